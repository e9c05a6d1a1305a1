import type { Problem } from '../../model/problem';
import type { ProvenanceColumn, TableKey } from '../plan/inputs/names';

/** A cell on the Inputs sheet. Rows and columns count from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  /** The address for people: Inputs!E12. */
  readonly address: string;
}

/** Something on the Inputs sheet that a user has broken, so that the model cannot be read or worked out as it was. */
export type Damage = { readonly spot?: Spot } &
  /** A figure's cell holds something that the figure cannot be. `name` is the row's, without the model's number. */
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
    /** A table has more or fewer lines than the other sheets use. */
    | {
        readonly kind: 'table rows';
        readonly spot: Spot;
        readonly table: TableKey;
        readonly rows: number;
        readonly counted: number;
      }
    /** An amount with a fraction of a penny, which formulas use as it is and scenarios round. */
    | {
        readonly kind: 'fraction of a penny';
        readonly spot: Spot;
        readonly given: number;
        readonly rounded: number;
      }
    /** A figure that formulas use but that is not an input was changed. */
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
    /** The number of scenarios and of groups of provenance columns differ. */
    | { readonly kind: 'columns'; readonly scenarios: number; readonly sources: number }
    | { readonly kind: 'heading'; readonly spot: Spot; readonly heading: ProvenanceColumn }
    | { readonly kind: 'council twice'; readonly spot: Spot; readonly name: string; readonly given: string }
    /** A council of which names are left but whose rows are gone. */
    | { readonly kind: 'council rows'; readonly council: string; readonly missing: readonly string[] }
    /** The scenario's parts do not agree with each other. */
    | { readonly kind: 'scenario'; readonly spot: Spot; readonly scenario: string; readonly problem: Problem }
    | { readonly kind: 'sheet deleted' }
  );
