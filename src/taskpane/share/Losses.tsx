import { notKnown, type Pence, pence } from '../../model/money/units';
import type { TestedShares } from '../../model/scenario/sharing/testedShares';
import { propensityToDisrupt } from '../../model/sharing/fairness';
import { pounds, poundsAndPence, sizeInPounds } from '../format';
import { Folded } from '../parts/Folded';
import { PlainTable } from '../parts/tables/PlainTable';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import { share } from '../strings/share';

const say = share.lost;

interface LossesProps {
  /** The councils that take part, and for each what it and the others would lose if it left. */
  readonly names: readonly string[];
  readonly losses: TestedShares['losses'];
  /** Whether others have left already. */
  readonly further?: boolean;
}

/** What each council, and the others, would lose a year if it left: it says who can bargain hardest. */
export function Losses({ names, losses, further = false }: LossesProps) {
  const shared = useSharedStyles();
  if (names.length < 2) return null;
  const title = further ? say.further : say.title;
  const known = losses.filter((one) => one !== notKnown);
  const said = [
    ...(known.length > 0 ? [say.means] : []),
    ...(known.some(({ own }) => own <= 0) ? [say.nothing] : []),
    ...(known.length < losses.length ? [say.unknown] : []),
  ];
  return (
    <Folded title={title}>
      <p className={shared.body}>{said.join(' ')}</p>
      <PlainTable
        name={title}
        head={say.heads}
        rows={losses.map((one, place) => [names[place] ?? '', ...figures(one)])}
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
