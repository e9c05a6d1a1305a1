import { ENTERED } from '../../model/scenario/typed';
import { figuresOf, type PlacedFigure } from '../../model/scenario/figures';
import type { Scenario } from '../../model/scenario/scenario';
import { isUsual } from '../../model/scenario/usual';
import { list } from '../format';
import { strings } from '../strings';

const say = strings.sources;

/** Firmest first. */
const standings = ['Published', 'Worked out', 'Assumed', 'Yours', 'Usual', 'Trial', 'Not known'] as const;

/** A figure's status, or "Usual" if nobody has entered it, or "Yours" if it was entered without a source. */
function standingOf({ path, figure }: PlacedFigure) {
  if (isUsual(path, figure)) return 'Usual';
  return figure.status === 'Assumed' && figure.source === ENTERED ? 'Yours' : figure.status;
}

/** How many figures a scenario has, and how many of each standing: "30 figures: 4 published, 10 assumed." */
export function standingText(scenario: Scenario): string {
  const all = figuresOf(scenario).map(standingOf);
  const counts = standings.flatMap((standing) => {
    const count = all.filter((one) => one === standing).length;
    return count > 0 ? [say.count(count, say.standings[standing])] : [];
  });
  return say.counts(all.length, list(counts));
}
