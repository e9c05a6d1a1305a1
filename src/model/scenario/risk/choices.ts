import type { Pence, Rate } from '../../money/units';
import type { Range } from '../../risk/chance/range';

/** The low and the high value that a swing tries, without a distribution. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/** The figures that a risk report is based on. The user may choose any of them; the rest are usual for the scenario. */
export interface RiskFigures {
  /** One mean for all years, in place of the contract's own rates. */
  readonly inflationMean: Rate;
  readonly inflationVolatility: Rate;
  readonly inflationPersistence: number;
  readonly indexation: Reach;
  readonly price: Range;
  readonly asIs: Range;
  readonly growth: Range;
  readonly delivered: Range;
  readonly oneOff: Range;
  readonly unexplained: Range;
  /** The alternatives to extending: see `Alternatives`. */
  readonly market: Pence;
  readonly marketVolatility: Rate;
  readonly reTenderCost: Pence;
  readonly inHouseCost: Pence;
}

export const rangeNames = ['delivered', 'price', 'asIs', 'growth', 'oneOff', 'unexplained'] as const;
export type RangeName = (typeof rangeNames)[number];

export const inflationNames = ['inflationMean', 'inflationVolatility', 'inflationPersistence'] as const;

export const riskFigureNames = [
  ...inflationNames,
  'indexation',
  ...rangeNames,
  'market',
  'marketVolatility',
  'reTenderCost',
  'inHouseCost',
] as const satisfies readonly (keyof RiskFigures)[];

/** The kinds of drivers of a scenario's saving. */
export const driverKinds = [
  'Saving delivered',
  'Indexation',
  'Price',
  'As-is growth',
  'As-is',
  'Extension',
  'One-off costs',
  'Not explained',
] as const;
export type DriverKind = (typeof driverKinds)[number];

/** A driver, by its kind and, if it affects one council alone, that council. */
export interface DriverName {
  readonly kind: DriverKind;
  readonly council?: string;
}

export const measures = ['whole term', 'last year'] as const;
/** The years whose saving is asked for. */
export type Measure = (typeof measures)[number];

/** What the two-way table shows: a row for each value of the one driver, a column for each of the other. */
export interface TableChoice {
  readonly down: DriverName;
  readonly across: DriverName;
  readonly measure: Measure;
}
