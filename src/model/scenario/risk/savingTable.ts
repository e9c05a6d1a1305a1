import { type Pence, rate } from '../../money/units';
import { andThen, each, ok, type Result } from '../../result';
import type { Work } from '../../work';
import { lastYearSaving, wholeSaving } from '../outcome/savingOver';
import type { Scenario } from '../scenario';
import type { DriverName, TableChoice } from './choices';
import { driversOf, type ScenarioDriver, withMoves } from './drivers';
import { risksOf } from './risks';

/** One axis of a table: a driver and the values it takes, ascending. */
export interface TableAxis extends DriverName {
  readonly name: string;
  readonly values: readonly number[];
  /** The index of the value that the scenario itself has. */
  readonly standsAt: number;
}

/** The saving at every pair of values of two drivers, the rest as they are: a row for each value of `down`. */
export interface SavingTable extends Pick<TableChoice, 'measure'> {
  readonly down: TableAxis;
  readonly across: TableAxis;
  readonly savings: readonly (readonly Pence[])[];
}

const savingOf = { 'whole term': wholeSaving, 'last year': lastYearSaving } as const;

/** The drivers to choose a table's axes from. */
export const tableDrivers = (scenario: Scenario): ScenarioDriver[] => driversOf(scenario, risksOf(scenario));

/**
 * The table that the user chose, with the first drivers in place of those that are gone; undefined where there are
 * not two drivers.
 */
export function tableChoice(scenario: Scenario): TableChoice | undefined {
  const drivers = tableDrivers(scenario);
  const { down, across, measure = 'whole term' } = scenario.risk?.table ?? {};
  const [first, second] = chosenPair(drivers, down, across);
  return first && second ? { down: nameOf(first), across: nameOf(second), measure } : undefined;
}

function chosenPair(drivers: readonly ScenarioDriver[], down?: DriverName, across?: DriverName) {
  const find = (wanted?: DriverName) => wanted && drivers.find((driver) => isSameDriver(driver, wanted));
  const chosen = find(across);
  const first = find(down) ?? drivers.find((driver) => driver !== chosen);
  return [first, chosen === first || !chosen ? drivers.find((driver) => driver !== first) : chosen];
}

const nameOf = ({ kind, council }: DriverName): DriverName => ({
  kind,
  ...(council !== undefined && { council }),
});

/** Whether two names are of the same driver. */
export const isSameDriver = (a: DriverName, b: DriverName) => a.kind === b.kind && a.council === b.council;

/** Works out a table a row at a time, by exact schedules. */
export function* savingTable(
  scenario: Scenario,
  choice: TableChoice | undefined = tableChoice(scenario),
): Work<Result<SavingTable> | undefined> {
  if (!choice) return undefined;
  const { down, across, measure } = choice;
  const drivers = tableDrivers(scenario);
  const [first, second] = [down, across].map((name) => drivers.find((driver) => isSameDriver(driver, name)));
  if (!first || !second || first === second) return undefined;
  const axes = { down: axisOf(first), across: axisOf(second) };
  const savings: Pence[][] = [];
  for (const value of axes.down.values) {
    const found = each(axes.across.values, (other) =>
      andThen(
        withMoves(scenario, [
          { tried: first, to: value },
          { tried: second, to: other },
        ]),
        savingOf[measure],
      ),
    );
    if (!found.ok) return found;
    savings.push(found.value);
    yield savings.length / axes.down.values.length;
  }
  return ok({ ...axes, measure, savings });
}

function axisOf(tried: ScenarioDriver): TableAxis {
  const values = valuesOf(tried);
  return {
    ...nameOf(tried),
    name: tried.driver.name,
    values,
    standsAt: values.indexOf(tried.stands),
  };
}

/** The low, the scenario's own and the high value, and those halfway between; or every number of extensions. */
function valuesOf({ kind, low, high, stands }: ScenarioDriver): number[] {
  if (kind === 'Extension') return Array.from({ length: high + 1 }, (_, taken) => taken);
  const ends = [low, stands, high].sort((a, b) => a - b);
  const all = ends.flatMap((end, index) => {
    const before = ends[index - 1];
    return before === undefined ? [end] : [halfway(before, end), end];
  });
  return [...new Set(all)];
}

/** The value halfway between two, as a decimal that a person would write. */
const halfway = (a: number, b: number) => rate(Number(((a + b) / 2).toPrecision(6)));
