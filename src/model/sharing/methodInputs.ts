import type { OrNotKnown, Pence } from '../money/units';

/** What some methods use besides the costs, each by council in the order of the game. Undefined means the default. */
export interface MethodInputs {
  /** Keys of the proportional and the weighted Shapley method: users, devices, population. */
  readonly weights?: readonly number[] | undefined;
  /** The most that the service is worth to each council, which caps what it would pay alone in SCRB. */
  readonly benefits?: readonly OrNotKnown<Pence>[] | undefined;
  /** The bloc that each council belongs to in the Owen method. */
  readonly groups?: readonly string[] | undefined;
}
