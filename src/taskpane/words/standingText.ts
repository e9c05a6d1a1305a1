import { ENTERED } from '../../model/scenario/typed';
import { figuresOf, type PlacedFigure } from '../../model/scenario/figures';
import type { Scenario } from '../../model/scenario/scenario';
import { isUsual } from '../../model/scenario/usual';
import { list } from '../format';
import { strings } from '../strings';

const say = strings.sources;

/** Firmest first. */
const standings = ['Published', 'Worked out', 'Assumed', 'Yours', 'Usual', 'Trial', 'Not known'] as const;

/** What a figure rests on: its status, unless nobody has said anything of it, or nothing but what it is. */
function standingOf({ path, figure }: PlacedFigure) {
  if (isUsual(path, figure)) return 'Usual';
  return figure.status === 'Assumed' && figure.source === ENTERED ? 'Yours' : figure.status;
}

/** How many figures a scenario rests on, and what these rest on. */
export function standingText(scenario: Scenario): string {
  const all = figuresOf(scenario).map(standingOf);
  const counts = standings.flatMap((standing) => {
    const count = all.filter((one) => one === standing).length;
    return count > 0 ? [say.count(count, say.standings[standing])] : [];
  });
  return say.counts(all.length, list(counts));
}
