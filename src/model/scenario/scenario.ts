import type { Vintage } from '../appraisal/discounting';
import type { CalendarDate } from '../contract/calendar';
import type { Clause, GivenRates, Indexation } from '../contract/clause';
import type { Extension } from '../contract/terms';
import type { Known, Pence, Rate } from '../money/units';
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
 *           ├─ Partners      who joins or leaves in which year · how those that are left share
 *           └─ Risk          ranges that somebody chose · runs · seed
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

/** The three ways a council may go: stay as it is, buy by itself, or buy jointly. */
export const courses = ['asIs', 'alone', 'joint'] as const;
export type Course = (typeof courses)[number];

/** What a council pays, or is paid, beside the contract's price. */
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

/** The kinds that come in rather than go out. */
export const incomes: ReadonlySet<OtherCostKind> = new Set(['service credits', 'gainshare']);

export const timings = ['once', 'at the end', 'yearly'] as const;
export const rises = ['flat', 'with the price', 'with as-is'] as const;

/**
 * When an other cost falls: once, in the first month of a contract year or in the last month of the term; or in
 * every year from one to another, the last included, as far as the term goes.
 */
export type Timing =
  | { readonly kind: 'once'; readonly year: number }
  | { readonly kind: 'at the end' }
  | {
      readonly kind: 'yearly';
      readonly from: number;
      /** The last year, where that is not the term's. */
      readonly to?: number;
      /** Whether the amount, that of year 1, stays flat, follows the contract's price, or grows as as-is does. */
      readonly rises: (typeof rises)[number];
    };

export interface OtherCost {
  readonly kind: OtherCostKind;
  readonly course: Course;
  readonly timing: Timing;
  /** A cost or, of the kinds that come in, an income. */
  readonly amount: Figure<Known<Pence>>;
}

/** What a bill may be shared by, such as users, and how many of them a council has. */
export interface SharingKey {
  readonly name: string;
  readonly amount: Figure<Known<number>>;
}

export interface Council {
  readonly name: string;
  readonly asIs: Figure<Known<Pence>>;
  readonly alone: Figure<Known<Pence>>;
  readonly joint: Figure<Known<Pence>>;
  /** The saving it announced, if it did, against which the contract's price can be reconciled. */
  readonly announced?: { readonly saving: Figure<Pence>; readonly rate: Figure<Rate> };
  /** The part that it cannot recover of the VAT on the price it pays, alone or jointly: none, where this is left out. */
  readonly vatNotRecovered?: Figure<Rate>;
  readonly otherCosts: readonly OtherCost[];
  readonly keys: readonly SharingKey[];
}

export const decisions = ['exercised', 'not exercised', 'undecided'] as const;

/** An extension that the councils may take up. */
export interface ExtensionOption extends Extension {
  /** How many months before it starts notice must be given, where that is said. */
  readonly noticeMonths?: number;
  readonly decision: (typeof decisions)[number];
  /** How likely it is to be taken up if the one before it is, as long as that is undecided. */
  readonly probability: Known<Rate>;
}

/** The parts of a clause that somebody has said something of; the rest is as usual. */
export type ClauseFigures = { readonly [Part in keyof Clause]?: Figure<NonNullable<Clause[Part]>> };

export interface Contract {
  /** Where nobody has said, it is taken to be what the councils' joint costs add up to: `chargeOf`. */
  readonly annualCharge: Figure<Known<Pence>>;
  readonly start: Figure<CalendarDate>;
  readonly initialYears: Figure<number>;
  readonly fixedYears: Figure<number>;
  readonly extensions: Figure<readonly ExtensionOption[]>;
  /** The contract years after which it is ended early, if it is. What that costs stands among the other costs. */
  readonly exitAfter?: Figure<number>;
  readonly indexation: Figure<Indexation>;
  readonly clause: ClauseFigures;
}

/** What somebody quoted for a group of councils buying together, a year. */
export interface Coalition {
  readonly councils: readonly string[];
  readonly cost: Figure<Known<Pence>>;
}

/** How later money is set against today's, and what is added to costs and taken off savings for caution. */
export interface Appraisal {
  /** Inflation of prices in general: one rate, or one for each year from year 0, whose own is not used. */
  readonly inflation: Figure<GivenRates>;
  readonly vintage: Figure<Vintage>;
  readonly vatRate: Figure<Rate>;
  /** Added to what is paid to a supplier, alone or jointly. */
  readonly optimismBias: Figure<Rate>;
  /** The part of the saving that really comes in each contract year; the last part holds from then on. */
  readonly realisation: Figure<readonly Rate[]>;
}

/** A council that joins the others, or leaves them, on the first day of a contract year. */
export interface PartnerChange {
  readonly council: string;
  readonly kind: (typeof partnerChanges)[number];
  /** Counted from 1. After the end of the term nothing comes of it. */
  readonly year: number;
  /** What it pays for that. */
  readonly cost: Pence;
}
export const partnerChanges = ['joins', 'leaves'] as const;

/** How a bill is shared while not all councils take part: what was agreed in proportion, or by a method. */
export const waysAmongFewer = ['agreed', 'equal', 'shapley', 'nucleolus'] as const;
export type WayAmongFewer = (typeof waysAmongFewer)[number];

/** Who takes part when: everybody throughout, where nothing is said. The comparison counts everybody throughout. */
export interface Partners {
  readonly changes?: Figure<readonly PartnerChange[]>;
  readonly sharing?: WayAmongFewer;
}

/** What somebody chose of how a scenario's outcomes are worked out. */
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
