import { fail, type Result } from '../../result';
import { notKnown, type Pence } from '../../money/units';
import type { Work } from '../../sharing/work';
import { quotesOf } from '../quotes';
import type { Scenario } from '../scenario';
import { priceTerms } from '../terms';
import type { Sharing } from './bills';
import { changePartners, type PartnersChanged } from './partners';

/** Everybody keeps the part of the bill that it pays now. */
export const asPaidNow = ({ councils }: Scenario): Sharing => ({
  kind: 'weights',
  weights: new Map(councils.map(({ name, joint }) => [name, joint.value === notKnown ? 0 : joint.value])),
});

/** What happens to everybody's bill if one council leaves at the start of a contract year. */
export function* whenLeaving(
  scenario: Scenario,
  council: string,
  { year, exitCost, sharing }: { readonly year: number; readonly exitCost: Pence; readonly sharing: Sharing },
): Work<Result<PartnersChanged>> {
  const councils = scenario.councils.map(({ name }) => name);
  const left = councils.filter((name) => name !== council);
  if (left.length === councils.length || left.length === 0)
    return fail({ code: 'unknown council', at: { figure: 'council' }, given: council, councils });
  const quotes = quotesOf(scenario);
  return yield* changePartners(
    {
      before: { councils, quotes, sharing },
      after: { councils: left, quotes, sharing },
      year,
      exitCosts: new Map([[council, exitCost]]),
    },
    priceTerms(scenario),
  );
}
