import type { Game } from '../model/sharing/game';
import { type MethodName, methodNames } from '../model/sharing/methods';
import type { Shared } from '../model/sharing/compareMethods';
import type { Result } from '../model/result';
import { listed, pounds, sentence } from '../model/sentences';

/** What a reader of a method's shares should know: why there are none, what else gives the same, what they hang on. */
export function remark(game: Game, method: MethodName, shares: Result<Shared>): string {
  if (!shares.ok) return sentence(shares.problem);
  const { sameAs, atFloors, beyondBenefits } = shares.value;
  return [
    method === 'banzhaf' && 'Scaled to the bill.',
    sameAs.length > 0 &&
      `The same as ${listed(toName(method, sameAs))}${whySame(game, [method, ...sameAs])}.`,
    beyondBenefits && 'The bill is more than the councils can justify by their costs alone and benefits.',
    atFloors && `Indicative: some groups are not priced. ${atTheLeast(game, atFloors)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The first of the methods that give the same names the others; these name it alone. */
const toName = (method: MethodName, sameAs: readonly MethodName[]): readonly MethodName[] =>
  methodNames.find((one) => one === method || sameAs.includes(one)) === method ? sameAs : sameAs.slice(0, 1);

/** The methods that come to each council's cost alone less an equal part of the saving, where no group in between has a price. */
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

/** Why methods coincide, where it lies in the game and not in its figures. */
function whySame({ councils, quoted }: Game, same: readonly MethodName[]): string {
  if (!same.every((method) => mustCoincide.has(method))) return '';
  if (councils.length === 2) return ', as always with two councils';
  return quoted !== 'all' && quoted.size === councils.length + 1
    ? ', because no group in between is priced'
    : '';
}

const atTheLeast = (game: Game, shares: NonNullable<Shared['atFloors']>): string =>
  shares.ok
    ? `At the least they could cost, the shares are ${listed(
        game.councils.map((council, place) => `${council} ${pounds(shares.value[place] ?? 0)}`),
      )}.`
    : `At the least they could cost, there is no answer. ${sentence(shares.problem)}`;
