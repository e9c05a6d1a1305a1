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
import { courseNames, timingNames } from '../plan/inputs/lists';
import {
  countedNames,
  provenanceColumns,
  tableColumns,
  type TableKey,
  tableNames,
} from '../plan/inputs/names';
import type { Area } from '../plan/plan';
import {
  isBlank,
  keyOf,
  orNotKnown,
  names,
  pounds,
  type CellReader,
  weights,
  wholes,
  oneOf,
} from './content';
import { brokenValue, type FigureReader, statusOf } from './figureReader';
import { type FigureFormula, ownFormula } from './formulas';
import type { ScenarioColumns } from './scenarioColumns';

/** A line of a table. */
export interface Line<T> {
  readonly scenario: string;
  readonly content: T;
  /** The user's own formula that its figure comes from. */
  readonly formula?: Pick<FigureFormula, 'address' | 'formula'>;
}

/** The lines of the three tables, in the order of each table. */
export interface ReadTables {
  readonly otherCosts: readonly Line<{ readonly council: string; readonly cost: OtherCost }>[];
  readonly keys: readonly Line<{ readonly council: string; readonly key: SharingKey }>[];
  readonly coalitions: readonly Line<Coalition>[];
}

/** Reads the three tables. `councilsOf` gives the names of a scenario's councils. */
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
        kind: line.value('Kind', oneOf(otherCostKinds)),
        course: line.value('Course', keyOf(courseNames)),
        timing: timingOf(line),
        amount: line.figure('£', orNotKnown(pounds)),
      },
    })),
    keys: table('keys', (line) => ({
      council: line.council(),
      key: { name: line.value('Key', names), amount: line.figure('Number', weights) },
    })),
    coalitions: table('coalitions', (line) => ({
      councils: line.value('Councils', (cell, label) => {
        const found = coalitionNames(typeof cell === 'string' ? cell : '', line.councils);
        return found
          ? ok(found)
          : unreadable(
              quoted(typeof cell === 'object' ? cell.error : String(cell)),
              { kind: 'coalition' },
              { figure: label },
            );
      }),
      cost: line.figure('£ a year', orNotKnown(pounds)),
    })),
  };
}

function timingOf(line: LineReader): Timing {
  const year = wholes(limits.contractYear);
  const kind = line.value('When', keyOf(timingNames));
  if (kind === 'at the end') return { kind };
  if (kind === 'once') return { kind, year: line.value('From year', year) };
  return {
    kind,
    from: line.value('From year', year),
    ...(!line.isBlank('To year') && { to: line.value('To year', year) }),
    rises: line.isBlank('Rises') ? 'flat' : line.value('Rises', oneOf(rises)),
  };
}

/** The lines of one table. `content` reads what is particular to the table. */
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
  const columns = tableColumnsAt(reader, key, area);
  if (!columns) return [];
  const rows = Array.from({ length: area.rows - 1 }, (_, line) => area.row + 1 + line);
  return rows.flatMap((row): Line<T>[] => {
    if (headingsOf(key).every((heading) => isBlank(finder.value(row, columns.get(heading) ?? 0)))) return [];
    const scenario = scenarioOfLine(reader, row, columns.get('Scenario') ?? 0, scenarios);
    if (scenario === undefined) return [];
    const figure = columns.get(tableColumns[key].at(-1) ?? '') ?? 0;
    const formula = ownFormula(finder, row, figure);
    return [
      {
        scenario,
        content: content(new LineReader(reader, row, columns, councilsOf(scenario))),
        ...(formula !== undefined && { formula: { formula, address: finder.spot(row, figure).address } }),
      },
    ];
  });
}

const headingsOf = (key: TableKey) => ['Scenario', ...tableColumns[key], ...provenanceColumns];

/**
 * A table's columns by their headings; undefined where one is missing. Records what was done to the table as
 * damages.
 */
function tableColumnsAt(
  { finder, damages }: FigureReader,
  key: TableKey,
  area: Area,
): ReadonlyMap<unknown, number> | undefined {
  const spot = finder.spot(area.row, area.column);
  const counted = countedNames[key] === undefined ? undefined : finder.height(countedNames[key]);
  const rows = area.rows - 1;
  if (counted !== undefined && counted !== rows)
    damages.push({ kind: 'table rows', spot, table: key, rows, counted });
  const columns = new Map(
    Array.from({ length: area.columns }, (_, index) => [
      finder.value(area.row, area.column + index),
      area.column + index,
    ]),
  );
  const gone = headingsOf(key).filter((heading) => !columns.has(heading));
  for (const heading of gone) damages.push({ kind: 'table column', spot, table: key, heading });
  return gone.length > 0 ? undefined : columns;
}

/** The scenario that a line names; undefined, with a damage, where it names none of the sheet's. */
function scenarioOfLine(
  { finder, damages }: FigureReader,
  row: number,
  column: number,
  scenarios: readonly ScenarioColumns[],
): string | undefined {
  const cell = finder.value(row, column);
  const given = typeof cell === 'object' ? cell.error : String(cell);
  const found = scenarios.find(({ name }) => sameName(name, given));
  if (!found) damages.push({ kind: 'line of no scenario', spot: finder.spot(row, column), given });
  return found?.name;
}

/** Reads the cells of one line by the headings of their columns. */
class LineReader {
  constructor(
    private readonly reader: FigureReader,
    private readonly row: number,
    private readonly at: ReadonlyMap<unknown, number>,
    /** The names of its scenario's councils. */
    readonly councils: readonly string[],
  ) {}

  isBlank = (heading: string) => isBlank(this.reader.finder.value(this.row, this.column(heading)));

  value<T>(heading: string, readCell: CellReader<T>): T {
    const column = this.column(heading);
    const spot = this.reader.finder.spot(this.row, column);
    const result = readCell(this.reader.finder.value(this.row, column), heading, (rounded) => {
      this.reader.noteFraction(spot, rounded);
    });
    if (result.ok) return result.value;
    this.reader.damages.push({ kind: 'line', spot, problem: result.problem });
    return brokenValue();
  }

  figure<T>(heading: string, readCell: CellReader<T>): Figure<T> {
    const value = this.value(heading, readCell);
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

  /** The name of the line's council, as the scenario has it. */
  council = (): string =>
    this.value('Council', (cell, label) => {
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
