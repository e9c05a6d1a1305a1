import { add, type Pence, pence, subtract } from '../money/units';
import { addMonths, type CalendarDate, dayBefore, financialYear, financialYearName } from './calendar';
import { chargeAt, costOfMonths, type Schedule } from './schedule';
import { map, type Result } from '../result';
import { type Price, priceAt, pricePath } from './pricePath';
import { reviews } from './reviews';
import { type PriceTerms, totalYears } from './terms';

export type Phase = 'Fixed' | 'Indexed' | 'Extension';

export interface ContractYear {
  /** Counted from 1. */
  readonly year: number;
  readonly from: CalendarDate;
  /** The year's last day. */
  readonly to: CalendarDate;
  readonly phase: Phase;
  /** The price at the year's start as a multiple of the first. */
  readonly factor: number;
  readonly charge: Pence;
  readonly cumulative: Pence;
}

export interface FinancialYear {
  /** Such as 2011/12. */
  readonly name: string;
  /** Contract months that begin in the year: 12, except in the first and the last. */
  readonly months: number;
  readonly charge: Pence;
  readonly extensionCharge: Pence;
  /** The change on the year before; undefined for the first. */
  readonly change: Pence | undefined;
  readonly cumulative: Pence;
}

export interface ContractMonth {
  /** Counted from 1. */
  readonly month: number;
  readonly from: CalendarDate;
  readonly contractYear: number;
  readonly financialYear: string;
  /** The annual charge in force. */
  readonly annualCharge: Pence;
  readonly charge: Pence;
  readonly cumulative: Pence;
}

const months = (schedule: Schedule) => totalYears(schedule.terms) * 12;

/** What the contract charges over its whole life, every extension included. */
export const contractTotal = (schedule: Schedule): Pence => costOfMonths(schedule, 0, months(schedule));

/** The price phase of each contract year: fixed until a review that moves the price takes effect in it. */
export function yearPhases(terms: PriceTerms): Phase[] {
  const firstMove = reviews(terms).find(({ movesPrice }) => movesPrice)?.from ?? Infinity;
  return Array.from({ length: totalYears(terms) }, (_, index) => {
    if (index >= terms.initialYears) return 'Extension';
    return firstMove < (index + 1) * 12 ? 'Indexed' : 'Fixed';
  });
}

/** Contract years in a row in the same phase, from `first` to `last`, counted from 1. */
export interface PhaseRun {
  readonly phase: Phase;
  readonly first: number;
  readonly last: number;
}

/** The runs of years in the same phase, in order, given the phase of each contract year. */
export function phaseRuns(phases: readonly Phase[]): PhaseRun[] {
  const runs: PhaseRun[] = [];
  for (const [place, phase] of phases.entries()) {
    const [run, year] = [runs.at(-1), place + 1];
    if (run?.phase === phase) runs[runs.length - 1] = { ...run, last: year };
    else runs.push({ phase, first: year, last: year });
  }
  return runs;
}

/** The contract year by year. */
export const contractYears = (schedule: Schedule): Result<ContractYear[]> =>
  map(pricePath(schedule.terms), (prices) => yearsAt(schedule, prices));

function yearsAt(schedule: Schedule, prices: readonly Price[]): ContractYear[] {
  const { start } = schedule.terms;
  let cumulative = pence(0);
  return yearPhases(schedule.terms).map((phase, index) => {
    const charge = costOfMonths(schedule, index * 12, index * 12 + 12);
    cumulative = add(cumulative, charge);
    return {
      year: index + 1,
      from: addMonths(start, index * 12),
      to: dayBefore(addMonths(start, index * 12 + 12)),
      phase,
      factor: priceAt(prices, index * 12).toNumber(),
      charge,
      cumulative,
    };
  });
}

/** Every month of the contract, each with its part of the annual charge in force. */
export function contractMonths(schedule: Schedule): ContractMonth[] {
  let cumulative = pence(0);
  return Array.from({ length: months(schedule) }, (_, index) => {
    const from = addMonths(schedule.terms.start, index);
    const charge = costOfMonths(schedule, index, index + 1);
    cumulative = add(cumulative, charge);
    return {
      month: index + 1,
      from,
      contractYear: Math.floor(index / 12) + 1,
      financialYear: financialYearName(financialYear(from)),
      annualCharge: chargeAt(schedule, index),
      charge,
      cumulative,
    };
  });
}

/** A financial year's stretch of contract months: `from` up to but not including `to`, counted from 0. */
export interface MonthSpan {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The financial years that the contract's months begin in. A month belongs wholly to the year of its first day. */
export function financialYearSpans(start: CalendarDate, monthCount: number): MonthSpan[] {
  const spans: MonthSpan[] = [];
  // How many months of the first financial year, which begins in April, come before the contract.
  const gone = (start.month + 8) % 12;
  for (let year = financialYear(start), from = 0; from < monthCount; year++) {
    const to = Math.min(monthCount, (spans.length + 1) * 12 - gone);
    spans.push({ name: financialYearName(year), from, to });
    from = to;
  }
  return spans;
}

/** The contract by financial year. */
export function financialYears(schedule: Schedule): FinancialYear[] {
  const { start, initialYears } = schedule.terms;
  let cumulative = pence(0);
  let before: Pence | undefined;
  return financialYearSpans(start, months(schedule)).map(({ name, from, to }) => {
    const charge = costOfMonths(schedule, from, to);
    const change = before === undefined ? undefined : subtract(charge, before);
    before = charge;
    cumulative = add(cumulative, charge);
    const extensionCharge = costOfMonths(schedule, Math.max(from, initialYears * 12), to);
    return { name, months: to - from, charge, extensionCharge, change, cumulative };
  });
}
