import { type OrNotKnown, notKnown } from '../../../model/money/units';
import type { Spread } from '../../../model/scenario/risk/summary';
import type { Check } from '../checks/check';
import { call } from '../formula';
import { formats, styles } from '../styles';
import {
  putAmount,
  areaElsewhere,
  putFigure,
  FIRST,
  LABEL,
  openBlock,
  remark,
  type RiskSheet,
  UNIT,
} from './sheet';

/** The percentiles, which must not fall in this order; the mean may be anywhere among them. */
const ORDERED = ['p10', 'p50', 'p80', 'p90'] as const;
const PARTS = [...ORDERED, 'mean'] as const;
const NAMES = { p10: 'P10', p50: 'P50', p80: 'P80', p90: 'P90', mean: 'Mean' } as const;

/** Puts the percentiles of cost, saving and contract value over the term. Returns a check that they are in order. */
export function spreadRows(sheet: RiskSheet): Pick<Check, 'holds' | 'waits'> {
  const { draft, made } = sheet;
  const { summary } = made.report;
  const years = summary.years.length;
  openBlock(sheet, `How the outcomes spread, over ${years} ${years === 1 ? 'year' : 'years'}, cash`, [
    'Of all outcomes',
    'Unit',
    ...PARTS.map((part) => NAMES[part]),
  ]);
  const first = sheet.row;
  const rows: [string, OrNotKnown<Spread>][] = [
    ['Joint cost', summary.cost],
    ['Saving against as-is', summary.saving],
    ['Contract value', summary.contract],
  ];
  for (const [label, of] of rows) {
    draft.text(sheet.row, LABEL, label);
    draft.text(sheet.row, UNIT, '£', styles.note);
    spread(sheet, sheet.row++, of);
  }
  remark(
    sheet,
    'P80: in 80 of 100 outcomes the figure is at most this. P10, P50 and P90 likewise; P50 is the middle outcome.',
  );
  sheet.row += 2;
  const ordered = { row: first, rows: rows.length, columns: ORDERED.length - 1 };
  const [lower, higher] = [FIRST, FIRST + 1].map((column) => areaElsewhere(sheet, { ...ordered, column }));
  return {
    // Figures that are not known are the same words in all columns, and so in order.
    holds: `${call('SUMPRODUCT', `(${lower}>${higher})*1`)}=0`,
    waits: [{ until: `${call('COUNT', lower)}=0`, because: 'no outcome is known' }],
  };
}

/** Puts the percentiles and the mean of a figure in a row. */
export function spread({ draft }: RiskSheet, row: number, of: OrNotKnown<Spread>): void {
  for (const [place, part] of PARTS.entries())
    putAmount(draft, row, FIRST + place, of === notKnown ? notKnown : of[part]);
}

/** Puts how likely each council, and all together, are to be better off. */
export function chanceRows(sheet: RiskSheet): void {
  const { draft, made } = sheet;
  const { summary } = made.report;
  openBlock(sheet, 'How many of all outcomes are better', [
    'Council',
    'Unit',
    'Cheaper than as-is',
    'Cheaper than alone',
    'Middle saving, £',
    'Mean saving, £',
  ]);
  const line = (
    name: string,
    asIs: OrNotKnown<number>,
    alone: OrNotKnown<number> | undefined,
    saving: OrNotKnown<Spread>,
    strong: boolean,
  ) => {
    const row = sheet.row++;
    draft.text(row, LABEL, name);
    draft.text(row, UNIT, 'share of outcomes', styles.note);
    putFigure(draft, row, FIRST, asIs, formats.outcomes);
    if (alone !== undefined) putFigure(draft, row, FIRST + 1, alone, formats.outcomes);
    putAmount(draft, row, FIRST + 2, saving === notKnown ? notKnown : saving.p50);
    putAmount(draft, row, FIRST + 3, saving === notKnown ? notKnown : saving.mean);
    if (strong) draft.style({ row, column: 0, rows: 1, columns: FIRST + 4 }, styles.strong, styles.block);
  };
  for (const { name, cheaperThanAsIs, cheaperThanAlone, saving } of summary.councils)
    line(name, cheaperThanAsIs, cheaperThanAlone, saving, false);
  line('All councils together', summary.cheaper, undefined, summary.saving, true);
  remark(
    sheet,
    'Never 100% or 0%: no number of runs makes anything certain. Not known where a cost is not known.',
  );
  sheet.row += 2;
}
