import { notKnown } from '../../../model/money/units';
import type { MadeReport } from '../../../model/scenario/risk/report';
import type { Check } from '../checks/check';
import { SheetDraft } from '../draft';
import type { SheetPlan } from '../plan';
import { unlessWithheld } from '../unlessWithheld';
import { styles } from '../styles';
import { agreement } from './agreement';
import { outcomesBasisRows, unlessOutOfDate } from './outcomesBasis';
import { fanRows } from './fan';
import { ictRows } from './ict';
import { termsBasisRows } from './termsBasis';
import { methodRows } from './method';
import { optionRows } from './option';
import { chanceRows, spreadRows } from './outcomes';
import { partnerRows } from './partners';
import { rangeRows } from './ranges';
import { FIRST, LABEL_CHARACTERS, type RiskSheet } from './sheet';
import { switchingRows } from './switching';
import { tornadoRows } from './tornado';
import { twoWayRows } from './twoWay';

/** The sheet Risk, and its checks. */
export interface Risk {
  readonly plan: SheetPlan;
  readonly checks: readonly Check[];
}

const KEY =
  'What chance and doubt make of the scenario. Simulated figures are values, which no spreadsheet can work out again; formulas watch that they are still of the figures on Inputs.';

/** The sheet Risk: what the outcomes of a scenario say, and all that they were made of. */
export function planRisk(sheetName: string, parts: Omit<RiskSheet, 'draft' | 'row'>): Risk {
  const draft = new SheetDraft(sheetName, 'risk');
  const sheet: RiskSheet = { ...parts, draft, row: 4 };
  draft.text(0, 0, `Risk: ${parts.scenario.name}`, styles.title);
  draft.text(2, 0, KEY, styles.note);
  const inOrder = spreadRows(sheet);
  chanceRows(sheet);
  const method = methodRows(sheet);
  const then = outcomesBasisRows(sheet);
  sheet.row++;
  fanRows(sheet);
  const compared = tornadoRows(sheet, then.saving);
  twoWayRows(sheet);
  const none = switchingRows(sheet);
  const agreed = agreement(sheet, compared, none);
  optionRows(sheet);
  const followed = partnerRows(sheet);
  const ranges = rangeRows(sheet);
  const same = then.same(termsBasisRows(sheet));
  draft.formula(
    1,
    0,
    unlessWithheld(parts.names)(unlessOutOfDate(same, answer(parts.made), parts.made)),
    styles.answer,
  );
  ictRows(sheet, ranges, method);
  const where = draft.name;
  return {
    plan: draft.plan({
      widths: [
        { column: 0, columns: 1, characters: LABEL_CHARACTERS },
        { column: 1, columns: 1, characters: 17 },
        { column: FIRST, columns: Math.max(9, parts.made.report.summary.years.length), characters: 13 },
      ],
      frozen: { rows: 3, columns: 1 },
      titleRows: 1,
    }),
    checks: [
      {
        name: 'Risk is of the figures as they are now. Where it is not, run again on Risk in the pane and write the sheets again',
        where,
        holds: same.elsewhere,
      },
      { name: 'The percentiles of the outcomes are in order', where, ...inOrder },
      ...(agreed
        ? [{ name: 'Swings and switching values are what plain formulas make of them', where, holds: agreed }]
        : []),
      ...(followed
        ? [
            {
              name: 'Bills as partners join and leave are what plain formulas make of them',
              where,
              holds: followed,
            },
          ]
        : []),
    ],
  };
}

/** The answer in words. No number of runs makes anything certain, so it never says all or none of the outcomes. */
function answer({ report: { summary, central, belowCentral, isCentral, runs } }: MadeReport): string {
  const { cheaper } = summary;
  if (cheaper === notKnown)
    return 'How likely joint is to save is not known until every council has an as-is and a joint cost.';
  const of = `of ${runs.toLocaleString('en-GB')} outcomes`;
  const headline = `Joint costs less than as-is in ${share(cheaper)} ${of}.`;
  return central === notKnown || belowCentral === notKnown
    ? headline
    : `${headline} ${capital(share(belowCentral))} are worse than ${isCentral ? 'the central case' : 'the scenario as it stands'}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function share(part: number): string {
  const percent = Math.round(part * 100);
  if (percent >= 100) return 'more than 99%';
  return percent <= 0 ? 'fewer than 1%' : `${percent}%`;
}
