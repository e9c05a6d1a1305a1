import { sameName } from '../../model/scenario/names';
import { same } from '../../model/scenario/same';
import { type Figure, type Status, statuses } from '../../model/scenario/scenario';
import { notKnown } from '../../model/money/units';
import type { Result } from '../../model/result';
import { USUAL_SOURCE } from '../../model/scenario/usual';
import { type ProvenanceColumn, USUAL } from '../plan/inputs/names';
import { saidOnOf } from '../plan/inputs/saidOn';
import { isBlank, isError, remark, type Take } from './content';
import type { Damage, Spot } from './damage';
import { ownFormula } from './formulas';
import type { ScenarioColumns } from './scenarioColumns';
import type { Cell, Finder } from './sheetCells';

/** Who says a figure that was typed on the Inputs sheet, until somebody names a source. */
export const TYPED_ON_INPUTS = 'Entered on Inputs';

type Said = Pick<Figure<unknown>, 'source' | 'date' | 'note'> & { readonly status: Status | undefined };

/** Reads figures by their names, and notes what is broken. What is read is of use only where nothing is. */
export class FigureReader {
  private readonly missing = new Set<string>();
  /** The figures that formulas of somebody's own come to, by their names. */
  readonly formulas: {
    readonly name: string;
    readonly scenario: string;
    readonly spot: Spot;
    readonly formula: string;
  }[] = [];

  constructor(
    readonly finder: Finder,
    readonly damages: Damage[],
    /** The column that says what each figure is. */
    private readonly labels: number | undefined,
  ) {}

  /** The row of a figure. That it has none is noted once. */
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

  value<T>(name: string, columns: ScenarioColumns, take: Take<T>): T {
    const row = this.row(name);
    if (row === undefined) return broken();
    const spot = this.finder.spot(row, columns.value);
    const result = take(this.finder.value(row, columns.value), this.label(row, name), (rounded) => {
      this.finer(spot, rounded);
    });
    const formula = ownFormula(this.finder, row, columns.value);
    if (formula !== undefined) this.formulas.push({ name, scenario: columns.name, spot, formula });
    if (result.ok) return result.value;
    this.damages.push({ kind: 'value', spot, name, problem: result.problem });
    return broken();
  }

  /** Notes an amount that has a fraction of a penny, which formulas count with and scenarios do not. */
  finer(spot: Spot, rounded: number): void {
    const given = this.finder.value(spot.row, spot.column);
    if (typeof given === 'number') this.damages.push({ kind: 'fraction of a penny', spot, given, rounded });
  }

  /** A figure that every scenario has. */
  figure<T>(name: string, columns: ScenarioColumns, take: Take<T>): Figure<T> {
    return this.with(this.value(name, columns, take), name, columns);
  }

  /** A figure that nobody may have spoken of: neither a value nor a status then. */
  maybe<T>(name: string, columns: ScenarioColumns, take: Take<T>): Figure<T> | undefined {
    const unspoken = this.isBlank(name, columns) && isBlank(this.statusCell(name, columns));
    return unspoken ? undefined : this.figure(name, columns, take);
  }

  /** A figure that is as usual until somebody says otherwise, or that there is none of. */
  unlessUsual<T>(
    name: string,
    columns: ScenarioColumns,
    take: Take<T>,
    usual: T | undefined,
  ): Figure<T> | undefined {
    const blank = this.isBlank(name, columns);
    const status = this.statusCell(name, columns);
    if (blank && (usual === undefined || isBlank(status))) return undefined;
    if (status !== USUAL) return this.figure(name, columns, take);
    const value = this.value(name, columns, take);
    const row = this.row(name);
    if (value === undefined || row === undefined) return undefined;
    const said = this.from(row, columns.from, name);
    const source = said.source === USUAL_SOURCE ? '' : said.source;
    const isSpokenOf = [source, said.date, said.note].some((text) => text !== '');
    if (same(value, usual) && !isSpokenOf) return undefined;
    return { value, ...said, status: 'Assumed', source: isSpokenOf ? source : TYPED_ON_INPUTS };
  }

  /** The value with what the cells beside it say of it. */
  with<T>(value: T, name: string, columns: ScenarioColumns): Figure<T> {
    const row = this.row(name);
    if (row === undefined) return broken();
    const said = this.said(row, columns.from, name);
    const missing = value === notKnown;
    // A question that the sheet asks of itself is no note.
    const asked = missing && this.finder.hasFormula(row, columns.from['Working, or question to ask']);
    return { value, ...said, status: said.status ?? statusOf(value), ...(asked && { note: '' }) };
  }

  /** What cells say of where a figure comes from. Where they say no status, there is none. */
  said(row: number, at: Readonly<Record<ProvenanceColumn, number>>, name: string): Said {
    return { ...this.from(row, at, name), status: this.status(row, at.Status, name) };
  }

  private from(row: number, at: ScenarioColumns['from'], name: string): Omit<Said, 'status'> {
    const { finder } = this;
    const text = (heading: ProvenanceColumn): string => {
      const cell = finder.value(row, at[heading]);
      const shown = isError(cell) ? cell : saidOnOf(cell, finder.format(row, at[heading]));
      return this.kept(remark(heading === 'Date' ? shown : cell, heading), row, at[heading], name);
    };
    const source = text('Source');
    const date = text('Date');
    const note = text('Working, or question to ask');
    return { source, date, note };
  }

  private kept(result: Result<string>, row: number, column: number, name: string): string {
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

  /** What people call the figure of a row. */
  label(row: number, name: string): string {
    const label = this.labels === undefined ? '' : this.finder.value(row, this.labels);
    return typeof label === 'string' && label !== '' ? label : name.replaceAll('_', ' ');
  }
}

/** What is to be said of a figure that came without a status. */
export const statusOf = (value: unknown): Status => (value === notKnown ? 'Not known' : 'Assumed');

/** Stands where nothing could be read: the damage that was noted keeps it from being used. */
export const broken = (): never => undefined as never;
