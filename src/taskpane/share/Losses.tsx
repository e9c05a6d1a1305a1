import { notKnown, type Pence, pence } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import type { TestedShares } from '../../model/scenario/testedShares';
import { propensityToDisrupt } from '../../model/sharing/fairness';
import { pounds, poundsAndPence, sizeInPounds } from '../format';
import { Folded } from '../parts/Folded';
import { PlainTable } from '../parts/PlainTable';
import { useStyles as useShared } from '../parts/styles';
import { strings } from '../strings';
import { share } from '../strings/share';

const say = share.lost;

interface LossesProps {
  readonly scenario: Scenario;
  readonly tested: TestedShares;
}

/** What each council, and the others, would lose if it left: who has most to bargain with. */
export function Losses({ scenario, tested: { losses, left } }: LossesProps) {
  const shared = useShared();
  const known = losses.filter((one) => one !== notKnown);
  if (left !== 0 || known.length === 0) return null;
  const said = [
    say.means,
    ...(known.some(({ own }) => own <= 0) ? [say.nothing] : []),
    ...(known.length < losses.length ? [say.unknown] : []),
  ];
  return (
    <Folded title={say.title}>
      <p className={shared.body}>{said.join(' ')}</p>
      <PlainTable
        name={say.title}
        head={say.heads}
        rows={losses.map((one, council) => [scenario.councils[council]?.name ?? '', ...figures(one)])}
        strong={3}
        stacked
      />
    </Folded>
  );
}

function figures(one: TestedShares['losses'][number]): string[] {
  if (one === notKnown) return [strings.notKnown, strings.notKnown, strings.notKnown];
  const ratio = propensityToDisrupt(one);
  return [loss(pence(one.own)), loss(pence(one.others)), ratio === undefined ? say.none : perPound(ratio)];
}

const loss = (amount: Pence) => (amount < 0 ? say.gains(sizeInPounds(amount)) : pounds(amount));

const perPound = (ratio: number) => poundsAndPence(pence(Math.round(100 * ratio)));
