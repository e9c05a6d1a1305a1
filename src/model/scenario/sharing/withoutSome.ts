import { notKnown, type OrNotKnown, type Pence, subtract, subtractKnown, sum } from '../../money/units';
import { type Coalition, isIn, membersOf } from '../../sharing/game';
import type { SharesAmong } from './leaving';
import type { Scenario } from '../scenario';

/** What one council pays before and after some leave. A council that leaves then pays its cost alone. */
export interface BeforeAndAfter {
  readonly name: string;
  readonly stays: boolean;
  readonly before: Pence;
  readonly after: OrNotKnown<Pence>;
  readonly change: OrNotKnown<Pence>;
}

/** What changes for everybody if some leave. */
export interface WithoutSome {
  readonly councils: readonly BeforeAndAfter[];
  /** What those that stay pay together afterwards, and how much more that is. */
  readonly together: Pence;
  readonly more: Pence;
}

/** Compares what those that stay would pay with the shares of all. */
export function withoutSome(
  { councils }: Scenario,
  shares: readonly Pence[],
  members: Coalition,
  among: SharesAmong,
): WithoutSome {
  const stay = membersOf(members);
  const rows = councils.flatMap(({ name, alone }, council): BeforeAndAfter[] => {
    const before = shares[council];
    if (before === undefined) return [];
    const stays = isIn(council, members);
    const after = stays ? (among.shares[stay.indexOf(council)] ?? notKnown) : alone.value;
    return [{ name, stays, before, after, change: subtractKnown(after, before) }];
  });
  const together = sum(among.shares);
  const before = sum(rows.flatMap((council) => (council.stays ? [council.before] : [])));
  return { councils: rows, together, more: subtract(together, before) };
}
