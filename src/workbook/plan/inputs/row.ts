import type { Figure } from '../../../model/scenario/scenario';
import { USUAL_SOURCE } from '../../../model/scenario/usual';
import { USUAL } from './names';

/** Where a figure comes from; the status may also be USUAL. */
export type Provenance = Omit<Figure<unknown>, 'value' | 'status'> & { readonly status: string };

/** A row's cells for one scenario. */
export interface Shown {
  /** Undefined (a blank cell) if the figure is not known, or the scenario has none. */
  readonly value: number | string | undefined;
  /** Undefined if another row gives the source, or the scenario has no such figure. */
  readonly from?: Provenance;
  /** A formula in place of the value, which it works out, for a scenario's column; without its equals sign. */
  readonly formula?: (column: number) => string;
}

/** What may be typed into a cell of a scenario. */
export type Rule =
  | { readonly kind: 'one of'; readonly options: readonly string[] }
  /** One of the cells of a defined name, whose texts may contain commas. */
  | { readonly kind: 'one of named'; readonly named: string; readonly what: string }
  | { readonly kind: 'number' | 'whole'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'date' }
  /** A figure that formulas use and nobody may change. */
  | { readonly kind: 'fixed'; readonly value: number };

/** One figure, or a part of one, in every scenario. */
export interface InputRow {
  /** Its defined name, without the model's number. */
  readonly name: string;
  /** Its label; in a council's row what follows the council's name, and '' in the row with the name itself. */
  readonly label: string;
  /** The council it belongs to, by its place from 0 among those of all scenarios. */
  readonly council?: number;
  readonly unit: string;
  readonly format: string;
  readonly rule?: Rule;
  /** Whether it is a part of a figure above it, whose row gives the source. */
  readonly part?: boolean;
  /** A formula in place of typed values, for a scenario's column. */
  readonly formula?: (column: number) => string;
  /** What to ask the council if the figure is not known and its note has no question. */
  readonly question?: string;
  /** Its cells in each scenario. */
  readonly shown: readonly Shown[];
}

/** Rows below a title. */
export interface InputBlock {
  readonly title: string;
  readonly rows: readonly InputRow[];
}

/** The cells of a figure, blank if the scenario has none. */
export function shownFigure<T>(
  figure: Figure<T> | undefined,
  value: (given: T) => number | string | undefined,
): Shown {
  return figure ? { value: value(figure.value), from: figure } : { value: undefined };
}

/** The cells of a figure that has a usual value unless somebody has entered another. */
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
