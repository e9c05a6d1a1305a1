import type { Problem } from '../../model/problem';
import type { ProvenanceColumn, TableKey } from '../plan/inputs/names';

/** A place on the Inputs sheet, rows and columns counted from nought. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  /** As people write it: Inputs!E12. */
  readonly address: string;
}

/** Something on the Inputs sheet that was broken by hand, so that the model cannot be read there. */
export type Damage = { readonly spot?: Spot } &
  /** A figure's cell holds what the figure cannot be. `name` is the row's, without the model's number. */
  (
    | { readonly kind: 'value'; readonly spot: Spot; readonly name: string; readonly problem: Problem }
    | { readonly kind: 'status'; readonly spot: Spot; readonly name: string; readonly given: string }
    /** The status, source, date or note is an error, or too long. */
    | { readonly kind: 'provenance'; readonly spot: Spot; readonly name: string; readonly problem: Problem }
    | { readonly kind: 'name deleted' | 'name points nowhere'; readonly name: string; readonly full: string }
    | { readonly kind: 'table deleted'; readonly table: TableKey; readonly full: string }
    | {
        readonly kind: 'table column';
        readonly spot: Spot;
        readonly table: TableKey;
        readonly heading: string;
      }
    /** Other sheets count more lines of a table than it has, or fewer. */
    | {
        readonly kind: 'table rows';
        readonly spot: Spot;
        readonly table: TableKey;
        readonly rows: number;
        readonly counted: number;
      }
    /** An amount that formulas count with as it is, and scenarios to the penny. */
    | {
        readonly kind: 'fraction of a penny';
        readonly spot: Spot;
        readonly given: number;
        readonly rounded: number;
      }
    /** A figure that formulas count with, which is no input, says something else than it did. */
    | {
        readonly kind: 'fixed figure';
        readonly spot: Spot;
        readonly label: string;
        readonly given: string;
        readonly wanted: number;
      }
    /** A figure was typed over the formula that shows the live scenario's. */
    | { readonly kind: 'typed over Live'; readonly spot: Spot; readonly name: string; readonly label: string }
    /** A line of a table whose figure, kind, council or scenario cannot be read. */
    | { readonly kind: 'line'; readonly spot: Spot; readonly problem: Problem }
    | { readonly kind: 'line of no scenario'; readonly spot: Spot; readonly given: string }
    | {
        readonly kind: 'selector';
        readonly spot: Spot;
        readonly given: string;
        readonly names: readonly string[];
      }
    | { readonly kind: 'no scenario' }
    | { readonly kind: 'scenario twice'; readonly spot: Spot; readonly given: string }
    /** A scenario without its four columns of sources, or the columns without their scenario. */
    | { readonly kind: 'columns'; readonly scenarios: number; readonly sources: number }
    | { readonly kind: 'heading'; readonly spot: Spot; readonly heading: ProvenanceColumn }
    | { readonly kind: 'council twice'; readonly spot: Spot; readonly name: string; readonly given: string }
    /** A council that has a place in the list but no longer all its rows. */
    | { readonly kind: 'council rows'; readonly council: string; readonly missing: readonly string[] }
    /** The scenario's parts do not agree with each other. */
    | { readonly kind: 'scenario'; readonly spot: Spot; readonly scenario: string; readonly problem: Problem }
    | { readonly kind: 'sheet deleted' }
  );
