import { alone, areAllQuoted, type Coalition, everyone, type Game, isQuoted } from './game';
import type { MethodInputs } from './methodInputs';
import { type MethodName, methods } from './methods';
import { blocsOf } from './methods/owen';

/**
 * Whether a method's answer depends on the cost of a coalition that nobody has quoted. It then takes that cost at its
 * ceiling, and the answer is only indicative.
 */
export function isIndicative(name: MethodName, game: Game, { groups }: MethodInputs): boolean {
  if (areAllQuoted(game)) return false;
  const n = game.councils.length;
  switch (methods[name].looksAt) {
    case 'the ends':
      return false;
    case 'all but one':
      return game.councils.some((_, council) => !isQuoted(game, everyone(n) - alone(council)));
    case 'blocs': {
      const blocs = blocsOf(n, groups);
      return game.costs.some(
        (_, coalition) => coalition > 0 && !isQuoted(game, coalition) && splitsAtMostOne(coalition, blocs),
      );
    }
    case 'every group':
      return true;
  }
}

/** Whether a coalition is whole blocs and, at most, a part of one more. */
const splitsAtMostOne = (coalition: Coalition, blocs: readonly Coalition[]): boolean =>
  blocs.filter((bloc) => (bloc & coalition) !== 0 && (bloc & ~coalition) !== 0).length <= 1;
