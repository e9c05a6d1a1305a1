import { figureDifferences } from '../../model/scenario/difference';
import { figureAt, type FigurePath, withFigure } from '../../model/scenario/figures';
import { same } from '../../model/scenario/same';
import type { Figure, Scenario } from '../../model/scenario/scenario';
import { notKnown } from '../../model/money/units';
import type { App } from '../actions/app';
import { today } from '../ports/today';
import { link as say } from '../strings/link';
import { tell } from './tell';

/** How many figures differ. */
export const changedFigures = (before: Scenario, after: Scenario) => figureDifferences(before, after).length;

/** Figures with another value of which the same is said as before, though it was said of the old value. */
export const staleFigures = (before: Scenario, after: Scenario): FigurePath[] =>
  figureDifferences(before, after).flatMap((difference) => {
    const [was, is] = [difference.before, difference.after];
    return was && is && difference.of === before && is.status !== 'Trial' && saysTheSame(was, is)
      ? [pathIn(difference.path, before, after)]
      : [];
  });

/** Those of which still the same is said, wherever they stand now. */
export const stillStale = (stale: readonly FigurePath[], before: Scenario, after: Scenario): FigurePath[] =>
  stale.flatMap((path) => {
    const now = pathIn(path, before, after);
    const [was, is] = [figureAt(before, path), figureAt(after, now)];
    return was && is && saysTheSame(was, is) ? [now] : [];
  });

const saysTheSame = (
  { value: _was, ...before }: Figure<unknown>,
  { value: _is, ...after }: Figure<unknown>,
) => same(before, after);

/** The same figure's path where the councils may stand in another order. */
function pathIn(path: FigurePath, before: Scenario, after: Scenario): FigurePath {
  if (path[0] !== 'councils') return path;
  const name = before.councils[path[1]]?.name;
  const place = after.councils.findIndex((council) => council.name === name);
  const [list, , ...rest] = path;
  return [list, place, ...rest] as unknown as FigurePath;
}

/** What was typed on the sheet is somebody's assumption until they say where it comes from. */
export function markAssumed(app: App): void {
  const { link, scenarios } = app.store.get();
  if (link.kind !== 'linked') return;
  tell(app, { ...link, updated: 0, stale: [] });
  for (const { id, scenario } of scenarios) {
    const marked = link.stale
      .filter((stale) => stale.id === id)
      .reduce((now, { path }) => {
        const figure = figureAt(now, path);
        if (!figure) return now;
        const status = figure.value === notKnown ? ('Not known' as const) : ('Assumed' as const);
        return withFigure(now, path, { ...figure, status, source: say.source, date: today(), note: '' });
      }, scenario);
    if (marked !== scenario)
      app.store.dispatch({ type: 'scenario replaced', id, scenario: marked, name: say.markAssumed });
  }
}
