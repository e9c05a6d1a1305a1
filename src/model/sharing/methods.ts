import { ok, type Result } from '../result';
import { alternativeCostAvoided } from './alternativeCostAvoided';
import { banzhaf } from './banzhaf';
import { equal } from './equal';
import { equalSaving } from './equalSaving';
import type { Game } from './game';
import type { Given } from './given';
import { type NucleolusName, nucleolusOf } from './nucleolus';
import { owen } from './owen';
import { proportional } from './proportional';
import { scrb } from './scrb';
import { separable } from './separable';
import { shapley } from './shapley';
import type { Shares } from './shares';
import { tau } from './tau';
import { weightedShapley } from './weightedShapley';
import type { Work } from './work';

export interface Method {
  readonly share: (game: Game, given: Given) => Work<Result<Shares>>;
  /**
   * The costs it looks at: those of each alone and of all together; also those of all but one; of whole blocs with
   * part of one more; or everybody's.
   * Where such a cost is not quoted, its answer is only indicative.
   */
  readonly looksAt: 'the ends' | 'all but one' | 'blocs' | 'every group';
  /** Whether nobody can be charged less when only the cost of all together rises. */
  readonly rises: boolean;
}

const atOnce = (share: (game: Game, given: Given) => Shares): Method['share'] =>
  function* (game, given) {
    yield 0;
    return ok(share(game, given));
  };

const ifAny = (share: (game: Game, given: Given) => Result<Shares>): Method['share'] =>
  function* (game, given) {
    yield 0;
    return share(game, given);
  };

const nucleolus = (kind: NucleolusName): Method['share'] =>
  function* ({ councils, costs }) {
    return yield* nucleolusOf(kind, councils.length, costs);
  };

/** The methods by the names that users give them, in the order in which they are shown. */
export const methods = {
  equal: { share: atOnce(equal), looksAt: 'the ends', rises: true },
  proportional: { share: ifAny(proportional), looksAt: 'the ends', rises: true },
  'equal saving': { share: atOnce(equalSaving), looksAt: 'the ends', rises: true },
  separable: { share: atOnce(separable), looksAt: 'all but one', rises: true },
  'alternative cost avoided': { share: atOnce(alternativeCostAvoided), looksAt: 'all but one', rises: false },
  scrb: { share: atOnce(scrb), looksAt: 'all but one', rises: false },
  shapley: { share: atOnce(shapley), looksAt: 'every group', rises: true },
  'weighted shapley': { share: weightedShapley, looksAt: 'every group', rises: true },
  owen: { share: owen, looksAt: 'blocs', rises: true },
  tau: { share: ifAny(tau), looksAt: 'every group', rises: false },
  nucleolus: { share: nucleolus('nucleolus'), looksAt: 'every group', rises: false },
  prenucleolus: { share: nucleolus('prenucleolus'), looksAt: 'every group', rises: false },
  'per-capita nucleolus': { share: nucleolus('per-capita nucleolus'), looksAt: 'every group', rises: true },
  'proportional nucleolus': {
    share: nucleolus('proportional nucleolus'),
    looksAt: 'every group',
    rises: false,
  },
  banzhaf: { share: ifAny(banzhaf), looksAt: 'every group', rises: false },
} as const satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;
export const methodNames = Object.keys(methods) as MethodName[];
