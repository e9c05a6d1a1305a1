import { checkScenario } from '../../model/scenario/document/check';
import type { FigurePath } from '../../model/scenario/figures';
import { sameName } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import { statedCharge } from '../../model/scenario/terms';
import { figureNames } from '../plan/inputs/names';
import type { Damage } from './damage';
import { FigureReader } from './figureReader';
import { type FigureFormula, pathOfName } from './formulas';
import type { FoundCouncil } from './foundCouncil';
import { labelColumn } from './labels';
import { readAppraisal } from './readAppraisal';
import { readContract } from './readContract';
import { foundCouncils, readCouncils } from './readCouncils';
import { readFixed, readLiveColumn } from './readFixed';
import { readIndices } from './readIndices';
import { type Line, type ReadTables, readTables } from './readTables';
import { type ScenarioColumns, scenarioColumns } from './scenarioColumns';
import { Finder, type ModelCells } from './sheetCells';
import { limits } from '../../model/limits';
import { rates } from './content';

/** What was read from the Inputs sheet of a model. */
export interface ReadInputs {
  /** Every scenario on the sheet; undefined where something is broken. */
  readonly scenarios: readonly Scenario[] | undefined;
  /** The index of the scenario that the sheets show. */
  readonly live: number;
  /** Whether its formulas are frozen as values. */
  readonly frozen: boolean;
  readonly damages: readonly Damage[];
  /** Figures that come from users' own formulas. */
  readonly formulas: readonly FigureFormula[];
}

/** Reads the Inputs sheet of a model. */
export function readInputs(cells: ModelCells): ReadInputs {
  const finder = new Finder(cells);
  const damages: Damage[] = [];
  const columns = scenarioColumns(finder, damages);
  const reader = new FigureReader(finder, damages, labelColumn(finder));
  const councils = foundCouncils(reader);
  const parts = readParts(reader, columns, councils);
  const tables = readTables(
    reader,
    columns,
    (scenario) => parts.find(({ at }) => at.name === scenario)?.councils.map(({ name }) => name) ?? [],
  );
  // Looks for the other names too, which formulas use although no scenario is read from them.
  for (const name of Object.values(figureNames)) reader.row(name);
  const live = readLive(reader, columns);
  const number = finder.area(figureNames.scenarioNumber);
  const frozen = typeof number === 'object' && !finder.hasFormula(number.row, number.column);
  readFixed(reader, columns);
  if (!frozen) readLiveColumn(reader);
  if (damages.some(isBroken)) return { scenarios: undefined, live, frozen, damages, formulas: [] };
  const scenarios = parts.map((part) => scenarioOf(reader, part, tables));
  damages.push(...disagreements(finder, columns, scenarios));
  return {
    scenarios: damages.some(isBroken) ? undefined : scenarios,
    live,
    frozen,
    damages,
    formulas: [
      ...formulasOfRows(reader, columns, councils, scenarios),
      ...scenarios.flatMap((scenario, index) => formulasOfLines(tables, scenario, index)),
    ],
  };
}

/** What the rows of Inputs hold of a scenario: all but the lines of its tables. */
interface ScenarioRows extends Pick<Scenario, 'asIsGrowth' | 'contract' | 'appraisal'> {
  readonly at: ScenarioColumns;
  readonly councils: ReturnType<typeof readCouncils>;
}

function readParts(
  reader: FigureReader,
  columns: readonly ScenarioColumns[],
  councils: readonly FoundCouncil[],
): ScenarioRows[] {
  const indices = readIndices(reader.finder);
  return columns.map((at) => ({
    at,
    councils: readCouncils(reader, councils, at),
    asIsGrowth: reader.figure(figureNames.asIsGrowth, at, rates(limits.rise)),
    contract: readContract(reader, at, indices),
    appraisal: readAppraisal(reader, at),
  }));
}

/** A scenario from its rows and its lines of the tables. */
function scenarioOf(reader: FigureReader, { at, ...rows }: ScenarioRows, tables: ReadTables): Scenario {
  const own = <T extends { scenario: string }>(lines: readonly T[]) =>
    lines.filter(({ scenario }) => scenario === at.name);
  const read = {
    name: at.name,
    councils: rows.councils.map((council) => ({
      ...council,
      otherCosts: own(tables.otherCosts)
        .filter(({ content }) => content.council === council.name)
        .map(({ content }) => content.cost),
      keys: own(tables.keys)
        .filter(({ content }) => content.council === council.name)
        .map(({ content }) => content.key),
    })),
    contract: rows.contract,
    asIsGrowth: rows.asIsGrowth,
    coalitions: own(tables.coalitions).map(({ content }) => content),
    appraisal: rows.appraisal,
  };
  // A price that the sheet adds up is not a stated one.
  const row = reader.row(figureNames.annualCharge);
  if (row === undefined || !reader.finder.hasFormula(row, at.value)) return read;
  return { ...read, contract: { ...read.contract, annualCharge: statedCharge(read) } };
}

/** The damages of scenarios whose parts do not agree with each other. */
const disagreements = (
  finder: Finder,
  columns: readonly ScenarioColumns[],
  scenarios: readonly Scenario[],
): Damage[] =>
  scenarios.flatMap((scenario, index): Damage[] => {
    const checked = checkScenario(scenario);
    const at = columns[index];
    if (checked.ok || !at) return [];
    const spot = finder.spot(at.heading, at.value);
    return [{ kind: 'scenario', spot, scenario: scenario.name, problem: checked.problem }];
  });

/** The users' own formulas in rows of figures, with the paths of their figures. */
const formulasOfRows = (
  reader: FigureReader,
  columns: readonly ScenarioColumns[],
  councils: readonly FoundCouncil[],
  scenarios: readonly Scenario[],
): FigureFormula[] =>
  reader.formulas.flatMap(({ name, scenario, spot: { address }, formula }) => {
    const index = columns.findIndex((at) => at.name === scenario);
    const read = scenarios[index];
    const path = read && pathOfName(name, councils, read);
    return path ? [{ scenario: index, path, address, formula }] : [];
  });

/** The users' own formulas in lines of tables, with the paths of their figures in a scenario. */
function formulasOfLines(
  { otherCosts, keys, coalitions }: ReadTables,
  { name, councils }: Scenario,
  scenario: number,
): FigureFormula[] {
  const formulasAt = <T>(lines: readonly Line<T>[], path: (index: number) => FigurePath) =>
    lines.flatMap(({ formula }, index) => (formula ? [{ scenario, path: path(index), ...formula }] : []));
  const own = <T>(lines: readonly Line<T>[]) => lines.filter((line) => line.scenario === name);
  const of = <T extends { readonly council: string }>(lines: readonly Line<T>[], council: string) =>
    own(lines).filter(({ content }) => content.council === council);
  return [
    ...councils.flatMap((council, at) => [
      ...formulasAt(of(otherCosts, council.name), (index) => ['councils', at, 'otherCosts', index, 'amount']),
      ...formulasAt(of(keys, council.name), (index) => ['councils', at, 'keys', index, 'amount']),
    ]),
    ...formulasAt(own(coalitions), (index) => ['coalitions', index, 'cost']),
  ];
}

/** Whether a damage keeps scenarios from being read. Others affect formulas only. */
const isBroken = (damage: Damage) => !harmless.has(damage.kind) && !isOnlyForFormulas(damage);

const harmless: ReadonlySet<Damage['kind']> = new Set([
  'selector',
  'fraction of a penny',
  'fixed figure',
  'typed over Live',
  'table rows',
] as const);

function isOnlyForFormulas(damage: Damage): boolean {
  return (
    (damage.kind === 'name deleted' || damage.kind === 'name points nowhere') &&
    onlyForFormulas.has(damage.name)
  );
}

const onlyForFormulas: ReadonlySet<string> = new Set([
  figureNames.liveScenario,
  figureNames.scenarioNumber,
  figureNames.savingStep,
  figureNames.rateStep,
  figureNames.valueStep,
  figureNames.penceInAPound,
  figureNames.roundingMargin,
  figureNames.monthsInAYear,
  figureNames.firstMonth,
  figureNames.tolerance,
]);

/** The index of the scenario that the sheets show: the first, if the selector names none. */
function readLive(reader: FigureReader, columns: readonly ScenarioColumns[]): number {
  const { finder, damages } = reader;
  const area = finder.area(figureNames.liveScenario);
  if (typeof area === 'string' || columns.length === 0) return 0;
  const cell = finder.value(area.row, area.column);
  const given = typeof cell === 'object' ? cell.error : String(cell);
  const index = columns.findIndex(({ name }) => sameName(name, given));
  if (index >= 0) return index;
  const spot = finder.spot(area.row, area.column);
  damages.push({ kind: 'selector', spot, given, names: columns.map(({ name }) => name) });
  return 0;
}
