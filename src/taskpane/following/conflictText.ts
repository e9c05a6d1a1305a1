import type { Pence } from '../../model/money/units';
import { figureAt, type FigurePath } from '../../model/scenario/figures';
import type { Conflict, PartPath } from '../../model/scenario/merge/merge';
import type { Figure, OtherCost, Scenario } from '../../model/scenario/scenario';
import { list, poundsAndPence } from '../format';
import { figureName, figureShown } from '../words/figureText';
import { otherCostLine, otherCostName } from '../words/otherCostText';
import { link as say } from '../strings/link';

/** All conflicts in words. Lines of the same name, such as a council's two transition costs, also say when they fall. */
export function toldConflicts(
  conflicts: readonly Conflict[],
  mine: Scenario,
  theirs: Scenario,
  neverAgreed = false,
): ToldConflict[] {
  const told = conflicts.map((conflict) => toldConflict(conflict, mine, theirs, neverAgreed));
  return told.map((one, place) => {
    const line = told.some(({ name }, at) => at !== place && name === one.name)
      ? lineOf(conflicts[place], mine, theirs)
      : undefined;
    return line ? { ...one, name: say.line(one.name, otherCostLine(line)) } : one;
  });
}

function lineOf(conflict: Conflict | undefined, mine: Scenario, theirs: Scenario): OtherCost | undefined {
  const [own, place] = conflict?.mine ? [mine, conflict.mine] : [theirs, conflict?.theirs ?? []];
  return place[2] === 'otherCosts' ? (at(own, place.slice(0, 4)) as OtherCost | undefined) : undefined;
}

/** A conflict in words: what both sides changed, and what the sheet (`there`) and the pane (`here`) say. */
export interface ToldConflict {
  readonly name: string;
  readonly there: string;
  readonly here: string;
}

/**
 * A conflict in words. If the values are the same, their sources are shown, which then differ. What only one side has was
 * removed on the other, or if the two never agreed on it, is not there.
 */
export function toldConflict(
  { mine: here, theirs: there }: Conflict,
  mine: Scenario,
  theirs: Scenario,
  neverAgreed = false,
): ToldConflict {
  const [own, place] = here ? [mine, here] : [theirs, there ?? []];
  const words = neverAgreed ? beingThere : changes;
  const [short, long] = [false, true].map((all) => [
    shown(mine, here, all, words),
    shown(theirs, there, all, words),
  ]);
  const [ofMine = '', ofTheirs = ''] = (short?.[0] === short?.[1] ? long : short) ?? [];
  return { name: nameOf(own, place), here: ofMine, there: ofTheirs };
}

/** The words for a whole council or line that only one side has: on the side without it, and on the other. */
const changes = { gone: say.removed, there: say.changed };
const beingThere = { gone: say.notThere, there: say.there };

function nameOf(scenario: Scenario, place: PartPath): string {
  const path = figureIn(place);
  if (isFigure(figureAt(scenario, path))) return figureName(scenario, path);
  const [part, at, inner, line] = place;
  if (part === 'name') return say.nameOfScenario;
  const council = typeof at === 'number' ? scenario.councils[at] : undefined;
  if (part !== 'councils') return scenario.name;
  if (!council) return say.orderOfCouncils;
  if (inner === 'name') return say.nameOfCouncil(council.name);
  const cost = inner === 'otherCosts' ? council.otherCosts[Number(line)] : undefined;
  return cost ? otherCostName(cost, council.name) : council.name;
}

function shown(
  scenario: Scenario,
  place: PartPath | undefined,
  whole: boolean,
  words: typeof changes,
): string {
  if (!place) return words.gone;
  const path = figureIn(place);
  const figure = figureAt(scenario, path);
  if (isFigure(figure)) {
    const value = figureShown(path, figure.value);
    if (!whole) return value;
    // To the penny, for two amounts that are the same to the pound.
    const amount = value.startsWith('£') ? poundsAndPence(figure.value as Pence) : value;
    return say.from(amount, figure.status, figure.source, figure.date, figure.note);
  }
  const part = at(scenario, place);
  if (typeof part === 'string') return part;
  if (place.at(-1) === 'timing') return otherCostLine(at(scenario, place.slice(0, -1)) as OtherCost);
  if (place.length === 1 && place[0] === 'councils') return list(scenario.councils.map(({ name }) => name));
  return place.length === 2 ? words.there : say.otherwise;
}

/** The path of a figure: a line of a table is named by its amount, and a group by its cost. */
function figureIn(place: PartPath): FigurePath {
  const [part, , inner, line, ...rest] = place;
  const isLine = part === 'councils' && (inner === 'otherCosts' || inner === 'keys') && line !== undefined;
  const path =
    isLine && rest.length === 0
      ? [...place, 'amount']
      : part === 'coalitions' && place.length === 2
        ? [...place, 'cost']
        : place;
  return path as unknown as FigurePath;
}

const isFigure = (part: Figure<unknown> | undefined): part is Figure<unknown> =>
  typeof part === 'object' && 'status' in part;

const at = (scenario: Scenario, place: PartPath): unknown =>
  figureAt(scenario, place as unknown as FigurePath);
