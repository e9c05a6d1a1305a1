import { fixedAddress } from '../address';
import { call, ifElse, concat, literal } from '../formula';
import type { Inputs } from '../inputs/inputs';
import { COLUMN } from '../inputs/sheetColumns';
import { ofLive, type PlacedTable } from '../inputs/sheetTables';
import { type LiveProvenance, liveColumnNames } from '../inputs/liveColumns';
import type { ModelNames } from '../names';

/** Rows of Inputs that may break a rule, and where the first that does is found. */
export interface Faults {
  /** What is looked for, in words. */
  readonly what: string;
  /** A factor for each of the tests, 1 where a row does not pass it, down `rows`. */
  readonly tests: readonly string[];
  /** A column of the rows that are tested. */
  readonly rows: string;
  /** How people call the cell that is at fault in the row at a place among these. */
  readonly spot: (place: string) => string;
}

/** What breaks a rule, in one cell; and what that cell is called. */
export interface Fault {
  /** TRUE where it does. */
  readonly test: string;
  readonly spot: string;
}

/** The cell with the title of Inputs: a formula that had it as a text would not be ours once the sheet is renamed. */
export const inputsTitleName = 'Inputs_title';

/** Where Inputs are, and how cells on it are named to people: "Bromley, as-is: Inputs!E8". */
export interface Spots {
  /** The cell in which a figure of the live scenario is typed, by the figure's name. */
  figure(name: string): string;
  /** A figure's cell of the live scenario, by formulas for its row and for what it is called. */
  typed(row: string, label: string): string;
  /** A cell by its column and row, both formulas. */
  cell(row: string, column: string, label: string): string;
  /**
   * All rows of figures: the cell to look at is the live scenario's own, or that beside it which says where the
   * figure is from. `ofWhat` is a formula for what is said after the figure's name.
   */
  figures(
    what: string,
    tests: readonly string[],
    more?: { readonly provenance?: LiveProvenance; readonly ofWhat?: string },
  ): Faults;
  /** All lines of a table that are of the live scenario, with the column where a fault is. */
  lines(what: string, table: PlacedTable, label: string, heading: string, tests: readonly string[]): Faults;
}

/** The rows of figures as they are typed for the live scenario. */
export const typedOfLive = (inputs: Inputs, names: ModelNames): string => {
  const { columns, column, rows } = inputs;
  const first = column(columns.scenario(0)).split(':')[0] ?? '';
  const last = fixedAddress(rows.end - 1, columns.scenario(columns.scenarios - 1));
  return call('INDEX', `${first}:${last}`, '0', names.figure('scenarioNumber'));
};

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

export const firstFault = (all: readonly Fault[]) =>
  all.reduceRight((rest, { test, spot }) => ifElse(test, spot, rest), literal(''));

/** How many rows are at fault. */
export const countOf = ({ tests }: Faults) => call('SUMPRODUCT', tests.join('*'));

/** The place of the first of them: the highest of what counts down tells it in spreadsheets of any age. */
export function placeOf({ tests, rows }: Faults): string {
  const first = rows.split(':')[0] ?? rows;
  const down = `(ROWS(${rows})+ROW(${first})-ROW(${rows}))`;
  return `ROWS(${rows})+1-${call('SUMPRODUCT', call('MAX', [...tests, down].join('*')))}`;
}
