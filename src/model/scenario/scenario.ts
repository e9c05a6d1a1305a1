import type { CalendarDate } from '../contract/calendar';
import { type GivenRates, usualClause } from '../contract/clause';
import type { PriceTerms } from '../contract/terms';
import type { Known, Pence, Rate } from '../money/units';

/*
 * Scenario ─┬─ Council ×n   name · as-is · alone (may be unknown) · joint · what it announced
 *           ├─ Contract     annual charge · start · initial years · fixed years · extensions · indexation
 *           └─ As-is growth
 *
 * Every figure carries where it comes from. The scenario is the one document that everything passes: the
 * pane, a JSON file and the Inputs sheet are three ways of writing it down.
 */

export const statuses = ['Published', 'Worked out', 'Assumed', 'Not known', 'Trial'] as const;
/** How far a figure can be relied on. A trial figure is one tried out, not a fact. */
export type Status = (typeof statuses)[number];

/** A figure and where it comes from. */
export interface Figure<T> {
  readonly value: T;
  readonly status: Status;
  /** Who says so: a publication, a council, or Joint ICT itself for a default. */
  readonly source: string;
  /** When they said so, as precisely as it is known: 2010-11, or 2010-11-18. */
  readonly date: string;
  /** How it was worked out, or the question to ask where it is not known. */
  readonly note: string;
}

export interface Council {
  readonly name: string;
  readonly asIs: Figure<Known<Pence>>;
  readonly alone: Figure<Known<Pence>>;
  readonly joint: Figure<Known<Pence>>;
  /** The saving it announced, if it did, against which the contract's price can be reconciled. */
  readonly announced?: { readonly saving: Figure<Pence>; readonly rate: Figure<Rate> };
}

export interface Contract {
  readonly annualCharge: Figure<Pence>;
  readonly start: Figure<CalendarDate>;
  readonly initialYears: Figure<number>;
  readonly fixedYears: Figure<number>;
  readonly extensions: Figure<readonly number[]>;
  readonly indexation: Figure<GivenRates>;
}

export interface Scenario {
  readonly name: string;
  readonly councils: readonly Council[];
  readonly contract: Contract;
  readonly asIsGrowth: Figure<Rate>;
}

/** The terms that the scenario's prices follow, without where they come from. */
export const priceTerms = ({ contract }: Scenario): PriceTerms => ({
  start: contract.start.value,
  initialYears: contract.initialYears.value,
  fixedYears: contract.fixedYears.value,
  extensions: contract.extensions.value,
  indexation: contract.indexation.value,
  clause: usualClause,
});
