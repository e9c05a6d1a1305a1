import { tableHeader } from '../blocks';
import { call, literal } from '../formula';
import { formats, styles } from '../styles';
import type { MethodCells } from './method';
import type { RangeCells } from './ranges';
import { FIRST, LABEL, openBlock, remark, type RiskSheet } from './sheet';

/** How many rows ICT.RISK.SIMULATE gives: a heading, four percentiles, the mean and the probability. */
const SIMULATED_ROWS = 7;

/**
 * Puts the add-in's functions, where formulas are of that kind: they simulate the contract's price alone again whenever
 * Inputs changes. It is the last block, so that all else has the same place in every kind of formulas.
 */
export function ictRows(sheet: RiskSheet, ranges: RangeCells, method: MethodCells): void {
  const { draft, contract, savings, names, scenario, made } = sheet;
  if (!contract.ict || made.report.central === 'not known') return;
  const { firstYear } = savings;
  const asIs = savings.draft.at(firstYear.totalRow, firstYear.columns.asIs).elsewhere;
  const given = [asIs, names.figure('annualCharge'), ...contract.ict.price];
  openBlock(sheet, 'Live, by the add-in’s functions: the contract’s price alone against as-is held flat', []);
  remark(
    sheet,
    'Without what comes beside the price, and with every extension taken: these move when Inputs does, and are not the outcomes above. The range of indexation is in points added to its rate, as the function takes it.',
  );
  const tried = driverRows(sheet, ranges, scenario.contract.extensions.value.length > 0);
  const top = sheet.row + 1;
  const { mean, volatility, persistence } = ranges.inflation;
  const simulated = draft.spill(
    { row: top, column: LABEL, rows: SIMULATED_ROWS, columns: 3 },
    call('ICT.RISK.SIMULATE', ...given, mean, volatility, persistence, method.runs, method.seed),
  );
  const swung = draft.spill(
    { row: top, column: FIRST + 2, rows: tried.rows + 1, columns: 4 },
    call('ICT.RISK.SENSITIVITY', ...given, tried.address),
  );
  for (const area of [simulated, swung]) {
    tableHeader(draft, area, 1);
    draft.style(
      { ...area, row: area.row + 1, rows: area.rows - 1, column: area.column + 1, columns: area.columns - 1 },
      styles.right,
      { numberFormat: formats.pounds },
    );
  }
  const last = { row: top + SIMULATED_ROWS - 1, column: LABEL + 2, rows: 1, columns: 1 };
  draft.style(last, { numberFormat: formats.outcomes });
  sheet.row = top + Math.max(SIMULATED_ROWS, tried.rows + 1) + 1;
}

/** Puts the ranges as ICT.RISK.SENSITIVITY takes them: driver, low and high. */
function driverRows(
  sheet: RiskSheet,
  ranges: RangeCells,
  extensible: boolean,
): { readonly address: string; readonly rows: number } {
  const { draft } = sheet;
  const drivers = (
    [
      ['Price', 'price'],
      ['Indexation', 'indexation'],
      ['As-is', 'asIs'],
      ['Saving delivered', 'delivered'],
    ] as const
  ).flatMap(([name, key]) => {
    const range = ranges.of(key);
    return range ? [[name, ...range] as const] : [];
  });
  const first = sheet.row + 2;
  draft.texts(first - 1, LABEL, ['Range', 'Low', 'High']);
  tableHeader(draft, { row: first - 1, column: LABEL, columns: 3 }, 1);
  sheet.row = first;
  for (const [name, low, high] of drivers) {
    draft.text(sheet.row, LABEL, name);
    for (const [step, cell] of [low, high].entries())
      draft.formula(sheet.row, LABEL + 1 + step, cell, styles.right, { numberFormat: formats.rate });
    sheet.row++;
  }
  if (extensible) {
    draft.text(sheet.row, LABEL, 'Extension');
    draft.formula(sheet.row, LABEL + 1, literal('not taken'), styles.right);
    draft.formula(sheet.row, LABEL + 2, literal('taken'), styles.right);
    sheet.row++;
  }
  const rows = sheet.row - first;
  return { rows, address: `${draft.at(first, LABEL).here}:${draft.at(sheet.row - 1, LABEL + 2).here}` };
}
