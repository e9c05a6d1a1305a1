import { notKnown } from '../../../model/money/units';
import type { Area } from '../plan';
import type { CellReference } from '../draft';
import { chartColours, formats, styles } from '../styles';
import type { Compared } from './agreement';
import { formatOf, unitOf, valueAt } from './driverValue';
import { plainSaving } from './plainSaving';
import { putAmount, LABEL, openBlock, remark, type RiskSheet, UNIT } from './sheet';

const AT = {
  low: 2,
  high: 3,
  atLow: 4,
  atHigh: 5,
  swing: 6,
  plainLow: 7,
  plainHigh: 8,
  down: 9,
  up: 10,
} as const;

/**
 * Puts the saving at the low and the high of each range, the rest held, largest swing first, with a chart. Returns the
 * cells to compare with plain formulas.
 */
export function tornadoRows(sheet: RiskSheet, central: CellReference | undefined): readonly Compared[] {
  const { draft, made, scenario } = sheet;
  const { swings } = made.report;
  if (made.report.central === notKnown || swings.length === 0 || !central) return [];
  openBlock(sheet, 'What moves the saving most: one range at a time, the rest held', [
    'What moves it',
    'Unit',
    'Low',
    'High',
    'Saving at low, £',
    'Saving at high, £',
    'Swing, £',
    'At low, plainly',
    'At high, plainly',
    'Low less as it stands',
    'High less as it stands',
  ]);
  const plain = plainSaving(sheet);
  const first = sheet.row;
  const compared: Compared[] = [];
  for (const swing of swings) {
    const row = sheet.row++;
    draft.text(row, LABEL, swing.name);
    draft.text(row, UNIT, unitOf(scenario, swing.kind), styles.note);
    const end = (column: number, to: number) =>
      draft.number(row, column, valueAt(scenario, swing, to), styles.right, {
        numberFormat: formatOf(swing.kind),
      }).here;
    const [low, high] = [end(AT.low, swing.low), end(AT.high, swing.high)];
    const atLow = putAmount(draft, row, AT.atLow, swing.savingAtLow);
    const atHigh = putAmount(draft, row, AT.atHigh, swing.savingAtHigh);
    const formula = (column: number, text: string) =>
      draft.formula(row, column, text, styles.right, { numberFormat: formats.pounds });
    formula(AT.swing, `ABS(${atHigh.here}-${atLow.here})`);
    formula(AT.down, `${atLow.here}-${central.here}`);
    formula(AT.up, `${atHigh.here}-${central.here}`);
    const [byLow, byHigh] = [plain.saving(swing, low), plain.saving(swing, high)];
    if (byLow === undefined || byHigh === undefined) continue;
    compared.push({ exact: atLow, plain: formula(AT.plainLow, byLow) });
    compared.push({ exact: atHigh, plain: formula(AT.plainHigh, byHigh) });
  }
  remark(
    sheet,
    'Plainly: from Savings and Costs as they are now, where the saving moves in proportion. The rest only the add-in works out again.',
  );
  sheet.row += 2;
  chart(sheet, { row: first, column: 0, rows: swings.length, columns: 1 });
  return compared;
}

function chart(sheet: RiskSheet, labels: Area): void {
  const { draft } = sheet;
  const rows = 6 + 2 * labels.rows;
  const column = (at: number): Area => ({ ...labels, column: at });
  draft.chart({
    name: 'What moves the saving most',
    kind: 'BarClustered',
    inOnePlace: true,
    title: 'How far each range moves the saving from what it is as the scenario stands, £m',
    seed: { row: labels.row, column: AT.down, rows: 1, columns: 2 },
    categories: column(LABEL),
    valueFormat: '+0.0,,;-0.0,,;0',
    over: { row: sheet.row, rows, column: 0, columns: 7 },
    series: [
      { title: 'Range at its low', values: column(AT.down), colour: chartColours.asIs },
      { title: 'Range at its high', values: column(AT.up), colour: chartColours.joint },
    ],
  });
  sheet.row += rows + 1;
}
