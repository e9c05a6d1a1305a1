import { Decimal } from '../../../src/model/money/decimal';
import { roundPence } from '../../../src/model/money/rounding';
import { type Pence, pence, type Rate } from '../../../src/model/money/units';
import { type Case, type CaseOutcome, outcomeOf, plannedSaving } from '../../../src/model/risk/case';
import { withShortfall } from '../../../src/model/risk/drivers';
import { switchesOf, type SwitchingValues } from '../../../src/model/risk/switching';

/** The switching values of one contract, against what is spent as it is: a scenario's are those of the contract it comes to. */
export function switchingValues(question: Case): SwitchingValues {
  const { terms, asIs } = question;
  const [first = pence(0)] = asIs;
  const scaled = (cost: Pence, to: Pence) => roundPence(new Decimal(cost).times(to).div(first));
  const at = (constant: Rate): Case => ({
    ...question,
    terms: { ...terms, indexation: { kind: 'constant', rate: constant } },
  });
  return switchesOf({
    indexationLastYear: (to) => saves(at(to), ({ years }) => years.at(-1)?.saving ?? pence(0)),
    indexation: (to) => saves(at(to)),
    price: (annualCharge) => saves({ ...question, terms: { ...terms, annualCharge } }),
    asIs: (to) => saves({ ...question, asIs: asIs.map((cost) => scaled(cost, to)) }),
    missed: (missed) => saves(withShortfall(question, missed)),
    asIsCost: first,
    planned: plannedSaving(question),
  });
}

/** Whether a saving is left; a price past what is kept to the penny leaves none. */
function saves(question: Case, saving = ({ total }: CaseOutcome) => total.saving): boolean {
  const outcome = outcomeOf(question);
  return outcome.ok && saving(outcome.value) >= 0;
}
