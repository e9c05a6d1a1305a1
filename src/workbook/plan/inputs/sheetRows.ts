import { statuses } from '../../../model/scenario/scenario';
import { areaAddress, cellAddress, fixedAddress } from '../address';
import type { SheetDraft } from '../draft';
import { call, ifElse, numberOr, concat, trimmed, literal } from '../formula';
import type { ModelNames } from '../names';
import type { Area, Style } from '../plan';
import { styles } from '../styles';
import type { ListedCouncil } from './councilRows';
import { listNames, provenanceColumns, USUAL, listRangeNames, yesNo } from './names';
import type { InputBlock, InputRow, Shown } from './row';
import { plannedRule } from './rules';
import {
  COLUMN,
  NOTE_CHARACTERS,
  type PlacedFigure,
  type SheetColumns,
  SOURCE_CHARACTERS,
  UNIT_CHARACTERS,
} from './sheetColumns';
import { isAmount } from './amounts';
import { columnAt, liveColumnNames } from './liveColumns';
import { putSourceDate } from './sourceDate';
import { wrapped } from '../wrapped';

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** Puts the rows of figures on the Inputs sheet, one after the other from `row` on. */
export class InputRows {
  /** The next row. */
  row: number;
  /** Whether any figure of the first scenario is not known, when the sheet is written. */
  anyNotKnown = false;
  readonly figures = new Map<string, PlacedFigure>();
  private readonly nameRows: number[] = [];
  private lastRef = 0;
  /** The rows that open a block. */
  private readonly bands: number[] = [];
  /** Cells in scenarios' columns that are not for typing. */
  private readonly noInput: Area[] = [];
  private readonly first: number;
  private readonly headingLooks: Style;
  /** The rows of the block in hand, by the figures' names: formulas may refer to rows further down. */
  private upcoming = new Map<string, number>();

  constructor(
    private readonly draft: SheetDraft,
    private readonly names: ModelNames,
    private readonly columns: SheetColumns,
    { first, headings }: { readonly first: number; readonly headings: Style },
  ) {
    this.first = first;
    this.headingLooks = headings;
    this.row = first;
  }

  block({ title, rows }: InputBlock, councils: readonly ListedCouncil[]): void {
    this.draft.startBlock(this.row);
    this.draft.text(this.row, COLUMN.label, title);
    if (this.bands.length > 0) this.headings(this.row);
    this.bands.push(this.row++);
    this.upcoming = new Map(rows.map(({ name }, place) => [name, this.row + place]));
    for (const row of rows) this.put(row, councils);
    for (const [list, name] of Object.entries(listRangeNames))
      this.defineList(list as keyof typeof listRangeNames, name);
  }

  /** The headings of the columns once more: on paper those of the sheet may be pages away. */
  private headings(row: number): void {
    const { draft, columns } = this;
    draft.texts(row, COLUMN.live, ['Live', 'Unit']);
    if (columns.scenarios === 1) draft.text(row, COLUMN.first, 'Entered');
    for (let scenario = 0; scenario < columns.scenarios; scenario++) {
      const column = columns.scenario(scenario);
      if (columns.scenarios > 1)
        draft.formula(row, column, fixedAddress(this.first - 1, column), this.headingLooks);
      draft.texts(row, columns.status(scenario), provenanceColumns);
    }
  }

  /** A figure's cell in a scenario's column, if its row is above or in the same block. */
  cellOf(name: string, column: number): string {
    const row = this.upcoming.get(name) ?? this.figures.get(name)?.row;
    if (row === undefined) throw new RangeError(`no figure so far is called ${name}`);
    return cellAddress(row, column);
  }

  /** A formula for how many figures of the live scenario have a status other than usual and no value. */
  notKnownCount(): string {
    const { columns, first, names } = this;
    const area = (column: number, count = 1) =>
      areaAddress({ ...one(first, column), rows: this.row - first, columns: count });
    const [begin, count] = [columns.status(0), columns.count - columns.status(0)];
    const number = names.of(liveColumnNames.status);
    const status = columnAt(area(begin, count), cellAddress(first, begin), number);
    return call('SUMPRODUCT', `(${area(COLUMN.live)}="")*(${status}<>"")*(${status}<>${literal(USUAL)})`);
  }

  /** Styles whole columns at once, since each style costs Excel a step. */
  styleColumns(): void {
    const { draft, columns } = this;
    const down = { row: this.first, rows: this.row - this.first };
    const column = (at: number, ...looks: Style[]) => {
      draft.style({ ...down, column: at, columns: 1 }, ...looks);
    };
    draft.style({ ...down, column: 0, columns: columns.count }, { top: true });
    column(COLUMN.ref, styles.note);
    column(COLUMN.live, styles.right);
    column(COLUMN.unit, styles.note, styles.indent, { wrap: true });
    for (let scenario = 0; scenario < columns.scenarios; scenario++) {
      column(columns.scenario(scenario), styles.input, styles.right);
      column(columns.status(scenario), styles.indent);
      column(columns.source(scenario), { wrap: true });
      column(columns.date(scenario), styles.left);
      column(columns.note(scenario), { wrap: true });
      draft.rule({
        area: { ...down, column: columns.status(scenario), columns: 1 },
        rule: { kind: 'list', source: [...statuses, USUAL].join(',') },
        message: `Choose how far the figure can be relied on: ${[...statuses, USUAL].join(', ')}.`,
      });
    }
    for (const area of this.noInput) draft.style(area, styles.black);
    for (const row of this.bands)
      draft.style({ ...one(row, 0), columns: columns.count }, styles.band, styles.black);
  }

  private put(row: InputRow, councils: readonly ListedCouncil[]): void {
    const { draft, columns } = this;
    const at = this.row++;
    const doubt = row.shown.some((shown) => doubted(shown));
    const list = row.rule?.kind === 'one of' ? { unit: row.unit, options: row.rule.options } : undefined;
    this.figures.set(row.name, { row: at, doubt, part: row.part ?? false, list });
    draft.text(at, COLUMN.ref, `IN${++this.lastRef}`);
    this.labelCell(at, row, councils);
    draft.text(at, COLUMN.unit, row.unit);
    draft.define(this.names.of(row.name), one(at, COLUMN.live));
    const values = { row: at, column: COLUMN.first, rows: 1, columns: columns.scenarios };
    this.liveCell(at, values, row);
    draft.style({ ...one(at, COLUMN.live) }, { numberFormat: row.format });
    draft.style(values, { numberFormat: row.format });
    if (row.rule) draft.rule(plannedRule(values, row.rule, this.names));
    if (row.formula || row.rule?.kind === 'fixed') this.noInput.push(values);
    const council = row.council === undefined ? undefined : councils[row.council];
    const texts: Wrappable[] = [[row.unit, UNIT_CHARACTERS]];
    for (const [scenario, shown] of row.shown.entries()) {
      const column = columns.scenario(scenario);
      if (row.formula) draft.formula(at, column, row.formula(column));
      else this.valueCell(at, column, shown);
      texts.push(...this.provenanceCells(at, scenario, shown, row, council));
    }
    // The height is set, since not every program fits rows to wrapped text.
    const { height } = wrapped(...texts);
    if (height !== undefined) draft.style(one(at, COLUMN.unit), { height });
  }

  private labelCell(at: number, row: InputRow, councils: readonly ListedCouncil[]): void {
    const { draft } = this;
    const council = row.council === undefined ? undefined : councils[row.council];
    if (!council || row.council === undefined)
      draft.text(at, COLUMN.label, row.label, row.part ? styles.indent : {});
    else if (row.label === '') {
      this.nameRows[row.council] = at;
      draft.text(at, COLUMN.label, council.name, styles.input, styles.strong);
      draft.define(this.names.councilFigure(council.stem, 'name'), one(at, COLUMN.label));
    } else {
      draft.formula(at, COLUMN.label, concat(this.nameCell(row.council), literal(row.label)));
    }
  }

  /** The row of a council's name. */
  readonly nameRow = (council: number): number => {
    const row = this.nameRows[council];
    if (row === undefined) throw new Error(`council ${council} has no row for its name`);
    return row;
  };

  private nameCell = (council: number) => fixedAddress(this.nameRow(council), COLUMN.label);

  /**
   * The formula of the column Live: the chosen scenario's value. Text or an error in place of an amount is shown as
   * blank, and a check says where it is. Words are trimmed, and Excel's own TRUE and FALSE become Yes and No.
   */
  private liveCell(at: number, values: Area, row: InputRow): void {
    const number = this.names.figure('scenarioNumber');
    const chosen = call('INDEX', areaAddress(values), number);
    const shown = isAmount(row.unit)
      ? numberOr(chosen, literal(''))
      : isText(row)
        ? ifElse(
            call('ISLOGICAL', chosen),
            ifElse(chosen, literal(yesNo(true)), literal(yesNo(false))),
            trimmed(chosen),
          )
        : ifElse(`${chosen}=""`, literal(''), chosen);
    this.draft.formula(at, COLUMN.live, shown);
  }

  private valueCell(at: number, column: number, { value, formula }: Shown): void {
    if (formula !== undefined) this.draft.formula(at, column, formula(column));
    else if (typeof value === 'number') this.draft.number(at, column, value);
    else if (value !== undefined) this.draft.text(at, column, value);
  }

  /** Puts the status, source, date and note. Returns the texts that may need several lines, with their widths. */
  private provenanceCells(
    at: number,
    scenario: number,
    shown: Shown,
    row: InputRow,
    council: ListedCouncil | undefined,
  ): Wrappable[] {
    const { from, value } = shown;
    if (!from) return [];
    const { draft, columns } = this;
    const missing = value === undefined && from.status !== USUAL && !row.formula && !isText(row);
    if (missing) {
      if (scenario === 0) this.anyNotKnown = true;
      draft.style(one(at, columns.scenario(scenario)), { fill: styles.notKnown.fill });
    }
    if (missing && from.status === 'Not known') {
      // A figure typed where none was known is a trial until somebody says better.
      const cell = cellAddress(at, columns.scenario(scenario));
      draft.formula(
        at,
        columns.status(scenario),
        call('IFERROR', ifElse(`${cell}=""`, literal('Not known'), literal('Trial')), literal('Trial')),
        styles.notKnown,
      );
    } else
      draft.text(at, columns.status(scenario), from.status, from.status === 'Trial' ? styles.notKnown : {});
    draft.text(at, columns.source(scenario), from.source);
    putSourceDate(draft, at, columns.date(scenario), from.date);
    const question = missing && from.note === '' ? row.question : undefined;
    const asked = question === undefined ? undefined : `Ask ${council?.name ?? ''}: ${question}`;
    if (question === undefined || row.council === undefined)
      draft.text(at, columns.note(scenario), from.note);
    else
      draft.formula(
        at,
        columns.note(scenario),
        concat(literal('Ask '), this.nameCell(row.council), literal(`: ${question}`)),
      );
    return [
      [asked ?? from.note, NOTE_CHARACTERS],
      [from.source, SOURCE_CHARACTERS],
    ];
  }

  /** Defines the name of a whole list, if the block has it. */
  private defineList(list: keyof typeof listRangeNames, name: string): void {
    const first = list === 'inflation' ? 0 : 1;
    const rows: number[] = [];
    for (let place = first; ; place++) {
      const row = this.upcoming.get(listNames[list](place));
      if (row === undefined) break;
      rows.push(row);
    }
    const [top] = rows;
    if (top === undefined) return;
    this.draft.define(this.names.of(name), { ...one(top, COLUMN.live), rows: rows.length });
  }
}

type Wrappable = readonly [text: string, characters: number];

const isText = ({ rule }: InputRow) => rule?.kind === 'one of' || rule?.kind === 'one of named';

const doubted = ({ value, from }: Shown) =>
  from !== undefined && (from.status === 'Trial' || (value === undefined && from.status !== USUAL));
