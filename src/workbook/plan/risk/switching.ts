import { notKnown, type Pence } from '../../../model/money/units';
import { poundsFromPence } from '../../../model/money/rounding';
import type { SwitchingValues } from '../../../model/risk/switching';
import type { CellReference } from '../draft';
import { formats, styles } from '../styles';
import { type Plainly, plainly } from './plainly';
import { FIRST, LABEL, opened, remark, type RiskSheet, UNIT } from './sheet';

/** Each value with its name, in the order of its sentences, and how a plain formula finds the saving that is left there. */
const VALUES: readonly {
  readonly value: keyof SwitchingValues;
  readonly label: string;
  readonly isRate: boolean;
  readonly left?: (plain: Plainly) => ((value: string) => string) | undefined;
}[] = [
  { value: 'indexationLastYear', label: 'Indexation, for the last year', isRate: true },
  { value: 'indexation', label: 'Indexation, for the whole term', isRate: true },
  { value: 'price', label: 'Paid jointly in the first year', isRate: false, left: ({ atPrice }) => atPrice },
  { value: 'asIs', label: 'As-is cost of the first year', isRate: false, left: ({ atAsIs }) => atAsIs },
  {
    value: 'missed',
    label: 'Planned saving of the first year that is missed',
    isRate: false,
    left: ({ ifMissed }) => ifMissed,
  },
];

/** What would wipe the saving out. Gives the cells in which plain formulas find next to nothing left. */
export function switchingRows(sheet: RiskSheet): readonly CellReference[] {
  const { draft, made } = sheet;
  const { switches, switching } = made.report;
  if (switches === notKnown) return [];
  opened(sheet, 'What would wipe the saving out', [
    'One figure, the rest held',
    'Unit',
    'At',
    'Saving left',
    '',
  ]);
  const plain = plainly(sheet);
  const none: CellReference[] = [];
  for (const [place, { value, label, isRate, left }] of VALUES.entries()) {
    const row = sheet.row++;
    const found = switches.values[value];
    draft.text(row, LABEL, label);
    draft.text(row, UNIT, isRate ? 'a year' : '£ a year', styles.note);
    draft.text(row, FIRST + 2, switching[place] ?? '', styles.indent);
    if (typeof found === 'string') {
      draft.text(row, FIRST, found === 'always saves' ? 'always saves' : 'never saves', styles.right);
      continue;
    }
    const numberFormat = isRate ? formats.percent : formats.pounds;
    const at = draft.number(row, FIRST, isRate ? found : poundsFromPence(found as Pence), styles.right, {
      numberFormat,
    });
    const formula = left?.(plain)?.(at.here);
    if (formula !== undefined)
      none.push(draft.formula(row, FIRST + 1, formula, styles.right, { numberFormat: formats.pounds }));
  }
  remark(
    sheet,
    'Saving left: by a plain formula from Savings and Costs, where it moves in proportion; next to nothing.',
  );
  sheet.row += 2;
  return none;
}
