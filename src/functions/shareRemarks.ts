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
    sameAs.length > 0 && `${whySame(game)} as ${listed(toName(method, sameAs))}.`,
    beyondBenefits &&
      'The bill is more than the councils can justify: what each would pay alone, or its benefit where that is less.',
    atFloors && `Indicative: some groups are not priced. ${atTheLeast(game, atFloors)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The first of the methods that give the same names the others; these name it alone. */
const toName = (method: MethodName, sameAs: readonly MethodName[]): readonly MethodName[] =>
  methodNames.find((one) => one === method || sameAs.includes(one)) === method ? sameAs : sameAs.slice(0, 1);

function whySame({ councils, quoted }: Game): string {
  if (councils.length === 2) return 'With two councils the same';
  if (quoted !== 'all' && quoted.size === councils.length + 1)
    return 'With no group in between priced the same';
  return 'The same';
}

const atTheLeast = (game: Game, shares: NonNullable<Shared['atFloors']>): string =>
  shares.ok
    ? `At the least they could cost, the shares are ${listed(
        game.councils.map((council, place) => `${council} ${pounds(shares.value[place] ?? 0)}`),
      )}.`
    : `At the least they could cost, there is no answer. ${sentence(shares.problem)}`;
