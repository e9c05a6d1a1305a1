import { poundsFromPence } from '../../../model/money/rounding';
import { type OrNotKnown, notKnown, type Pence, pence, sumKnown } from '../../../model/money/units';
import { type Council, incomes, type OtherCost, type Timing } from '../../../model/scenario/scenario';
import { columnRange, fixedAddress, sheetInFormula } from '../address';
import { factNames } from '../contract/facts';
import { LIST_ROW } from '../costs/annual';
import { AT } from '../costs/layout';
import { call, ifElse, sameText, literal, NOT_KNOWN } from '../formula';
import { courseNames, timingNames } from '../inputs/lists';
import type { SavingsSheet } from './sheet';

/** Whether other costs follow the contract's price. All others stay as they are, since as-is is held flat. */
export type Follows = 'the price' | 'nothing';

/** What a council's other costs add to its saving in the last of so many years, before any rise: pounds, or "not known". */
export function lastYearOf({ otherCosts }: Council, years: number, follows: Follows): number | string {
  const made = otherCosts.filter(
    ({ course, timing }) =>
      course !== 'alone' && fallsIn(timing, years) && followsPrice(timing) === (follows === 'the price'),
  );
  const sum = sumKnown(made.map(savedBy));
  return sum === notKnown ? sum : poundsFromPence(sum);
}

const followsPrice = (timing: Timing) => timing.kind === 'yearly' && timing.rises === 'with the price';

function fallsIn(timing: Timing, year: number): boolean {
  if (timing.kind === 'yearly') return timing.from <= year && year <= (timing.to ?? year);
  return timing.kind === 'at the end' || timing.year === year;
}

/** What one of them adds to the saving: a joint cost or as-is income lowers it. */
function savedBy({ kind, course, amount: { value } }: OtherCost): OrNotKnown<Pence> {
  if (value === notKnown) return value;
  return pence(incomes.has(kind) === (course === 'asIs') ? 0 - value : value);
}

/** A formula for the same in the live scenario. */
export function lastYearNow(
  { inputs: { otherCosts }, costs, names }: SavingsSheet,
  council: number,
  follows: Follows,
): string {
  const last = names.of(factNames.termYears);
  const { first, last: end } = costs.otherAnnual;
  const onCosts = (column: number) => columnRange(costs.sheetName, column, first, end);
  const is = (heading: string, word: string) => sameText(otherCosts.column(heading), literal(word));
  const [from, to] = [otherCosts.column('From year'), otherCosts.column('To year')];
  const yearly = is('When', timingNames.yearly);
  const falls = [
    `${yearly}*(${from}<=${last})*(((${to}="")+(${to}>=${last}))>0)`,
    `${is('When', timingNames.once)}*(${from}=${last})`,
    is('When', timingNames['at the end']),
  ].join('+');
  const rising = `${yearly}*${is('Rises', 'with the price')}`;
  const number = `${sheetInFormula(costs.sheetName)}!${fixedAddress(LIST_ROW + council, AT.number)}`;
  const own = `(${onCosts(costs.columns.number)}=${number})*(${falls})*${follows === 'the price' ? rising : `(1-${rising})`}`;
  const [asIs, joint] = [is('Course', courseNames.asIs), is('Course', courseNames.joint)];
  const amounts = onCosts(costs.columns.amount);
  const unknown = call('SUMPRODUCT', `${own}*(${asIs}+${joint})*(${amounts}=${NOT_KNOWN})`);
  const saved = call('SUMPRODUCT', `${own}*(${asIs}-${joint})`, onCosts(costs.columns.sign), amounts);
  return ifElse(`${unknown}>0`, NOT_KNOWN, saved);
}
