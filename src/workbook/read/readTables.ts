import { limits } from '../../model/limits';
import {
  type Coalition,
  type Figure,
  otherCostKinds,
  type OtherCost,
  rises,
  type SharingKey,
  type Timing,
} from '../../model/scenario/scenario';
import { sameName } from '../../model/scenario/names';
import { fail, ok, unreadable } from '../../model/result';
import { quoted } from '../../model/sentences';
import { coalitionNames } from '../plan/inputs/coalitionText';
import { courseNames, whens } from '../plan/inputs/lists';
import {
  countedNames,
  provenanceColumns,
  tableColumns,
  type TableKey,
  tableNames,
} from '../plan/inputs/names';
import { isBlank, keyed, knownOr, names, pounds, type Take, weights, wholes, words } from './content';
import { broken, type FigureReader, statusOf } from './figureReader';
import { type FigureFormula, ownFormula } from './formulas';
import type { ScenarioColumns } from './scenarioColumns';

/** The lines of a table that are of one scenario. */
export interface Line<T> {
  readonly scenario: string;
  readonly content: T;
  /** The formula of somebody's own that its figure comes from. */
  readonly formula?: Pick<FigureFormula, 'address' | 'formula'>;
}

/** What the three tables say, a list of lines each in the order of the table. */
export interface ReadTables {
  readonly otherCosts: readonly Line<{ readonly council: string; readonly cost: OtherCost }>[];
  readonly keys: readonly Line<{ readonly council: string; readonly key: SharingKey }>[];
  readonly coalitions: readonly Line<Coalition>[];
}

/** `councilsOf` gives the names of a scenario's councils. */
export function readTables(
  reader: FigureReader,
  scenarios: readonly ScenarioColumns[],
  councilsOf: (scenario: string) => readonly string[],
): ReadTables {
  const table = <T>(key: TableKey, content: (line: LineReader) => T) =>
    readTable(reader, key, scenarios, councilsOf, content);
  return {
    otherCosts: table('otherCosts', (line) => ({
      council: line.council(),
      cost: {
        kind: line.take('Kind', words(otherCostKinds)),
        course: line.take('Course', keyed(courseNames)),
        timing: timingOf(line),
        amount: line.figure('£', knownOr(pounds)),
      },
    })),
    keys: table('keys', (line) => ({
      council: line.council(),
      key: { name: line.take('Key', names), amount: line.figure('Number', weights) },
    })),
    coalitions: table('coalitions', (line) => ({
      councils: line.take('Councils', (cell, label) => {
        const found = coalitionNames(typeof cell === 'string' ? cell : '', line.councils);
        return found
          ? ok(found)
          : unreadable(
              quoted(typeof cell === 'object' ? cell.error : String(cell)),
              { kind: 'coalition' },
              { figure: label },
            );
      }),
      cost: line.figure('£ a year', knownOr(pounds)),
    })),
  };
}

function timingOf(line: LineReader): Timing {
  const year = wholes(limits.contractYear);
  const kind = line.take('When', keyed(whens));
  if (kind === 'at the end') return { kind };
  if (kind === 'once') return { kind, year: line.take('From year', year) };
  return {
    kind,
    from: line.take('From year', year),
    ...(!line.isBlank('To year') && { to: line.take('To year', year) }),
    rises: line.isBlank('Rises') ? 'flat' : line.take('Rises', words(rises)),
  };
}

function readTable<T>(
  reader: FigureReader,
  key: TableKey,
  scenarios: readonly ScenarioColumns[],
  councilsOf: (scenario: string) => readonly string[],
  content: (line: LineReader) => T,
): Line<T>[] {
  const { finder, damages } = reader;
  const area = finder.table(tableNames[key]);
  if (!area) {
    damages.push({ kind: 'table deleted', table: key, full: finder.full(tableNames[key]) });
    return [];
  }
  const counted = countedNames[key] === undefined ? undefined : finder.height(countedNames[key]);
  const rows = area.rows - 1;
  if (counted !== undefined && counted !== rows)
    damages.push({
      kind: 'table rows',
      spot: finder.spot(area.row, area.column),
      table: key,
      rows,
      counted,
    });
  const at = new Map(
    Array.from({ length: area.columns }, (_, place) => [
      finder.value(area.row, area.column + place),
      area.column + place,
    ]),
  );
  const wanted = ['Scenario', ...tableColumns[key], ...provenanceColumns];
  const gone = wanted.filter((heading) => !at.has(heading));
  for (const heading of gone)
    damages.push({ kind: 'table column', spot: finder.spot(area.row, area.column), table: key, heading });
  if (gone.length > 0) return [];
  return Array.from({ length: area.rows - 1 }, (_, line) => area.row + 1 + line).flatMap((row): Line<T>[] => {
    if (wanted.every((heading) => isBlank(finder.value(row, at.get(heading) ?? 0)))) return [];
    const column = at.get('Scenario') ?? 0;
    const cell = finder.value(row, column);
    const given = typeof cell === 'object' ? cell.error : String(cell);
    const scenario = scenarios.find(({ name }) => sameName(name, given))?.name;
    if (scenario === undefined) {
      damages.push({ kind: 'line of no scenario', spot: finder.spot(row, column), given });
      return [];
    }
    const figure = at.get(tableColumns[key].at(-1) ?? '') ?? 0;
    const formula = ownFormula(finder, row, figure);
    return [
      {
        scenario,
        content: content(new LineReader(reader, row, at, councilsOf(scenario))),
        ...(formula !== undefined && { formula: { formula, address: finder.spot(row, figure).address } }),
      },
    ];
  });
}

/** Reads the cells of one line by the headings of their columns. */
class LineReader {
  constructor(
    private readonly reader: FigureReader,
    private readonly row: number,
    private readonly at: ReadonlyMap<unknown, number>,
    /** Those of its scenario. */
    readonly councils: readonly string[],
  ) {}

  isBlank = (heading: string) => isBlank(this.reader.finder.value(this.row, this.column(heading)));

  take<T>(heading: string, take: Take<T>): T {
    const column = this.column(heading);
    const spot = this.reader.finder.spot(this.row, column);
    const result = take(this.reader.finder.value(this.row, column), heading, (rounded) => {
      this.reader.finer(spot, rounded);
    });
    if (result.ok) return result.value;
    this.reader.damages.push({ kind: 'line', spot, problem: result.problem });
    return broken();
  }

  figure<T>(heading: string, take: Take<T>): Figure<T> {
    const value = this.take(heading, take);
    const [status, source, date, note] = provenanceColumns;
    const said = this.reader.said(
      this.row,
      {
        [status]: this.column(status),
        [source]: this.column(source),
        [date]: this.column(date),
        [note]: this.column(note),
      },
      '',
    );
    return { value, ...said, status: said.status ?? statusOf(value) };
  }

  /** The council of the line, by its name among the scenario's. */
  council = (): string =>
    this.take('Council', (cell, label) => {
      const given = typeof cell === 'object' ? cell.error : String(cell);
      const found = this.councils.find((name) => sameName(name, given));
      return found === undefined
        ? fail({
            code: 'unknown council',
            at: { figure: label },
            given,
            councils: this.councils,
          })
        : ok(found);
    });

  private column = (heading: string) => this.at.get(heading) ?? 0;
}
