import { sameName } from '../../model/scenario/names';
import { same } from '../../model/scenario/same';
import { type Figure, type Status, statuses } from '../../model/scenario/scenario';
import { notKnown } from '../../model/money/units';
import type { Result } from '../../model/result';
import { USUAL_SOURCE } from '../../model/scenario/usual';
import { type ProvenanceColumn, USUAL } from '../plan/inputs/names';
import { readSourceDate } from '../plan/inputs/sourceDate';
import { isBlank, isError, remark, type CellReader } from './content';
import type { Damage, Spot } from './damage';
import { ownFormula } from './formulas';
import type { ScenarioColumns } from './scenarioColumns';
import type { Cell, Finder } from './sheetCells';

/** The source of a figure that was typed on the Inputs sheet, until somebody names one. */
export const TYPED_ON_INPUTS = 'Entered on Inputs';

type ReadProvenance = Pick<Figure<unknown>, 'source' | 'date' | 'note'> & {
  readonly status: Status | undefined;
};

/** Reads figures by their names and collects damages. What it reads may be used only if there are none. */
export class FigureReader {
  private readonly missing = new Set<string>();
  /** The users' own formulas that were found in figures' cells, by the figures' names. */
  readonly formulas: {
    readonly name: string;
    readonly scenario: string;
    readonly spot: Spot;
    readonly formula: string;
  }[] = [];

  constructor(
    readonly finder: Finder,
    readonly damages: Damage[],
    /** The column of the labels. */
    private readonly labels: number | undefined,
  ) {}

  /** The row of a figure. If it has none, that is recorded as a damage, once. */
  row(name: string): number | undefined {
    const area = this.finder.area(name);
    if (typeof area === 'object') return area.row;
    if (!this.missing.has(name)) {
      this.missing.add(name);
      const kind = area === 'deleted' ? 'name deleted' : 'name points nowhere';
      this.damages.push({ kind, name, full: this.finder.full(name) });
    }
    return undefined;
  }

  cell(name: string, { value }: ScenarioColumns): Cell {
    const row = this.row(name);
    return row === undefined ? '' : this.finder.value(row, value);
  }

  isBlank = (name: string, columns: ScenarioColumns) => isBlank(this.cell(name, columns));

  value<T>(name: string, columns: ScenarioColumns, readCell: CellReader<T>): T {
    const row = this.row(name);
    if (row === undefined) return brokenValue();
    const spot = this.finder.spot(row, columns.value);
    const result = readCell(this.finder.value(row, columns.value), this.label(row, name), (rounded) => {
      this.noteFraction(spot, rounded);
    });
    const formula = ownFormula(this.finder, row, columns.value);
    if (formula !== undefined) this.formulas.push({ name, scenario: columns.name, spot, formula });
    if (result.ok) return result.value;
    this.damages.push({ kind: 'value', spot, name, problem: result.problem });
    return brokenValue();
  }

  /** Records an amount with a fraction of a penny as a damage: formulas use it as it is, scenarios round it. */
  noteFraction(spot: Spot, rounded: number): void {
    const given = this.finder.value(spot.row, spot.column);
    if (typeof given === 'number') this.damages.push({ kind: 'fraction of a penny', spot, given, rounded });
  }

  /** A figure that every scenario has. */
  figure<T>(name: string, columns: ScenarioColumns, readCell: CellReader<T>): Figure<T> {
    return this.figureOf(this.value(name, columns, readCell), name, columns);
  }

  /** A figure that may be left out: its value and status are then blank. */
  optionalFigure<T>(name: string, columns: ScenarioColumns, readCell: CellReader<T>): Figure<T> | undefined {
    const unspoken = this.isBlank(name, columns) && isBlank(this.statusCell(name, columns));
    return unspoken ? undefined : this.figure(name, columns, readCell);
  }

  /** A figure with a usual value, or one that may be left out; undefined while it is as usual. */
  unlessUsual<T>(
    name: string,
    columns: ScenarioColumns,
    readCell: CellReader<T>,
    usual: T | undefined,
  ): Figure<T> | undefined {
    const blank = this.isBlank(name, columns);
    const status = this.statusCell(name, columns);
    if (blank && (usual === undefined || isBlank(status))) return undefined;
    if (status !== USUAL) return this.figure(name, columns, readCell);
    const value = this.value(name, columns, readCell);
    const row = this.row(name);
    if (value === undefined || row === undefined) return undefined;
    const provenance = this.sourceAndDate(row, columns.from, name);
    const source = provenance.source === USUAL_SOURCE ? '' : provenance.source;
    const isSpokenOf = [source, provenance.date, provenance.note].some((text) => text !== '');
    if (same(value, usual) && !isSpokenOf) return undefined;
    return { value, ...provenance, status: 'Assumed', source: isSpokenOf ? source : TYPED_ON_INPUTS };
  }

  /** A figure of this value with the provenance in its row. */
  figureOf<T>(value: T, name: string, columns: ScenarioColumns): Figure<T> {
    const row = this.row(name);
    if (row === undefined) return brokenValue();
    const said = this.said(row, columns.from, name);
    const missing = value === notKnown;
    // The sheet's own question about an unknown figure is not a note.
    const asked = missing && this.finder.hasFormula(row, columns.from['Working, or question to ask']);
    return { value, ...said, status: said.status ?? statusOf(value), ...(asked && { note: '' }) };
  }

  /** The provenance in the cells of a row; the status is undefined if blank. */
  said(row: number, at: Readonly<Record<ProvenanceColumn, number>>, name: string): ReadProvenance {
    return { ...this.sourceAndDate(row, at, name), status: this.status(row, at.Status, name) };
  }

  private sourceAndDate(
    row: number,
    at: ScenarioColumns['from'],
    name: string,
  ): Omit<ReadProvenance, 'status'> {
    const { finder } = this;
    const text = (heading: ProvenanceColumn): string => {
      const cell = finder.value(row, at[heading]);
      const shown = isError(cell) ? cell : readSourceDate(cell, finder.format(row, at[heading]));
      return this.textOrDamage(remark(heading === 'Date' ? shown : cell, heading), row, at[heading], name);
    };
    const source = text('Source');
    const date = text('Date');
    const note = text('Working, or question to ask');
    return { source, date, note };
  }

  private textOrDamage(result: Result<string>, row: number, column: number, name: string): string {
    if (result.ok) return result.value;
    const spot = this.finder.spot(row, column);
    this.damages.push({ kind: 'provenance', spot, name, problem: result.problem });
    return '';
  }

  private status(row: number, column: number, name: string): Status | undefined {
    const cell = this.finder.value(row, column);
    if (isBlank(cell)) return undefined;
    const given = isError(cell) ? cell.error : String(cell);
    const found = statuses.find((status) => sameName(status, given));
    if (!found) this.damages.push({ kind: 'status', spot: this.finder.spot(row, column), name, given });
    return found;
  }

  private statusCell(name: string, { from }: ScenarioColumns): Cell {
    const row = this.row(name);
    return row === undefined ? '' : this.finder.value(row, from.Status);
  }

  /** The label of a row, or else its name in words. */
  label(row: number, name: string): string {
    const label = this.labels === undefined ? '' : this.finder.value(row, this.labels);
    return typeof label === 'string' && label !== '' ? label : name.replaceAll('_', ' ');
  }
}

/** The status of a figure that has none on the sheet. */
export const statusOf = (value: unknown): Status => (value === notKnown ? 'Not known' : 'Assumed');

/** Stands in for a value that could not be read. The recorded damage keeps it from being used. */
export const brokenValue = (): never => undefined as never;
