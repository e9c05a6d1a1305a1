import type { Payback } from '../../model/appraisal/payback';
import { type OrNotKnown, notKnown } from '../../model/money/units';
import { TOGETHER } from '../../model/scenario/names';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { appraisedOf } from '../state/results';
import * as compareStrings from '../strings/compare';

const say = compareStrings.paysBack;

/** By which year the savings have made up for what was paid first: together, and for each council that differs from that. */
export function PaysBack({ scenario, outcome }: { scenario: Scenario; outcome: Outcome }) {
  const shared = useSharedStyles();
  const appraised = appraisedOf(scenario);
  if (!appraised.ok || appraised.value.together.payback === notKnown) return null;
  const { together, councils } = appraised.value;
  const years = outcome.byFinancialYear.spans.map(({ name }) => name);
  const all = when(together.payback, years);
  const others = councils.flatMap(({ name, payback }) => {
    const own = when(payback, years);
    return name !== TOGETHER && own !== all ? [say.council(name, own)] : [];
  });
  return (
    <Section title={say.title}>
      <p className={shared.body}>{say.together(all)}</p>
      {others.map((text) => (
        <p key={text} className={shared.body}>
          {text}
        </p>
      ))}
      <p className={shared.caption}>{say.basis}</p>
    </Section>
  );
}

function when(payback: OrNotKnown<Payback | undefined>, years: readonly string[]): string {
  if (payback === notKnown) return say.notKnown;
  if (!payback) return say.never;
  const year = years[payback.years] ?? '';
  const from = payback.years === 0 ? say.fromTheStart(year) : say.by(year);
  return payback.lostAgain ? `${from}, ${say.lost}` : from;
}
