import { limits } from '../limits';
import { type CalendarDate, addMonths } from '../contract/calendar';
import { type Clause, usualClause } from '../contract/clause';
import { type PriceTerms, totalYears } from '../contract/terms';
import type { MonthSpan } from '../contract/views';
import { Decimal } from '../money/decimal';
import { exact, type OrNotKnown, notKnown, type Pence, rate, type Rate, sumKnown } from '../money/units';
import { fail, ok, type Result } from '../result';
import type { Contract, ExtensionOption, Figure, Scenario } from './scenario';

/** The contract's clause, with the usual values for the parts that are not stated. */
export const clauseOf = ({ clause }: Contract): Clause => ({
  ...usualClause,
  ...Object.fromEntries(Object.entries(clause).map(([part, figure]) => [part, figure.value])),
});

type Priced = Pick<Scenario, 'contract' | 'councils'>;

/** How the note of a price that was added up begins. */
const ADDED_UP = "The councils' joint costs, added up.";

/** The source of such a price, unless one is named. */
const JOINT_COSTS = "The councils' joint costs";

/** What the councils pay jointly in the first year, if all of it is known. */
export const jointTogether = ({ councils }: Pick<Scenario, 'councils'>): OrNotKnown<Pence> =>
  sumKnown(councils.map(({ joint }) => joint.value));

/**
 * The contract's price a year: as stated, or else the sum of what the councils pay jointly in the first year, if
 * that is known.
 */
export function chargeOf({ contract, councils }: Priced): Figure<OrNotKnown<Pence>> {
  const given = contract.annualCharge;
  if (given.value !== notKnown || councils.length === 0) return given;
  const value = jointTogether({ councils });
  if (value === notKnown) return given;
  const note = `${ADDED_UP} ${given.note}`.trim();
  return { ...given, value, status: 'Worked out', source: given.source || JOINT_COSTS, note };
}

/** Whether the contract's price is not stated but added up from the joint costs. */
export const isAddedUp = (scenario: Priced): boolean =>
  scenario.contract.annualCharge.value === notKnown && chargeOf(scenario).value !== notKnown;

/** The inverse of `chargeOf`: the stated price, which is not known where it is the sum that `chargeOf` would give. */
export function statedCharge({ contract, councils }: Priced): Figure<OrNotKnown<Pence>> {
  const stated = contract.annualCharge;
  const note = stated.note.replace(ADDED_UP, '').trim();
  const source = stated.source === JOINT_COSTS ? '' : stated.source;
  const given: Figure<OrNotKnown<Pence>> = { ...stated, value: notKnown, status: 'Not known', source, note };
  const again = chargeOf({ contract: { ...contract, annualCharge: given }, councils });
  return again.value === stated.value && stated.status === 'Worked out' ? given : stated;
}

/** The contract's price, or the problem that it is missing. */
export function knownCharge(scenario: Priced): Result<Pence> {
  const charge = chargeOf(scenario).value;
  return charge === notKnown
    ? fail({ code: 'missing', noAnswer: true, at: { figure: 'annualCharge' }, expected: limits.cost })
    : ok(charge);
}

/** The terms with every extension, taken up or not, as the law values the contract and `checkTerms` checks it. */
export const fullTerms = ({ contract }: Pick<Scenario, 'contract'>): PriceTerms => ({
  start: contract.start.value,
  initialYears: contract.initialYears.value,
  fixedYears: contract.fixedYears.value,
  extensions: contract.extensions.value,
  indexation: contract.indexation.value,
  clause: clauseOf(contract),
});

/**
 * The terms for the years that the contract is taken to run: without extensions that were decided against, or years
 * after an early exit.
 */
export function priceTerms(scenario: Pick<Scenario, 'contract'>): PriceTerms {
  const { exitAfter } = scenario.contract;
  const terms = { ...fullTerms(scenario), extensions: notRuledOut(scenario.contract) };
  return exitAfter === undefined ? terms : endedAfter(terms, exitAfter.value);
}

/** The same terms, ended after so many contract years. */
export function endedAfter<T extends PriceTerms>(terms: T, years: number): T {
  const initialYears = Math.min(terms.initialYears, years);
  let left = years - initialYears;
  const extensions = terms.extensions.flatMap((extension) => {
    const kept = Math.min(extension.years, left);
    left -= kept;
    return kept > 0 ? [{ ...extension, years: kept }] : [];
  });
  return { ...terms, initialYears, fixedYears: Math.min(terms.fixedYears, initialYears), extensions };
}

/** The extensions up to the first that was decided against. Later ones presuppose earlier ones. */
function notRuledOut({ extensions }: Contract): readonly ExtensionOption[] {
  const end = extensions.value.findIndex(({ decision }) => decision === 'not exercised');
  return end < 0 ? extensions.value : extensions.value.slice(0, end);
}

/** The indices of the extensions that the contract may still reach and that are undecided. */
export function openExtensions(scenario: Pick<Scenario, 'contract'>): number[] {
  const { length } = priceTerms(scenario).extensions;
  return scenario.contract.extensions.value
    .slice(0, length)
    .flatMap(({ decision }, index) => (decision === 'undecided' ? [index] : []));
}

/** The contract years committed to: the initial term and the extensions exercised. */
export function committedYears(scenario: Pick<Scenario, 'contract'>): number {
  const { contract } = scenario;
  const open = contract.extensions.value.findIndex(({ decision }) => decision !== 'exercised');
  const sure = open < 0 ? contract.extensions.value : contract.extensions.value.slice(0, open);
  const initialYears = contract.initialYears.value;
  return Math.min(totalYears({ initialYears, extensions: sure }), totalYears(priceTerms(scenario)));
}

/** An extension with its dates in the contract. */
export interface PlacedExtension extends ExtensionOption {
  /** Contract years from the start to its first day, and to its end. */
  readonly fromYear: number;
  readonly toYear: number;
  readonly from: CalendarDate;
  /** The last day for giving notice, if the contract sets a notice period. */
  readonly noticeBy?: CalendarDate;
  /** The probability that the contract gets this far and is extended. */
  readonly chance: OrNotKnown<Rate>;
}

/**
 * Every extension of the contract with its dates and its chance: its own probability times those of the extensions
 * before it.
 */
export function placedExtensions({ contract }: Pick<Scenario, 'contract'>): PlacedExtension[] {
  let year = contract.initialYears.value;
  let chance: OrNotKnown<Rate> = rate(1);
  return contract.extensions.value.map((extension) => {
    const fromYear = year;
    year += extension.years;
    chance = chanceOfBoth(chance, ownChance(extension));
    const from = addMonths(contract.start.value, fromYear * 12);
    const { noticeMonths } = extension;
    const noticeBy =
      noticeMonths !== undefined && addMonths(contract.start.value, fromYear * 12 - noticeMonths);
    return { ...extension, fromYear, toYear: year, from, chance, ...(noticeBy && { noticeBy }) };
  });
}

const ownChance = ({ decision, probability }: ExtensionOption): OrNotKnown<Rate> =>
  decision === 'undecided' ? probability : rate(decision === 'exercised' ? 1 : 0);

/** The chance that both happen: 0 if either is ruled out, even where the other is not known. */
function chanceOfBoth(before: OrNotKnown<Rate>, own: OrNotKnown<Rate>): OrNotKnown<Rate> {
  if (before === 0 || own === 0) return rate(0);
  if (before === notKnown || own === notKnown) return notKnown;
  return rate(new Decimal(exact(before)).times(exact(own)).toNumber());
}

/** The contract years, each as a span of months. */
export const contractYearSpans = (terms: PriceTerms): MonthSpan[] =>
  Array.from({ length: totalYears(terms) }, (_, year) => ({
    name: `Year ${year + 1}`,
    from: year * 12,
    to: year * 12 + 12,
  }));
