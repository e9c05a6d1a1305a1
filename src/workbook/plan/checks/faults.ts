import { fixedAddress } from '../address';
import { call, ifElse, concat, literal } from '../formula';
import type { Inputs } from '../inputs/inputs';
import { COLUMN } from '../inputs/sheetColumns';
import { ofLive, type PlacedTable } from '../inputs/sheetTables';
import { type LiveProvenance, liveColumnNames } from '../inputs/liveColumns';
import type { ModelNames } from '../names';

/** A search for rows of Inputs that break a rule. */
export interface Faults {
  /** What is searched for, in words. */
  readonly what: string;
  /**
   * Array formulas over `rows`, each 1 or 0 (TRUE or FALSE) for a row. A row is at fault where all of them are 1: their
   * product.
   */
  readonly tests: readonly string[];
  /** The cells of one column in the rows that are searched. */
  readonly rows: string;
  /** A formula that tells people which cell is at fault, given the place of its row among `rows`, from 1. */
  readonly spot: (place: string) => string;
}

/** A rule of one cell: whether it is broken, and a formula that tells people which cell it is. */
export interface Fault {
  /** TRUE if the rule is broken. */
  readonly test: string;
  readonly spot: string;
}

/**
 * The name of the cell with the title of the sheet Inputs. Formulas take it from there: as a text in them it would change
 * when the sheet is renamed, and they would no longer be recognised as ours.
 */
export const inputsTitleName = 'Inputs_title';

/** Formulas that tell people which cell of Inputs is meant, such as "Bromley, as-is: Inputs!E8"; and searches that use them. */
export interface Spots {
  /** The cell where the live scenario's value of a figure is typed, by the figure's defined name. */
  figure(name: string): string;
  /** The same, by formulas for its row and its label. */
  typed(row: string, label: string): string;
  /** Any cell, by formulas for its row, its column and its label. */
  cell(row: string, column: string, label: string): string;
  /**
   * A search of all rows of figures. It points at the live scenario's value, or at its status or source where
   * `provenance` says so. `ofWhat` is a formula for what is added to the figure's label.
   */
  figures(
    what: string,
    tests: readonly string[],
    more?: { readonly provenance?: LiveProvenance; readonly ofWhat?: string },
  ): Faults;
  /** A search of the live scenario's lines in a table, where `label` and `heading` are the columns to name and to point at. */
  lines(what: string, table: PlacedTable, label: string, heading: string, tests: readonly string[]): Faults;
}

/** The live scenario's column, in all rows of figures. */
export const typedOfLive = (inputs: Inputs, names: ModelNames): string => {
  const { columns, column, rows } = inputs;
  const first = column(columns.scenario(0)).split(':')[0] ?? '';
  const last = fixedAddress(rows.end - 1, columns.scenario(columns.scenarios - 1));
  return call('INDEX', `${first}:${last}`, '0', names.figure('scenarioNumber'));
};

/** The above for these inputs. */
export function spotsOf(inputs: Inputs, names: ModelNames): Spots {
  const { columns, figures, cell, column } = inputs;
  const number = names.figure('scenarioNumber');
  const at = (row: string, place: string, label: string) =>
    concat(
      label,
      literal(': '),
      names.of(inputsTitleName),
      literal('!'),
      call('SUBSTITUTE', call('ADDRESS', row, place), literal('$'), literal('')),
    );
  const ownColumn = `${call('COLUMN', cell(0, columns.scenario(0)))}-1+${number}`;
  const typed = (row: string, label: string) => at(row, ownColumn, label);
  const found = (
    what: string,
    tests: readonly string[],
    rows: string,
    labels: string,
    place: string,
    ofWhat?: string,
  ): Faults => ({
    what,
    tests,
    rows,
    spot: (line) => {
      const label = call('INDEX', labels, line);
      const row = call('ROW', call('INDEX', rows, line));
      return at(row, place, ofWhat === undefined ? label : concat(label, ofWhat));
    },
  });
  return {
    typed,
    cell: at,
    figure: (name) => typed(call('ROW', names.of(name)), cell(figures.get(name)?.row ?? 0, COLUMN.label)),
    figures: (what, tests, { provenance, ofWhat } = {}) =>
      found(
        what,
        tests,
        column(COLUMN.live),
        column(COLUMN.label),
        provenance ? names.of(liveColumnNames[provenance]) : ownColumn,
        ofWhat,
      ),
    lines: (what, table, label, heading, tests) =>
      found(
        what,
        [ofLive(table, names), ...tests],
        table.column(heading),
        table.column(label),
        call('COLUMN', table.cell(0, heading)),
      ),
  };
}

/** A formula for the cell of the first rule that is broken, or "". */
export const firstFault = (all: readonly Fault[]) =>
  all.reduceRight((rest, { test, spot }) => ifElse(test, spot, rest), literal(''));

/** A formula for how many rows are at fault. */
export const countOf = ({ tests }: Faults) => call('SUMPRODUCT', tests.join('*'));

/** A formula for the place of the first row at fault, from 1. It takes the highest of numbers that count down the rows, which works in old versions too. */
export function placeOf({ tests, rows }: Faults): string {
  const first = rows.split(':')[0] ?? rows;
  const down = `(ROWS(${rows})+ROW(${first})-ROW(${rows}))`;
  return `ROWS(${rows})+1-${call('SUMPRODUCT', call('MAX', [...tests, down].join('*')))}`;
}
