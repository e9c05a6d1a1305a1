import { checkScenario } from '../../model/scenario/check';
import type { FigurePath } from '../../model/scenario/figures';
import { sameName } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import { givenCharge } from '../../model/scenario/terms';
import { figureNames } from '../plan/inputs/names';
import type { Damage } from './damage';
import { FigureReader } from './figureReader';
import { type FigureFormula, pathOfName } from './formulas';
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

/** What the Inputs sheet of a model says. */
export interface ReadInputs {
  /** Every scenario as it was written and since edited; undefined where something is broken. */
  readonly scenarios: readonly Scenario[] | undefined;
  /** The place of the scenario that the sheets show. */
  readonly live: number;
  /** Whether nothing recalculates: it was written, or has been turned into, values. */
  readonly frozen: boolean;
  readonly damages: readonly Damage[];
  /** Figures that formulas of somebody's own come to. */
  readonly formulas: readonly FigureFormula[];
}

export function readInputs(cells: ModelCells): ReadInputs {
  const finder = new Finder(cells);
  const damages: Damage[] = [];
  const columns = scenarioColumns(finder, damages);
  const reader = new FigureReader(finder, damages, labelColumn(finder));
  const councils = foundCouncils(reader);
  const indices = readIndices(finder);
  const parts = columns.map((at) => ({
    at,
    councils: readCouncils(reader, councils, at),
    asIsGrowth: reader.figure(figureNames.asIsGrowth, at, rates(limits.rise)),
    contract: readContract(reader, at, indices),
    appraisal: readAppraisal(reader, at),
  }));
  const tables = readTables(
    reader,
    columns,
    (scenario) => parts.find(({ at }) => at.name === scenario)?.councils.map(({ name }) => name) ?? [],
  );
  // Formulas go by these as well, though no scenario is read from them.
  for (const name of Object.values(figureNames)) reader.row(name);
  const live = readLive(reader, columns);
  const number = finder.area(figureNames.scenarioNumber);
  const frozen = typeof number === 'object' && !finder.hasFormula(number.row, number.column);
  readFixed(reader, columns);
  if (!frozen) readLiveColumn(reader);
  if (damages.some(isBroken)) return { scenarios: undefined, live, frozen, damages, formulas: [] };
  const scenarios = parts.map(({ at, ...rest }): Scenario => {
    const own = <T extends { scenario: string }>(lines: readonly T[]) =>
      lines.filter(({ scenario }) => scenario === at.name);
    const read = {
      name: at.name,
      councils: rest.councils.map((council) => ({
        ...council,
        otherCosts: own(tables.otherCosts)
          .filter(({ content }) => content.council === council.name)
          .map(({ content }) => content.cost),
        keys: own(tables.keys)
          .filter(({ content }) => content.council === council.name)
          .map(({ content }) => content.key),
      })),
      contract: rest.contract,
      asIsGrowth: rest.asIsGrowth,
      coalitions: own(tables.coalitions).map(({ content }) => content),
      appraisal: rest.appraisal,
    };
    // A price that the sheet adds up is one that nobody gave.
    const row = reader.row(figureNames.annualCharge);
    if (row === undefined || !finder.hasFormula(row, at.value)) return read;
    return { ...read, contract: { ...read.contract, annualCharge: givenCharge(read) } };
  });
  for (const [place, scenario] of scenarios.entries()) {
    const checked = checkScenario(scenario);
    const at = columns[place];
    if (checked.ok || !at) continue;
    const spot = finder.spot(at.heading, at.value);
    damages.push({ kind: 'scenario', spot, scenario: scenario.name, problem: checked.problem });
  }
  const formulas = reader.formulas.flatMap(({ name, scenario, spot: { address }, formula }) => {
    const place = columns.findIndex((at) => at.name === scenario);
    const read = scenarios[place];
    const path = read && pathOfName(name, councils, read);
    return path ? [{ scenario: place, path, address, formula }] : [];
  });
  formulas.push(...scenarios.flatMap((scenario, place) => formulasOfLines(tables, scenario, place)));
  return { scenarios: damages.some(isBroken) ? undefined : scenarios, live, frozen, damages, formulas };
}

/** The formulas in lines of tables: which figures of a scenario they come to. */
function formulasOfLines(
  { otherCosts, keys, coalitions }: ReadTables,
  { name, councils }: Scenario,
  scenario: number,
): FigureFormula[] {
  const told = <T>(lines: readonly Line<T>[], path: (place: number) => FigurePath) =>
    lines.flatMap(({ formula }, place) => (formula ? [{ scenario, path: path(place), ...formula }] : []));
  const own = <T>(lines: readonly Line<T>[]) => lines.filter((line) => line.scenario === name);
  const of = <T extends { readonly council: string }>(lines: readonly Line<T>[], council: string) =>
    own(lines).filter(({ content }) => content.council === council);
  return [
    ...councils.flatMap((council, at) => [
      ...told(of(otherCosts, council.name), (place) => ['councils', at, 'otherCosts', place, 'amount']),
      ...told(of(keys, council.name), (place) => ['councils', at, 'keys', place, 'amount']),
    ]),
    ...told(own(coalitions), (place) => ['coalitions', place, 'cost']),
  ];
}

/** Whether a damage leaves a scenario unread: the others break only what formulas make of it. */
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

/** Which scenario the sheets show: the first, where the selector names none. */
function readLive(reader: FigureReader, columns: readonly ScenarioColumns[]): number {
  const { finder, damages } = reader;
  const area = finder.area(figureNames.liveScenario);
  if (typeof area === 'string' || columns.length === 0) return 0;
  const cell = finder.value(area.row, area.column);
  const given = typeof cell === 'object' ? cell.error : String(cell);
  const place = columns.findIndex(({ name }) => sameName(name, given));
  if (place >= 0) return place;
  const spot = finder.spot(area.row, area.column);
  damages.push({ kind: 'selector', spot, given, names: columns.map(({ name }) => name) });
  return 0;
}
