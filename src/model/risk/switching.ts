import { highestRate, lastWholeThatHolds, type NoSwitch } from '../appraisal/solve';
import { Decimal } from '../money/decimal';
import { roundPence } from '../money/rounding';
import { LARGEST, type Pence, pence, rate, type Rate } from '../money/units';
import { type Case, type CaseOutcome, outcomeOf, plannedSaving } from './case';
import { withShortfall } from './drivers';

/**
 * Where one figure, the rest as they are, brings a saving to nought: at that value the saving is still nought
 * or more, in whole pence, and beyond it there is none.
 */
export interface SwitchingValues {
  /** The highest constant rate of indexation that leaves the last contract year a saving. */
  readonly indexationLastYear: Rate | NoSwitch;
  /** The same for the whole term. */
  readonly indexation: Rate | NoSwitch;
  /** The highest first-year charge. */
  readonly price: Pence | NoSwitch;
  /** The lowest as-is cost of the first year, later years in proportion. */
  readonly asIs: Pence | NoSwitch;
  /** The most of the first year's planned saving that may fail to come, following the contract's price. */
  readonly missed: Pence | NoSwitch;
}

export const switchingValues = (question: Case): SwitchingValues => ({
  indexationLastYear: rateThatSaves(question, ({ years }) => years.at(-1)?.saving ?? (0 as Pence)),
  indexation: rateThatSaves(question, ({ total }) => total.saving),
  price: highestPrice(question),
  asIs: lowestAsIs(question),
  missed: mostMissed(question),
});

/** The part of the planned saving that must come for that much of it to be missed. */
export const leastDelivered = (question: Case, missed: Pence): Rate =>
  rate(new Decimal(1).minus(new Decimal(missed).div(plannedSaving(question))).toNumber());

/** Whether a saving is left; a price past what is kept to the penny leaves none. */
function saves(question: Case, saving = ({ total }: CaseOutcome) => total.saving): boolean {
  const outcome = outcomeOf(question);
  return outcome.ok && saving(outcome.value) >= 0;
}

function rateThatSaves(question: Case, saving: (outcome: CaseOutcome) => Pence): Rate | NoSwitch {
  return highestRate((at) => {
    const terms = { ...question.terms, indexation: { kind: 'constant', rate: at } as const };
    return saves({ ...question, terms }, saving);
  });
}

function highestPrice(question: Case): Pence | NoSwitch {
  const savesAt = (charge: number) =>
    saves({ ...question, terms: { ...question.terms, annualCharge: pence(charge) } });
  if (!savesAt(0)) return 'never saves';
  if (savesAt(LARGEST)) return 'always saves';
  return pence(lastWholeThatHolds(savesAt, 0, LARGEST));
}

function lowestAsIs(question: Case): Pence | NoSwitch {
  const [first = 0 as Pence] = question.asIs;
  if (first === 0) return 'never saves';
  const scaled = (cost: Pence, to: number) => roundPence(new Decimal(cost).times(to).div(first));
  const savesAt = (to: number) => saves({ ...question, asIs: question.asIs.map((cost) => scaled(cost, to)) });
  if (savesAt(0)) return 'always saves';
  if (!savesAt(LARGEST)) return 'never saves';
  return pence(lastWholeThatHolds(savesAt, LARGEST, 0));
}

function mostMissed(question: Case): Pence | NoSwitch {
  const planned = plannedSaving(question);
  const savesAt = (missed: number) => saves(withShortfall(question, pence(missed)));
  if (planned <= 0 || !savesAt(0)) return 'never saves';
  if (savesAt(planned)) return 'always saves';
  return pence(lastWholeThatHolds(savesAt, 0, planned));
}
