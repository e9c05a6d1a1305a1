import { breakEvens } from '../../../model/scenario/breakEvens';
import { notKnown } from '../../../model/money/units';
import type { Scenario } from '../../../model/scenario/scenario';
import { fixedAddress, sheetInFormula } from '../address';
import { factNames } from '../contract/facts';
import { call, either, words } from '../formula';
import { courseNames } from '../inputs/lists';
import { type FigureKey, figureNames, wholeLists } from '../inputs/names';
import { formats, styles } from '../styles';
import type { FirstYear } from './firstYear';
import { FIRST, type SavingsSheet, title } from './sheet';

/**
 * The indexation at which the last year's saving is gone. No plain formula solves for it, so it is a value, with
 * formulas below that prove it: the price factor that uses the saving up, and the factor that the rate leads to.
 */
export function breakEvenRows(
  sheet: SavingsSheet,
  firstYear: FirstYear,
  scenarios: readonly Scenario[],
): void {
  const { draft, time, names } = sheet;
  const name = (key: FigureKey) => names.of(figureNames[key]);
  title(sheet, 'Indexation above which the last year saves nothing, as-is held flat');
  const line = (label: string, unit: string, formula: string, numberFormat: string) => {
    draft.text(time.row, 0, label);
    draft.text(time.row, 1, unit, styles.note);
    return draft.formula(time.row++, FIRST, formula, styles.right, { numberFormat }).here;
  };
  const own = (scenario: number) => fixedAddress(time.row, FIRST + 1 + scenario);
  for (const [place, scenario] of scenarios.entries()) {
    const rate = breakEvens(scenario).at(-1)?.rate;
    const cell = { row: time.row, column: FIRST + 1 + place };
    if (typeof rate === 'number')
      draft.number(cell.row, cell.column, rate, styles.right, { numberFormat: formats.rate });
    else draft.text(cell.row, cell.column, rate === notKnown ? notKnown : 'none', styles.right);
  }
  const rate = line(
    'All councils: a value, as Joint ICT solved it for each scenario',
    '% a year',
    call('CHOOSE', name('scenarioNumber'), ...scenarios.map((_, scenario) => own(scenario))),
    formats.rate,
  );
  const { costs } = sheet;
  const column = (at: number) =>
    `${sheetInFormula(costs.sheetName)}!${fixedAddress(costs.annual.first, at)}:${fixedAddress(costs.annual.last, at)}`;
  const paid = line(
    'What follows the price, in the first year',
    '£ a year',
    call('SUMIF', column(costs.courseColumn), words(courseNames.joint), column(costs.amountColumn)),
    formats.pounds,
  );
  const asIs = draft.at(firstYear.totalRow, firstYear.columns.asIs).here;
  const used = line(
    'Price factor at which it costs as much as as-is',
    'first price = 1',
    either(`OR(${asIs}="not known",${paid}=0)`, words('not known'), `${asIs}/${paid}`),
    formats.factor,
  );
  const { counted, taken, extended } = sheet.contract.price;
  const reviews = call('SUMIF', time.all(taken), words('>0'), time.all(counted));
  const last = call(
    'INDEX',
    time.all(extended),
    call('MATCH', names.of(factNames.termYears), time.all(sheet.contract.price.contractYear), '0'),
  );
  const share = name('indexableShare');
  const led = line(
    'Price factor that this rate leads to in the last year',
    'first price = 1',
    either(`ISNUMBER(${rate})`, `(1-${share}+${share}*(1+${rate})^${reviews})*${last}`, words('not known')),
    formats.factor,
  );
  // The proof is of compound rates on anniversaries without limits, and of what follows the price alone.
  const whole = call('MIN', names.of(wholeLists.realisation));
  const plain = `AND(${name('compounding')}<>"simple",${name('reviewDate')}="anniversary",${name('cap')}="",${name('collar')}="",${whole}=1,${otherJoint(sheet)}=0)`;
  const said = either(
    `NOT(ISNUMBER(${rate}))`,
    words('There is nothing to prove.'),
    either(
      plain,
      either(
        `ROUND(${used}-${led},6)=0`,
        words('Proved: the two factors are the same.'),
        words('Figures have changed since: write the sheets again.'),
      ),
      words(
        'Not proved here: set the rate on Inputs and as-is growth to nought, and the last year saves nothing.',
      ),
    ),
  );
  draft.formula(time.row++, 0, said, styles.strong);
}

/** What other costs come to jointly, whichever way, so that any of them is noticed. */
function otherJoint({ costs }: SavingsSheet): string {
  const [first, last] = [costs.others[0], costs.others.at(-1)];
  if (!first || !last) return '0';
  const at = (row: number, column: number) =>
    `${sheetInFormula(costs.sheetName)}!${fixedAddress(row, column)}`;
  const down = (column: number) => `${at(first.row, column)}:${fixedAddress(last.row, column)}`;
  return call('COUNTIFS', down(costs.courseColumn), words('joint'), down(costs.amountColumn), words('<>0'));
}
