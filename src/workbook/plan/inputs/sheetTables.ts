import { sameName } from '../../../model/scenario/names';
import { statuses } from '../../../model/scenario/scenario';
import { fixedAddress } from '../address';
import type { SheetDraft } from '../draft';
import { sameText, literal } from '../formula';
import type { ModelNames } from '../names';
import type { Area } from '../plan';
import { styles } from '../styles';
import { wrapped } from '../wrapped';
import { separatorOf } from './coalitionText';
import type { ListedCouncil } from './councilRows';
import type { ListLine, ListTable, JoinedNames } from './lists';
import { headingNames } from './names';
import type { Rule } from './row';
import { plannedRule } from './rules';
import { putSourceDate } from './sourceDate';
import { COLUMN, HEADER_ROW, type SheetColumns } from './sheetColumns';

/** A table on the Inputs sheet, as formulas elsewhere refer to it. */
export interface PlacedTable {
  readonly firstRow: number;
  readonly rows: number;
  /** The row below it. */
  readonly end: number;
  /** A cell, by its line from 0 and the heading of its column. */
  cell(line: number, heading: string): string;
  /** All lines of a column. */
  column(heading: string): string;
}

/** An array formula for which lines are of the live scenario: TRUE or FALSE down the table. */
export const ofLive = (table: PlacedTable, names: ModelNames) =>
  sameText(table.column('Scenario'), names.figure('liveScenario'));

/** Whether one line is of the live scenario, by its cell in the column Scenario. */
export const isLive = (scenario: string, names: ModelNames) =>
  `AND(${sameText(scenario, names.figure('liveScenario'))},${scenario}<>"")`;

const ofScenarios: Rule = {
  kind: 'one of named',
  named: headingNames.scenarios,
  what: 'the scenarios at the top of this sheet',
};

/** What else on the sheet a table refers to. */
interface Surroundings {
  readonly councils: readonly ListedCouncil[];
  /** The row of a council's name. */
  readonly nameRow: (council: number) => number;
  readonly columns: SheetColumns;
  readonly names: ModelNames;
}

/**
 * Puts a table below a row with its title. The names of scenarios and councils in it refer to their cells, so that they
 * follow when one is renamed.
 */
export function putTable(draft: SheetDraft, list: ListTable, row: number, around: Surroundings): PlacedTable {
  const { columns } = around;
  draft.startBlock(row);
  draft.text(row, COLUMN.label, list.title);
  draft.style({ row, column: 0, rows: 1, columns: columns.count }, styles.band);
  const header = row + 1;
  const area: Area = { row: header, column: COLUMN.label, rows: list.rows + 1, columns: list.columns.length };
  // With several scenarios the columns at the right are those of statuses, which are narrow.
  const headingLines = columns.scenarios > 1 ? styles.threeLines : styles.twoLines;
  draft.texts(header, COLUMN.label, list.columns, styles.header, headingLines);
  draft.table(around.names.of(list.name), area);
  for (const [line, content] of list.lines.entries()) putLine(draft, header + 1 + line, content, around);
  const down = { row: header + 1, rows: list.rows, columns: 1 };
  const at = (place: number): Area => ({ ...down, column: COLUMN.label + place });
  draft.style({ ...down, column: COLUMN.label, columns: list.columns.length }, { top: true });
  for (const [place, format] of list.formats.entries())
    draft.style(at(place + 1), styles.input, { numberFormat: format });
  draft.style(at(list.columns.indexOf('Date')), styles.left);
  // Indented, since the column to the left of these has figures aligned right.
  for (const heading of ['Rises', 'Status'])
    if (list.columns.includes(heading)) {
      const own = at(list.columns.indexOf(heading));
      draft.style({ ...own, row: header, rows: list.rows + 1 }, styles.indent);
    }
  draft.rule(plannedRule(at(0), ofScenarios, around.names));
  for (const [place, rule] of list.rules.entries())
    if (rule) draft.rule(plannedRule(at(place + 1), rule, around.names));
  draft.rule({
    area: at(list.columns.indexOf('Status')),
    rule: { kind: 'list', source: statuses.join(',') },
    message: `Choose how far the figure can be relied on: ${statuses.join(', ')}.`,
  });
  const end = header + 1 + list.rows;
  const column = (heading: string) => COLUMN.label + list.columns.indexOf(heading);
  return {
    firstRow: header + 1,
    rows: list.rows,
    end,
    cell: (line, heading) => draft.at(header + 1 + line, column(heading)).elsewhere,
    column: (heading) =>
      `${draft.at(header + 1, column(heading)).elsewhere}:${fixedAddress(end - 1, column(heading))}`,
  };
}

function putLine(draft: SheetDraft, row: number, line: ListLine, around: Surroundings): void {
  const { columns, councils, nameRow } = around;
  const heading = fixedAddress(HEADER_ROW, columns.scenario(line.scenario));
  let column: number = COLUMN.label;
  draft.formula(row, column++, heading);
  const nameCell = (council: string) => {
    const place = councils.findIndex(({ name }) => sameName(name, council));
    return fixedAddress(nameRow(place), COLUMN.label);
  };
  if (line.council !== undefined) draft.formula(row, column++, nameCell(line.council));
  const { status, source, date, note } = line.from;
  const noteAt = column + line.cells.length + 3;
  const texts = line.cells.map((cell): string => (typeof cell === 'object' ? namesOf(cell) : ''));
  const looks = wrapped(
    ...texts.map((text, place) => [text, columns.width(column + place)] as const),
    [source, columns.width(noteAt - 2)],
    [note, columns.width(noteAt)],
  );
  for (const cell of line.cells) {
    if (typeof cell === 'object')
      draft.formula(
        row,
        column,
        cell.councils.map(nameCell).join(`&${literal(separatorOf(cell.councils))}&`),
        looks,
      );
    else if (typeof cell === 'number') draft.number(row, column, cell);
    else if (cell !== undefined) draft.text(row, column, cell);
    column++;
  }
  draft.text(row, column, status);
  draft.text(row, column + 1, source, looks);
  putSourceDate(draft, row, column + 2, date);
  draft.text(row, noteAt, note, looks);
}

const namesOf = ({ councils }: JoinedNames) => councils.join(separatorOf(councils));
