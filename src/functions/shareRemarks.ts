import type { Game } from '../model/sharing/game';
import { type MethodName, methodNames } from '../model/sharing/methods';
import type { ComparedShares } from '../model/sharing/compareMethods';
import type { Result } from '../model/result';
import { listed, poundsText, problemSentence } from '../model/sentences';

/** The remark beside a method's shares: why there are none, which methods give the same, and what they depend on. */
export function remark(game: Game, method: MethodName, shares: Result<ComparedShares>): string {
  if (!shares.ok) return problemSentence(shares.problem);
  const { sameAs, atFloors, beyondBenefits } = shares.value;
  return [
    method === 'banzhaf' && 'Scaled to the bill.',
    sameAs.length > 0 &&
      `The same as ${listed(alsoNamed(method, sameAs))}${whySame(game, [method, ...sameAs])}.`,
    beyondBenefits && 'The bill is more than the councils can justify by their costs alone and benefits.',
    atFloors && `Indicative: some groups are not priced. ${sharesAtFloors(game, atFloors)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * Which of the methods that give the same to name: the first of them names all the others, and each other only the
 * first.
 */
const alsoNamed = (method: MethodName, sameAs: readonly MethodName[]): readonly MethodName[] =>
  methodNames.find((one) => one === method || sameAs.includes(one)) === method ? sameAs : sameAs.slice(0, 1);

/**
 * The methods that come to each council's cost alone less an equal part of the saving, where no group in between
 * has a price.
 */
const mustCoincide: ReadonlySet<MethodName> = new Set([
  'equal saving',
  'separable',
  'alternative cost avoided',
  'scrb',
  'shapley',
  'weighted shapley',
  'owen',
  'tau',
  'nucleolus',
  'prenucleolus',
  'per-capita nucleolus',
  'banzhaf',
]);

/** Why methods give the same, where that follows from the groups that are priced and not from their costs. */
function whySame({ councils, quoted }: Game, same: readonly MethodName[]): string {
  if (!same.every((method) => mustCoincide.has(method))) return '';
  if (councils.length === 2) return ', as always with two councils';
  return quoted !== 'all' && quoted.size === councils.length + 1
    ? ', because no group in between is priced'
    : '';
}

const sharesAtFloors = (game: Game, shares: NonNullable<ComparedShares['atFloors']>): string =>
  shares.ok
    ? `At the least they could cost, the shares are ${listed(
        game.councils.map((council, index) => `${council} ${poundsText(shares.value[index] ?? 0)}`),
      )}.`
    : `At the least they could cost, there is no answer. ${problemSentence(shares.problem)}`;
