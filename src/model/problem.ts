/**
 * Where a problem is: the figure or argument, and within it the council, the option of the terms, the cell of a
 * list, or the row and column of a table. Cells, rows and columns count from 1.
 */
export interface Where {
  readonly figure: string;
  readonly cell?: number;
  readonly row?: number;
  readonly column?: number;
  readonly council?: string;
  readonly option?: string;
}

/** What is expected where the problem is. */
export type Expected =
  | { readonly kind: 'pounds'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'rate'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'years' | 'whole'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'number'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'name' }
  | { readonly kind: 'one value' }
  | { readonly kind: 'list' }
  | { readonly kind: 'table' }
  | { readonly kind: 'options' }
  | { readonly kind: 'ranges' }
  | { readonly kind: 'one of'; readonly options: readonly string[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'extensions' }
  | { readonly kind: 'indexation' }
  | { readonly kind: 'label' }
  | { readonly kind: 'parts' }
  | { readonly kind: 'range' }
  | { readonly kind: 'at most'; readonly most: number; readonly what: string }
  | { readonly kind: 'object' }
  | { readonly kind: 'price bands' }
  | { readonly kind: 'coalition' }
  | { readonly kind: 'by council'; readonly count: number };

/**
 * Why there is no result: a code and its facts, never prose, which is all in `sentences.ts`. `noAnswer` marks input
 * that is sound but for which no answer exists.
 */
export type Problem = { readonly at: Where; readonly noAnswer?: true } & (
  | { readonly code: 'missing'; readonly expected: Expected }
  | { readonly code: 'unreadable'; readonly given: string; readonly expected: Expected }
  | { readonly code: 'out of range'; readonly given: string; readonly expected: Expected }
  | { readonly code: 'looks like a year'; readonly given: number }
  | { readonly code: 'error value'; readonly given: string }
  | {
      readonly code: 'wrong shape';
      readonly rows: number;
      readonly columns: number;
      readonly expected: Expected;
    }
  | { readonly code: 'empty'; readonly expected: Expected }
  | { readonly code: 'ragged' }
  | {
      readonly code: 'different length';
      readonly count: number;
      readonly other: string;
      readonly otherCount: number;
    }
  | { readonly code: 'repeated name'; readonly name: string }
  | { readonly code: 'name taken'; readonly name: string }
  | { readonly code: 'unknown option'; readonly given: string; readonly options: readonly string[] }
  | { readonly code: 'repeated option'; readonly given: string }
  | { readonly code: 'unknown index'; readonly given: string; readonly names: readonly string[] }
  | { readonly code: 'weights not 1'; readonly given: number }
  | { readonly code: 'repeated month'; readonly given: string }
  | {
      readonly code: 'not published';
      readonly series: string;
      readonly month: string;
      readonly first: string;
      readonly last: string;
    }
  | {
      readonly code: 'law not known';
      readonly given: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly code: 'never paid back'; readonly years: number }
  | { readonly code: 'no break-even'; readonly side: 'always saves' | 'never saves' }
  | { readonly code: 'gap in index'; readonly series: string; readonly month: string }
  | { readonly code: 'reserved name'; readonly name: string }
  | { readonly code: 'too few years'; readonly given: number; readonly needed: number }
  | { readonly code: 'collar above cap'; readonly collar: number; readonly cap: number }
  | { readonly code: 'fixed too long'; readonly given: number; readonly initialYears: number }
  | { readonly code: 'too few rates'; readonly given: number; readonly needed: number }
  | { readonly code: 'extensions disagree'; readonly given: string; readonly extensionYears: number }
  | { readonly code: 'all weights nought' }
  | { readonly code: 'rate within its rounding'; readonly given: string; readonly step: string }
  | { readonly code: 'not a scenario' }
  | { readonly code: 'newer version'; readonly given: number; readonly known: number }
  | { readonly code: 'unknown part'; readonly given: string }
  | { readonly code: 'extension out of order'; readonly extension: number; readonly decision: string }
  | { readonly code: 'notice before the start'; readonly extension: number }
  | { readonly code: 'partner already'; readonly kind: 'joins' | 'leaves'; readonly year: number }
  | { readonly code: 'no partners'; readonly year: number }
  | { readonly code: 'after the term'; readonly year: number; readonly years: number }
  | { readonly code: 'lone coalition'; readonly coalition: string }
  | { readonly code: 'repeated key'; readonly name: string }
  | { readonly code: 'part missing' }
  | { readonly code: 'exit after the end'; readonly given: number; readonly years: number }
  | { readonly code: 'ends before it starts'; readonly from: number; readonly to: number }
  | { readonly code: 'price too large'; readonly year: number }
  | { readonly code: 'too large' }
  | { readonly code: 'repeated coalition'; readonly coalition: string }
  | PriceListProblem
  | SharingProblem
);

/** What can be wrong with the costs of coalitions and with what goes beside them. Amounts are in pence. */
type SharingProblem =
  | { readonly code: 'too few councils'; readonly given: number }
  | { readonly code: 'too many councils'; readonly given: number; readonly most: number }
  | { readonly code: 'council twice'; readonly name: string }
  | { readonly code: 'two quotes'; readonly coalition: string }
  | { readonly code: 'never alone'; readonly name: string; readonly coalition: string }
  | { readonly code: 'not quoted'; readonly coalitions: readonly string[] }
  | { readonly code: 'unknown council'; readonly given: string; readonly councils: readonly string[] }
  | { readonly code: 'weight not above nought' }
  | { readonly code: 'no cost left'; readonly cost: number; readonly extra: number }
  | {
      readonly code: 'no fair shares';
      readonly least: number;
      /** The groups, each by its councils, that leave no room: they cannot all pay less than `least` too much. */
      readonly tightest: readonly (readonly string[])[];
    }
  | { readonly code: 'dearer than alone'; readonly together: number; readonly alone: number }
  | {
      readonly code: 'no tau';
      /** The council that would pay at most less than at least; undefined where it is the totals that do not fit. */
      readonly council: string | undefined;
    }
  | { readonly code: 'banzhaf not positive' }
  | { readonly code: 'costs too far apart' }
  | { readonly code: 'only a preview' };

/** What can be wrong with a price list and with what is bought under it. */
type PriceListProblem =
  | { readonly code: 'no price below'; readonly from: number }
  | { readonly code: 'bands not ascending'; readonly from: number; readonly before: number }
  | { readonly code: 'no price at all' }
  | { readonly code: 'nothing bought' }
  | { readonly code: 'too much to count'; readonly councils: number; readonly units: number }
  | {
      readonly code: 'too many for the table';
      readonly method: string;
      readonly given: number;
      readonly most: number;
    };
