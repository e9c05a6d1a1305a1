import { savingTable, type TableAxis } from '../../../model/scenario/risk/savingTable';
import { runToEnd } from '../../../model/work';
import { tableHeader } from '../blocks';
import { styles } from '../styles';
import { formatOf, unitOf, valueAt } from './driverValue';
import { putAmount, FIRST, LABEL, openBlock, remark, type RiskSheet, UNIT } from './sheet';

const MEASURES = { 'whole term': 'over the whole term', 'last year': 'in the last year' } as const;

/** The same where some of the cases end sooner. */
const MEASURES_UP_TO = {
  'whole term': 'over the years that each case runs',
  'last year': 'in whichever year is the last',
} as const;

/** Puts the saving at every pair of values of the two chosen drivers, the rest held. */
export function twoWayRows(sheet: RiskSheet): void {
  const { draft, scenario } = sheet;
  const found = runToEnd(savingTable(scenario));
  if (!found?.ok) return;
  const { down, across, measure, savings } = found.value;
  const endsEarly = down.kind === 'Extension' || across.kind === 'Extension';
  const shown = (endsEarly ? MEASURES_UP_TO : MEASURES)[measure];
  openBlock(sheet, `Two at a time: the saving ${shown}, £, the rest held`, []);
  const axisText = ({ name, kind }: TableAxis) => `${name}, ${unitOf(scenario, kind)}`;
  const put = (column: number, axis: TableAxis, value: number) =>
    draft.number(sheet.row, column, valueAt(scenario, axis, value), styles.right, {
      numberFormat: formatOf(axis.kind),
    });
  draft.texts(sheet.row, LABEL, [`Down: ${axisText(down)}`, 'Across:', axisText(across)]);
  sheet.row++;
  const width = across.values.length;
  draft.texts(sheet.row, LABEL, [down.name, unitOf(scenario, down.kind)]);
  for (const [place, value] of across.values.entries()) put(FIRST + place, across, value);
  tableHeader(draft, { row: sheet.row, column: LABEL, columns: FIRST + width }, UNIT);
  sheet.row++;
  for (const [place, row] of savings.entries()) {
    draft.text(sheet.row, LABEL, down.name);
    put(UNIT, down, down.values[place] ?? 0);
    for (const [at, saving] of row.entries()) putAmount(draft, sheet.row, FIRST + at, saving);
    if (place === down.standsAt && across.standsAt >= 0)
      draft.style({ row: sheet.row, column: FIRST + across.standsAt, rows: 1, columns: 1 }, styles.strong);
    sheet.row++;
  }
  remark(
    sheet,
    'By exact working, as values; a minus is a loss. The case in bold is the scenario as it stood. Choose other figures, or the last year, on Risk in the pane.',
  );
  sheet.row += 2;
}
