import type { NoSwitch } from '../../../model/appraisal/solve';
import { poundsFromPence } from '../../../model/money/rounding';
import { notKnown, type Pence } from '../../../model/money/units';
import { leastDelivered } from '../../../model/risk/switching';
import type { ScenarioSwitches } from '../../../model/scenario/risk/switching';
import type { CellReference } from '../draft';
import { formats, styles } from '../styles';
import { type PlainSaving, plainSaving } from './plainSaving';
import { wrapped } from '../wrapped';
import { FIRST, LABEL, LABEL_CHARACTERS, openBlock, remark, type RiskSheet, UNIT } from './sheet';

const UNITS = { rate: 'a year', amount: '£ a year', part: 'part of the plan' } as const;
const FORMATS = { rate: formats.percent, amount: formats.pounds, part: formats.percent } as const;

/** The switching values in the order of their sentences, and a plain formula for the saving left at each, if there is one. */
const VALUES: readonly {
  readonly label: string;
  readonly kind: keyof typeof UNITS;
  readonly at: (switches: ScenarioSwitches) => number | NoSwitch;
  readonly left?: (plain: PlainSaving) => ((value: string) => string | undefined) | undefined;
}[] = [
  {
    label: 'Indexation, for the last year',
    kind: 'rate',
    at: ({ values }) => values.indexationLastYear,
  },
  { label: 'Indexation, for the whole term', kind: 'rate', at: ({ values }) => values.indexation },
  {
    label: 'Paid jointly in the first year',
    kind: 'amount',
    at: ({ values }) => inPounds(values.price),
    left: ({ atPrice }) => atPrice,
  },
  {
    label: 'As-is cost of the first year',
    kind: 'amount',
    at: ({ values }) => inPounds(values.asIs),
    left: ({ atAsIs }) => atAsIs,
  },
  {
    label: 'Saving delivered, of that planned in the first year',
    kind: 'part',
    at: ({ values: { missed }, facts }) =>
      typeof missed === 'string' ? missed : leastDelivered(facts.planned, missed),
    left:
      ({ saving }) =>
      (share) =>
        saving({ kind: 'Saving delivered' }, share),
  },
];

const inPounds = (amount: Pence | NoSwitch) =>
  typeof amount === 'string' ? amount : poundsFromPence(amount);

/** Puts what would wipe the saving out. Returns the cells with the saving left by plain formulas, which should be nought. */
export function switchingRows(sheet: RiskSheet): readonly CellReference[] {
  const { draft, made } = sheet;
  const { switches, switching } = made.report;
  if (switches === notKnown) return [];
  openBlock(sheet, 'What would wipe the saving out', [
    'One figure, the rest held',
    'Unit',
    'At',
    'Saving left',
    '',
  ]);
  const plain = plainSaving(sheet);
  const none: CellReference[] = [];
  for (const [place, { label, kind, at, left }] of VALUES.entries()) {
    const said = switching[place];
    if (said === undefined) continue;
    const row = sheet.row++;
    const found = at(switches);
    draft.text(row, LABEL, label, wrapped([label, LABEL_CHARACTERS]));
    draft.text(row, UNIT, UNITS[kind], styles.note);
    draft.text(row, FIRST + 2, said, styles.indent);
    if (typeof found === 'string') {
      draft.text(row, FIRST, found, styles.right);
      continue;
    }
    const cell = draft.number(row, FIRST, found, styles.right, { numberFormat: FORMATS[kind] });
    const formula = left?.(plain)?.(cell.here);
    if (formula !== undefined)
      none.push(
        draft.formula(row, FIRST + 1, formula, styles.right, { numberFormat: formats.nextToNothing }),
      );
  }
  remark(
    sheet,
    'Saving left: by a plain formula from Savings and Costs, where it moves in proportion; next to nothing.',
  );
  sheet.row += 2;
  return none;
}
