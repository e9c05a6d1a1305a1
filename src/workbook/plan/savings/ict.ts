import { fixedAddress } from '../address';
import { tableHeader } from '../blocks';
import { call, literal } from '../formula';
import { formats } from '../styles';
import { type FirstYear } from './firstYear';
import { type SavingsSheet, openBlock } from './sheet';

/** How many rows the function gives for each council and for all together: as-is, alone, joint, saving and gain. */
const MEASURES = 5;

/**
 * The service by financial year, by the add-in's function, where formulas are of that kind. Returns a formula for a
 * course's total over all councils and years.
 */
export function ictYears(
  sheet: SavingsSheet,
  firstYear: FirstYear,
): ((course: 'As-is' | 'Joint') => string) | undefined {
  const { draft, time, inputs, contract, names } = sheet;
  if (!contract.ict || inputs.councils.length === 0) return undefined;
  openBlock(sheet, 'The service by financial year, by the add-in’s function ICT.SAVING.YEARS');
  const column = (at: number) =>
    `${fixedAddress(firstYear.firstRow, at)}:${fixedAddress(firstYear.totalRow - 1, at)}`;
  const { asIs, alone, joint } = firstYear.columns;
  const area = {
    row: time.row,
    column: 0,
    rows: 1 + MEASURES * (inputs.councils.length + 1),
    columns: 3 + contract.columns.financialYears,
  };
  const costs = [column(0), column(asIs), column(alone), column(joint)];
  draft.spill(area, call('ICT.SAVING.YEARS', ...costs, ...contract.ict.price, names.figure('asIsGrowth')));
  tableHeader(draft, area, 2);
  draft.style(
    { ...area, row: area.row + 1, rows: area.rows - 1, column: 2, columns: area.columns - 2 },
    { numberFormat: formats.pounds },
  );
  time.skip(area.rows + 1);
  const part = (from: number, to: number, first: number, last: number) =>
    draft.at(from, first).elsewhere + (from === to && first === last ? '' : `:${fixedAddress(to, last)}`);
  const [top, bottom, right] = [area.row, area.row + area.rows - 1, area.columns - 1];
  const total = call(
    'INDEX',
    part(top, bottom, 0, right),
    '0',
    call('MATCH', literal('Total'), part(top, top, 0, right), '0'),
  );
  return (course) =>
    call(
      'SUMIFS',
      total,
      part(top, bottom, 0, 0),
      literal('Total'),
      part(top, bottom, 1, 1),
      literal(course),
    );
}
