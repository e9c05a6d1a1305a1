import { limits } from '../model/limits';
import { all, andThen, each, fail, map, type Result } from '../model/result';
import { type PublishedSaving, type RoundingSteps, usualSteps } from '../model/scenario/outcome/baseline';
import type { PlacedSaving } from '../model/scenario/outcome/reconcile';
import { fraction, isNothing, list, one, optional, pounds, sameLength } from './read';

/** One published saving: its amount and its share of the budget. */
export const readSaving = (saving: unknown, share: unknown): Result<PublishedSaving> =>
  all({
    saving: one(saving, 'saving', pounds(limits.cost)),
    rate: one(share, 'rate', fraction(limits.share)),
  });

/** What the saving and its percentage were rounded to. */
export const readSteps = (savingStep: unknown, rateStep: unknown): Result<RoundingSteps> =>
  all({
    saving: optional(savingStep, 'savingStep', pounds(limits.poundsStep), usualSteps.saving),
    rate: optional(rateStep, 'rateStep', fraction(limits.rateStep), usualSteps.rate),
  });

/** Savings and rates side by side, each with its cell for a problem to name. A row that is blank in both is ignored. */
export function readSavings(savings: unknown, rates: unknown): Result<PlacedSaving[]> {
  const lists = all({ savings: list(savings, 'savings'), rates: list(rates, 'rates') });
  return andThen(lists, ({ savings: amounts, rates: shares }) => {
    const beside = sameLength(shares, 'rates', 'savings', amounts.length);
    if (!beside.ok) return beside;
    const rows = amounts.flatMap((amount, index) => {
      const share = shares[index] ?? amount;
      return isNothing(amount) && isNothing(share) ? [] : [{ amount, share, cell: index + 1 }];
    });
    if (rows.length === 0) return fail({ code: 'missing', at: { figure: 'savings' }, expected: limits.cost });
    return each(rows, ({ amount, share, cell }) =>
      map(
        all({
          saving: pounds(limits.cost)(amount, { figure: 'savings', cell }),
          rate: fraction(limits.share)(share, { figure: 'rates', cell }),
        }),
        (saving) => ({ ...saving, where: { cell } }),
      ),
    );
  });
}
