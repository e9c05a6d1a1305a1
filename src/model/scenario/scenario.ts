import type { Vintage } from '../appraisal/discounting';
import type { CalendarDate } from '../contract/calendar';
import type { Clause, GivenRates, Indexation } from '../contract/clause';
import type { Extension } from '../contract/terms';
import type { OrNotKnown, Pence, Rate } from '../money/units';
import type { RiskFigures, TableChoice } from './risk/choices';

/*
 * Scenario ─┬─ Council ×n    name · as-is · alone (may be unknown) · joint · what it announced
 *           │    ├─ OtherCost*   what comes beside the contract, on one of the three courses
 *           │    └─ SharingKey*  users, devices: what a bill may be shared by
 *           ├─ Contract      annual charge · start · initial years · fixed years · early exit · indexation and clause
 *           │    └─ ExtensionOption*  years · notice · decision · probability · price change
 *           ├─ Coalition*    costs somebody quoted for a group of councils
 *           ├─ Appraisal     inflation · discount vintage · VAT · optimism bias · benefits realisation
 *           ├─ As-is growth
 *           ├─ Partners      who joins or leaves in which year · how those that remain share
 *           └─ Risk          ranges that somebody chose · runs · seed
 *
 * Every figure carries where it comes from. The scenario is the one document that everything passes: the
 * pane, a JSON file and the Inputs sheet are three ways of writing it down.
 */

export const statuses = ['Published', 'Worked out', 'Assumed', 'Not known', 'Trial'] as const;
/** How far a figure can be relied on. A trial figure is tried out, not a fact. */
export type Status = (typeof statuses)[number];

/** A figure and where it comes from. */
export interface Figure<T> {
  readonly value: T;
  readonly status: Status;
  /** Who stated it: a publication, a council, or Joint ICT itself for a default. */
  readonly source: string;
  /** When it was stated, as precisely as that is known: 2010-11, or 2010-11-18. */
  readonly date: string;
  /** How it was worked out, or the question to ask where it is not known. */
  readonly note: string;
}

/** The three courses open to a council: stay as it is, buy by itself, or buy jointly. */
export const courses = ['asIs', 'alone', 'joint'] as const;
export type Course = (typeof courses)[number];

/** The kinds of what a council pays, or is paid, besides the contract's price. */
export const otherCostKinds = [
  'procurement',
  'transition',
  'TUPE and pensions',
  'dual running',
  'retained client side',
  'contract management',
  'break and exit',
  'contingency',
  'service credits',
  'gainshare',
] as const;
export type OtherCostKind = (typeof otherCostKinds)[number];

/** The kinds that are incomes rather than costs. */
export const incomes: ReadonlySet<OtherCostKind> = new Set(['service credits', 'gainshare']);

export const timings = ['once', 'at the end', 'yearly'] as const;
export const rises = ['flat', 'with the price', 'with as-is'] as const;

/**
 * When an other cost falls: once, in the first month of a contract year; once, in the last month of the term; or in
 * every year from one to another, the last included, up to the end of the term.
 */
export type Timing =
  | { readonly kind: 'once'; readonly year: number }
  | { readonly kind: 'at the end' }
  | {
      readonly kind: 'yearly';
      readonly from: number;
      /** The last year, if it is not the term's. */
      readonly to?: number;
      /** Whether the amount, that of year 1, stays flat, follows the contract's price, or grows as as-is does. */
      readonly rises: (typeof rises)[number];
    };

export interface OtherCost {
  readonly kind: OtherCostKind;
  readonly course: Course;
  readonly timing: Timing;
  /** A cost, or an income of the kinds that are incomes: never negative. */
  readonly amount: Figure<OrNotKnown<Pence>>;
}

/** A key by which a bill may be shared, such as users, and how many of them a council has. */
export interface SharingKey {
  readonly name: string;
  readonly amount: Figure<OrNotKnown<number>>;
}

export interface Council {
  readonly name: string;
  readonly asIs: Figure<OrNotKnown<Pence>>;
  readonly alone: Figure<OrNotKnown<Pence>>;
  readonly joint: Figure<OrNotKnown<Pence>>;
  /** The saving it announced, if it did, against which the contract's price can be reconciled. */
  readonly announced?: { readonly saving: Figure<Pence>; readonly rate: Figure<Rate> };
  /** The part of the VAT on its price, alone or jointly, that it cannot recover; none where this is left out. */
  readonly vatNotRecovered?: Figure<Rate>;
  readonly otherCosts: readonly OtherCost[];
  readonly keys: readonly SharingKey[];
}

export const decisions = ['exercised', 'not exercised', 'undecided'] as const;

/** An extension that the councils may take up. */
export interface ExtensionOption extends Extension {
  /** How many months before its start notice must be given, if the contract says so. */
  readonly noticeMonths?: number;
  readonly decision: (typeof decisions)[number];
  /** The probability that it is taken up if the one before it is. Used only while it is undecided. */
  readonly probability: OrNotKnown<Rate>;
}

/** The stated parts of a clause; the rest is as usual. */
export type ClauseFigures = { readonly [Part in keyof Clause]?: Figure<NonNullable<Clause[Part]>> };

export interface Contract {
  /** If not known, it is taken to be the sum of the councils' joint costs: see `chargeOf`. */
  readonly annualCharge: Figure<OrNotKnown<Pence>>;
  readonly start: Figure<CalendarDate>;
  readonly initialYears: Figure<number>;
  readonly fixedYears: Figure<number>;
  readonly extensions: Figure<readonly ExtensionOption[]>;
  /** The contract years after which it is ended early, if it is. What that costs is among the other costs. */
  readonly exitAfter?: Figure<number>;
  readonly indexation: Figure<Indexation>;
  readonly clause: ClauseFigures;
}

/** What somebody quoted for a group of councils buying together, a year. */
export interface Coalition {
  readonly councils: readonly string[];
  readonly cost: Figure<OrNotKnown<Pence>>;
}

/** How later money is compared with today's, and what is added to costs and taken off savings for caution. */
export interface Appraisal {
  /** General inflation: one rate, or one for each year from year 0, of which the first is not used. */
  readonly inflation: Figure<GivenRates>;
  readonly vintage: Figure<Vintage>;
  readonly vatRate: Figure<Rate>;
  /** Added to what is paid to a supplier, alone or jointly. */
  readonly optimismBias: Figure<Rate>;
  /** The part of the saving that is realised in each contract year; the last part applies from then on. */
  readonly realisation: Figure<readonly Rate[]>;
}

/** A council that joins the others, or leaves them, on the first day of a contract year. */
export interface PartnerChange {
  readonly council: string;
  readonly kind: (typeof partnerChanges)[number];
  /** Counted from 1. A change after the end of the term has no effect. */
  readonly year: number;
  /** What it pays for that. */
  readonly cost: Pence;
}
export const partnerChanges = ['joins', 'leaves'] as const;

/** How a bill is shared while not all councils take part: in proportion to what was agreed, or by a method. */
export const waysAmongFewer = ['agreed', 'equal', 'shapley', 'nucleolus'] as const;
export type WayAmongFewer = (typeof waysAmongFewer)[number];

/** Who takes part when: everybody throughout, unless stated. The comparison always counts everybody throughout. */
export interface Partners {
  readonly changes?: Figure<readonly PartnerChange[]>;
  readonly sharing?: WayAmongFewer;
}

/** The user's choices for how a scenario's risk report is worked out. */
export type RiskChoices = { readonly [Part in keyof RiskFigures]?: Figure<RiskFigures[Part]> } & {
  readonly runs?: number;
  readonly seed?: number;
  readonly table?: TableChoice;
};

export interface Scenario {
  readonly name: string;
  readonly councils: readonly Council[];
  readonly contract: Contract;
  readonly asIsGrowth: Figure<Rate>;
  readonly coalitions: readonly Coalition[];
  readonly appraisal: Appraisal;
  readonly partners?: Partners;
  readonly risk?: RiskChoices;
}
