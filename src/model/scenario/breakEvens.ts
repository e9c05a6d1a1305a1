import { highestRate } from '../appraisal/solve';
import { type Known, notKnown, rate, type Rate } from '../money/units';
import { TOGETHER } from './names';
import { costLines } from './outcome';
import { project } from './projection';
import type { Figure, Scenario } from './scenario';
import { contractYearSpans, priceTerms } from './terms';

/** The indexation at which the saving of the last contract year vanishes, as-is held flat. */
export interface BreakEven {
  /** A council, or all together. */
  readonly name: string;
  /** Nothing where no rate would do it, or where there is no saving to begin with. */
  readonly rate: Known<Rate | undefined>;
}

/** To a millionth of a percentage point: costs are whole pence, so more would mean nothing. */
const TOLERANCE = 1e-8;

/** The break-even of each council and of all, with everything that comes beside the contract in what they pay. */
export const breakEvens = (scenario: Scenario): BreakEven[] => [
  ...scenario.councils.map((council) => ({
    name: council.name,
    rate: breakEven({ ...scenario, councils: [council] }),
  })),
  { name: TOGETHER, rate: breakEven(scenario) },
];

function breakEven(scenario: Scenario): Known<Rate | undefined> {
  if (lastSaving(scenario, rate(0)) === notKnown) return notKnown;
  const found = highestRate((at) => {
    const saving = lastSaving(scenario, at);
    return saving !== notKnown && saving !== undefined && saving >= 0;
  }, TOLERANCE);
  return typeof found === 'number' ? found : undefined;
}

/** What the last contract year saves at one constant rate; nothing where a price grows beyond what is kept. */
function lastSaving(scenario: Scenario, constant: Rate) {
  const given = <T>(value: T): Figure<T> => ({ value, status: 'Trial', source: '', date: '', note: '' });
  const trial: Scenario = {
    ...scenario,
    asIsGrowth: given(rate(0)),
    contract: { ...scenario.contract, indexation: given({ kind: 'constant', rate: constant }) },
  };
  const terms = priceTerms(trial);
  const names = trial.councils.map(({ name }) => name);
  const lines = costLines(trial, terms);
  const projected = lines.ok ? project(names, lines.value, contractYearSpans(terms).slice(-1)) : lines;
  return projected.ok ? projected.value.together.total.saving : undefined;
}
