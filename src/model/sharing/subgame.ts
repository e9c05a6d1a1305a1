import { type Coalition, costOf, firstMember, type Game, isQuoted, membersOf } from './game';

/** The game of some of the councils without the rest: the same costs, as far as only they are in it. */
export function subgame(game: Game, members: Coalition): Game {
  const kept = membersOf(members);
  const costs = new Float64Array(2 ** kept.length);
  const quoted = new Set<Coalition>();
  const whole = new Int32Array(costs.length);
  for (let coalition = 1; coalition < costs.length; coalition++) {
    const first = firstMember(coalition);
    const there = (whole[coalition & (coalition - 1)] ?? 0) | (1 << (kept[first] ?? 0));
    whole[coalition] = there;
    costs[coalition] = costOf(game.costs, there);
    if (isQuoted(game, there)) quoted.add(coalition);
  }
  const councils = kept.map((index) => game.councils[index] ?? '');
  return { councils, costs, quoted: game.quoted === 'all' ? 'all' : quoted };
}
