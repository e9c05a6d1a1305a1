import { type OrNotKnown, notKnown, type Pence, sum, sumKnown } from '../../../model/money/units';
import { sameName } from '../../../model/scenario/names';
import {
  nearestToLeaving,
  type Stage,
  type StageBill,
  stagesOf,
} from '../../../model/scenario/risk/partners';
import { dateInWords } from '../../../model/scenario/dateInWords';
import type { PartnerChange, Partners, WayAmongFewer } from '../../../model/scenario/scenario';
import { amongFewerName } from '../../../model/scenario/sharing/way';
import { listed, problemSentence } from '../../../model/sentences';
import { runToEnd } from '../../../model/work';
import { call, literal } from '../formula';
import { formats, styles } from '../styles';
import { allOf } from '../timeline';
import { tableHeader } from '../blocks';
import { inLines } from '../wrapped';
import { agreement, type Compared } from './agreement';
import { putAmount, FIRST, LABEL, openBlock, remark, type RiskSheet, UNIT } from './sheet';

const PARTS = {
  stays: 'takes part',
  joins: 'joins',
  leaves: 'leaves',
  outside: 'by itself',
} as const satisfies Record<StageBill['part'], string>;

/** How many characters of a source fit on a line. */
const SOURCE_LETTERS = 120;

const AT = {
  was: FIRST,
  pays: FIRST + 1,
  gain: FIRST + 2,
  cost: FIRST + 3,
  before: FIRST + 4,
  after: FIRST + 5,
  more: FIRST + 6,
  plainBefore: FIRST + 7,
  plainAfter: FIRST + 8,
} as const;

/**
 * Puts everybody's bills as partners join and leave, where the scenario says who does. What each pays a year is a value,
 * since not every way of sharing has a formula; what that comes to over years is also worked out by formulas from Costs.
 * Returns the cell that says whether the two agree.
 */
export function partnerRows(sheet: RiskSheet): string | undefined {
  const { scenario } = sheet;
  const { changes, sharing = 'agreed' } = scenario.partners ?? {};
  if (!changes || changes.value.length === 0) return undefined;
  const found = runToEnd(stagesOf(scenario));
  changeLines(sheet, changes, sharing);
  if (!found.ok) {
    remark(sheet, problemSentence(found.problem));
    sheet.row += 2;
    return undefined;
  }
  const compared: Compared[] = [];
  for (const [place, stage] of found.value.entries())
    compared.push(...stageRows(sheet, stage, found.value[place - 1], changes.value));
  remark(
    sheet,
    'The service alone, at the contract’s prices. A council by itself pays its cost alone. Plainly: the share of year 1, followed by Costs as it is now.',
  );
  sheet.row += 2;
  return agreement(sheet, compared);
}

/** Puts who joins or leaves when, and the source of that. */
function changeLines(
  sheet: RiskSheet,
  { value, status, source, date, note }: NonNullable<Partners['changes']>,
  sharing: WayAmongFewer,
): void {
  const { draft } = sheet;
  const headings = ['Change', 'What it does', 'From contract year', 'Pays for that, £'];
  openBlock(sheet, 'If a partner joins or leaves', headings);
  const from = [source, dateInWords(date), note].filter(Boolean).join(', ');
  for (const { council, kind, year, cost } of value) {
    const row = sheet.row++;
    draft.text(row, LABEL, council);
    draft.text(row, UNIT, kind, styles.note);
    draft.number(row, FIRST, year, styles.right, { numberFormat: formats.whole });
    putAmount(draft, row, FIRST + 1, cost);
  }
  draft.text(sheet.row, LABEL, 'Status and source');
  draft.text(sheet.row, UNIT, status);
  for (const line of inLines(from, SOURCE_LETTERS)) draft.text(sheet.row++, FIRST, line, styles.indent);
  draft.text(sheet.row, LABEL, 'How fewer than all share the bill');
  draft.text(sheet.row++, UNIT, amongFewerName(sharing));
  remark(
    sheet,
    'Set on Risk in the pane, and kept with the scenario: Inputs has no cells for it. All other figures of the sheets count everybody throughout.',
  );
  sheet.row += 2;
}

const isIn = ({ part }: StageBill) => part === 'stays' || part === 'joins';

/** Puts the bills of the years between two changes. `last` is the stage before. Returns the cells to compare. */
function stageRows(
  sheet: RiskSheet,
  stage: Stage,
  last: Stage | undefined,
  changes: readonly PartnerChange[],
): Compared[] {
  const { draft } = sheet;
  const { from, to, councils } = stage;
  const years = from === to ? `Year ${from}` : `Years ${from} to ${to}`;
  const headings = [
    `${years}: ${listed(councils.filter(isIn).map(({ council }) => council))}`,
    '',
    'Before, a year, £',
    'Now, a year, £',
    'Gain a year, £',
    'For the change, £',
    'As before, £',
    'With the change, £',
    'Difference, £',
    'Before, plainly',
    'With it, plainly',
  ];
  draft.texts(sheet.row, LABEL, headings);
  tableHeader(draft, { row: sheet.row++, column: LABEL, columns: headings.length }, FIRST, styles.twoLines);
  const first = sheet.row;
  const follows = pathOver(sheet, stage);
  const compared = councils.flatMap((bill, place) => {
    const row = sheet.row++;
    draft.text(row, LABEL, bill.council);
    draft.text(row, UNIT, PARTS[bill.part], styles.note);
    const paid = sum(
      changes
        .filter(({ council, year }) => year === from && sameName(council, bill.council))
        .map(({ cost }) => cost),
    );
    const put = (column: number, value: OrNotKnown<Pence>) => putAmount(draft, row, column, value);
    const [was, pays] = [(last?.councils[place] ?? bill).pays, bill.pays];
    const [wasCell, paysCell] = [put(AT.was, was), put(AT.pays, pays)];
    put(AT.gain, bill.gain);
    const cost = put(AT.cost, paid);
    const [before, after] = [put(AT.before, bill.before), put(AT.after, bill.after)];
    const formula = (column: number, text: string) =>
      draft.formula(row, column, text, styles.right, { numberFormat: formats.pounds });
    if (bill.more === notKnown) put(AT.more, notKnown);
    else formula(AT.more, `${after.here}-${before.here}`);
    if (!follows) return [];
    return [
      ...(was === notKnown ? [] : [{ exact: before, plain: formula(AT.plainBefore, follows(wasCell.here)) }]),
      ...(pays === notKnown
        ? []
        : [{ exact: after, plain: formula(AT.plainAfter, `${follows(paysCell.here)}+${cost.here}`) }]),
    ];
  });
  totals(sheet, first, stage);
  leavesNext(sheet, stage);
  sheet.row++;
  return compared;
}

/** Puts the totals of all councils, and of those that take part before and after. */
function totals(sheet: RiskSheet, first: number, { councils, moreForOthers }: Stage): void {
  const { draft } = sheet;
  const cells = (column: number) =>
    `${draft.at(first, column).here}:${draft.at(first + councils.length - 1, column).here}`;
  const put = (column: number, formula: string) =>
    draft.formula(sheet.row, column, formula, styles.strong, styles.right, { numberFormat: formats.pounds });
  draft.text(sheet.row, LABEL, 'All councils together', styles.strong);
  for (const key of ['before', 'after', 'more'] as const)
    if (sumKnown(councils.map((bill) => bill[key])) !== notKnown) put(AT[key], call('SUM', cells(AT[key])));
  sheet.row++;
  const changed = councils.some(({ part }) => part === 'joins' || part === 'leaves');
  if (!changed || moreForOthers === notKnown || !councils.some(({ part }) => part === 'stays')) return;
  draft.text(sheet.row, LABEL, 'Those that take part before and after', styles.strong);
  put(AT.more, call('SUMIF', cells(UNIT), literal(PARTS.stays), cells(AT.more)));
  sheet.row++;
}

/** Puts who then has reason to leave, and what that would save a year; or who has least to lose. */
function leavesNext(sheet: RiskSheet, { councils, among }: Stage): void {
  const { draft } = sheet;
  const line = (label: string, value?: Pence) => {
    draft.text(sheet.row, LABEL, label);
    if (value !== undefined) putAmount(draft, sheet.row, AT.gain, value);
    sheet.row++;
  };
  if (!among.quoted)
    line('No price was given for these councils together: the cheapest combination of group costs is used.');
  const [only, another] = councils.filter(isIn);
  if (only && !another) {
    line(`Then ${only.council} is by itself.`);
    return;
  }
  for (const { councils: who, saves } of among.objections)
    line(`Would pay less a year without the others: ${listed(who)}`, saves);
  if (among.objections.length > 0) return;
  const [nearest] = nearestToLeaving(councils);
  line('Then nobody has reason to leave, as far as costs are known.');
  if (nearest && nearest.gain !== notKnown) line(`Least to lose a year: ${nearest.council}`, nearest.gain);
}

/**
 * Gives a formula for what a first-year amount comes to over a stage's years, if it follows the joint service on Costs;
 * undefined if that is not known.
 */
function pathOver({ contract, costs, savings, scenario }: RiskSheet, { from, to }: Stage) {
  const joint = sumKnown(scenario.councils.map((council) => council.joint.value));
  if (joint === notKnown || joint === 0) return undefined;
  const { firstYear, draft } = savings;
  const total = draft.at(firstYear.totalRow, firstYear.columns.joint).elsewhere;
  const years = allOf(contract.price.contractYear);
  const service = call('SUMIFS', allOf(costs.jointService), years, `">=${from}"`, years, `"<=${to}"`);
  return (cell: string) => `${cell}*${service}/${total}`;
}
