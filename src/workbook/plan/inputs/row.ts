import type { Figure } from '../../../model/scenario/scenario';
import { USUAL_SOURCE } from '../../../model/scenario/usual';
import { USUAL } from './names';

export type Provenance = Omit<Figure<unknown>, 'value' | 'status'> & { readonly status: string };

/** What a row says of one scenario. */
export interface Shown {
  /** Nothing where the figure is not known, or the scenario has none. */
  readonly value: number | string | undefined;
  /** Nothing where another row says it for the same figure, or the scenario has no such figure. */
  readonly from?: Provenance;
  /** A formula that stands instead of the value, which it comes to; without its equals sign. */
  readonly formula?: (column: number) => string;
}

/** What may be typed into a cell. */
export type Rule =
  | { readonly kind: 'one of'; readonly options: readonly string[] }
  /** One of the cells of a defined name, whose words may have commas in them. */
  | { readonly kind: 'one of named'; readonly named: string; readonly what: string }
  | { readonly kind: 'number' | 'whole'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'date' }
  /** What formulas count with, and nobody may change. */
  | { readonly kind: 'fixed'; readonly value: number };

/** One figure, or a part of one, in every scenario. */
export interface InputRow {
  readonly name: string;
  /** Of a council's row: what follows the council's name, which stands in a cell of its own. */
  readonly label: string;
  /** Which council the row is of, counted from nought in the list of all scenarios' councils. */
  readonly council?: number;
  readonly unit: string;
  readonly format: string;
  readonly rule?: Rule;
  /** A part of the figure in the row above, which says where it comes from. */
  readonly part?: boolean;
  /** A formula that stands instead of what is typed, in each scenario's column. */
  readonly formula?: (column: number) => string;
  /** What to ask the council where the figure is not known and carries no question of its own. */
  readonly question?: string;
  readonly shown: readonly Shown[];
}

export interface InputBlock {
  readonly title: string;
  readonly rows: readonly InputRow[];
}

/** A figure that a scenario may not have. */
export function shownFigure<T>(
  figure: Figure<T> | undefined,
  value: (given: T) => number | string | undefined,
): Shown {
  return figure ? { value: value(figure.value), from: figure } : { value: undefined };
}

/** A part of a scenario that is as usual unless somebody has said something of it. */
export function shownUsual<T>(
  figure: Figure<T> | undefined,
  usual: T | undefined,
  value: (given: T) => number | string | undefined,
): Shown {
  if (figure) return shownFigure(figure, value);
  return {
    value: usual === undefined ? undefined : value(usual),
    from: { status: USUAL, source: USUAL_SOURCE, date: '', note: '' },
  };
}
