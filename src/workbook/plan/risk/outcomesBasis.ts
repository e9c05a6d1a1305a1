import { isoFromDate } from '../../../model/contract/calendar';
import { type OrNotKnown, notKnown, type Pence, sum } from '../../../model/money/units';
import { expected } from '../../../model/scenario/outcome/expected';
import { sameName } from '../../../model/scenario/names';
import { outcome } from '../../../model/scenario/outcome/outcome';
import type { CostsBySpan } from '../../../model/scenario/outcome/projection';
import type { MadeReport } from '../../../model/scenario/risk/report';
import { dateInWords } from '../../../model/scenario/dateInWords';
import type { CellReference } from '../draft';
import { allTrue, call, ifElse, literal, NOT_KNOWN } from '../formula';
import { ofLive } from '../inputs/sheetTables';
import { FIRST as SAVINGS_FIRST } from '../savings/sheet';
import { formats, styles } from '../styles';
import { allOf, cellIn, type TimeRow } from '../timeline';
import { putAmount, FIRST, LABEL, openBlock, type RiskSheet, UNIT } from './sheet';

/** The block of what the scenario came to when its outcomes were worked out, and comes to now. */
export interface OutcomesBasis {
  /** The cell with the saving of the central case, then. */
  readonly saving: CellReference | undefined;
  /** Puts whether every figure of the block is the same, and all of other cells too. Returns the cell that says so. */
  readonly same: (others: string) => CellReference;
}

interface Line {
  readonly label: string;
  readonly then: OrNotKnown<Pence>;
  readonly now: string;
  /** Whether it is the figure that the outcomes spread around. */
  readonly isCentral?: true;
}

/**
 * Puts the figures that tell whether anything the outcomes rest on has changed: a spreadsheet cannot run outcomes again,
 * but it can show that they are out of date.
 */
export function outcomesBasisRows(sheet: RiskSheet): OutcomesBasis {
  const { draft, names } = sheet;
  openBlock(sheet, 'The scenario when the outcomes were worked out, and now', [
    'With every extension still open taken',
    'Unit',
    'Then',
    'Now',
    'Same',
  ]);
  const first = sheet.row;
  const tolerance = names.figure('tolerance');
  let saving: CellReference | undefined;
  for (const { label, then, now, isCentral } of lines(sheet)) {
    const row = sheet.row++;
    draft.text(row, LABEL, label);
    draft.text(row, UNIT, '£', styles.note);
    const was = putAmount(draft, row, FIRST, then);
    const is = draft.formula(row, FIRST + 1, now, styles.right, { numberFormat: formats.pounds }).here;
    const known = call('AND', call('ISNUMBER', was.here), call('ISNUMBER', is));
    draft.formula(
      row,
      FIRST + 2,
      ifElse(known, `ABS(${was.here}-${is})<=${tolerance}`, `${was.here}=${is}`),
      {
        align: 'Right',
      },
    );
    if (isCentral) saving = was;
  }
  const tests = `${draft.at(first, FIRST + 2).here}:${draft.at(sheet.row - 1, FIRST + 2).here}`;
  const row = sheet.row++;
  const same = (others: string) => {
    draft.text(row, LABEL, 'All are the same, with what Inputs says below', styles.strong);
    const formula = call('AND', allTrue(tests), allTrue(others));
    return draft.formula(row, FIRST + 2, formula, styles.strong, styles.right);
  };
  return { saving, same };
}

/** The scenario is not called the central case if somebody chose ranges that leave it out. */
const centralLabel = ({ made }: RiskSheet) =>
  `Saving against as-is, ${made.report.isCentral ? 'the central case' : 'as the scenario stands'}`;

function lines(sheet: RiskSheet): Line[] {
  const { scenario, inputs, contract, savings } = sheet;
  const worked = outcome(scenario);
  if (!worked.ok) throw new Error(`outcomes of a scenario that has none: ${worked.problem.code}`);
  const { byTerm, byContractYear, wholeTerm, contract: priced } = worked.value;
  const average = expected(scenario);
  const { yearly } = savings;
  const now = (row: TimeRow) => cellIn(row, 0);
  const councils = inputs.councils.flatMap(({ name }, place): Line[] => {
    const own = byTerm.councils[scenario.councils.findIndex((council) => sameName(council.name, name))];
    const [saving, gain] = [yearly.saving.councils[place], yearly.gain.councils[place]];
    if (!own || !saving || !gain) return [];
    return [
      { label: `${name}, saving against as-is`, then: own.total.saving, now: now(saving) },
      { label: `${name}, gain from joining`, then: own.total.gain, now: now(gain) },
    ];
  });
  return [
    { label: 'Contract value', then: priced.total, now: contract.totals.whole.elsewhere },
    { label: 'As-is cost', then: wholeTerm.asIs, now: now(yearly.asIs.together) },
    { label: 'Joint cost', then: wholeTerm.joint, now: now(yearly.joint.together) },
    {
      label: centralLabel(sheet),
      then: wholeTerm.saving,
      now: now(yearly.saving.together),
      isCentral: true,
    },
    {
      label: 'Saving on average, each extension by its chance',
      then: average.ok ? average.value.saving : notKnown,
      now: savings.draft.at(savings.expected.row, SAVINGS_FIRST).elsewhere,
    },
    ...councils,
    ...savingByYear(sheet, byContractYear.together),
    ...groupCosts(sheet),
  ];
}

/** The saving of each contract year: a cost may move to another year while the term costs the same. */
function savingByYear({ contract, costs }: RiskSheet, { spans }: CostsBySpan): Line[] {
  const years = allOf(contract.price.contractYear);
  return spans.flatMap(({ saving: then }, place): Line[] => {
    if (then === notKnown) return [];
    const own = cellIn(contract.contractYears.year, place);
    const sides = (['asIs', 'joint'] as const).map((course) => allOf(costs.together(course)));
    const [asIs, joint] = sides.map((side) => call('SUMIFS', side, years, own));
    const unknown = sides.map((side) => call('COUNTIFS', side, NOT_KNOWN, years, own));
    const now = ifElse(`${unknown.join('+')}>0`, NOT_KNOWN, `${asIs}-${joint}`);
    return [{ label: `Saving, contract year ${place + 1}`, then, now }];
  });
}

/** The quotes for groups, which count only where fewer than all councils would share. */
function groupCosts({ scenario, inputs, names }: RiskSheet): Line[] {
  if (!scenario.partners?.changes || scenario.coalitions.length === 0) return [];
  const known = scenario.coalitions.map(({ cost }) => cost.value).filter((cost) => cost !== notKnown);
  const isLive = `${ofLive(inputs.coalitions, names)}*1`;
  const now = call('SUMPRODUCT', isLive, inputs.coalitions.column('£ a year'));
  return [{ label: 'Costs of groups, added up', then: sum(known), now }];
}

/** A formula for the sheet's answer: what the outcomes say, or that they are out of date. */
export const unlessOutOfDate = (same: CellReference, said: string, { on }: MadeReport) =>
  ifElse(
    same.here,
    literal(said),
    literal(
      `Out of date: Inputs has changed since these outcomes were worked out on ${dateInWords(isoFromDate(on))}, or shows another scenario. Run again on Risk in the pane, then write the sheets again.`,
    ),
  );
