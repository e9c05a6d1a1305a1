import { ok, type Result } from '../result';
import { alternativeCostAvoided } from './methods/alternativeCostAvoided';
import { banzhaf } from './methods/banzhaf';
import { equal } from './methods/equal';
import { equalSaving } from './methods/equalSaving';
import { type Ends, endsOf } from './ends';
import type { Game } from './game';
import type { MethodInputs } from './methodInputs';
import { type NucleolusName, nucleolusOf } from './nucleolus/nucleolus';
import { owen } from './methods/owen';
import { proportional } from './methods/proportional';
import { scrb } from './methods/scrb';
import { separable } from './methods/separable';
import { shapley } from './methods/shapley';
import type { Shares } from './shares';
import { tau } from './methods/tau';
import { weightedShapley } from './methods/weightedShapley';
import type { Work } from '../work';

export interface Method {
  readonly share: (game: Game, inputs: MethodInputs) => Work<Result<Shares>>;
  /**
   * The costs it depends on: of each alone and of all together ('the ends'); of all but one as well; of whole blocs
   * with part of one more; or of every group. Where such a cost is not quoted, its answer is only indicative.
   */
  readonly looksAt: 'the ends' | 'all but one' | 'blocs' | 'every group';
  /** Whether nobody can be charged less when only the cost of all together rises. */
  readonly rises: boolean;
}

/** The methods that need only the ends of a game, so that any number of councils can use them. */
export const endsMethods = {
  equal: alwaysAnswers(equal),
  proportional,
  'equal saving': alwaysAnswers(equalSaving),
  separable: alwaysAnswers(separable),
  'alternative cost avoided': alwaysAnswers(alternativeCostAvoided),
  scrb: alwaysAnswers(scrb),
} as const satisfies Record<string, (ends: Ends, inputs: MethodInputs) => Result<Shares>>;

function alwaysAnswers(share: (ends: Ends, inputs: MethodInputs) => Shares) {
  return (ends: Ends, inputs: MethodInputs): Result<Shares> => ok(share(ends, inputs));
}

export type EndsMethodName = keyof typeof endsMethods;
export const isEndsMethod = (name: MethodName): name is EndsMethodName => name in endsMethods;

const atEnds = (name: EndsMethodName): Method['share'] =>
  function* (game, inputs) {
    yield 0;
    return endsMethods[name](endsOf(game), inputs);
  };

const inOneStep = (share: (game: Game) => Shares): Method['share'] =>
  function* (game) {
    yield 0;
    return ok(share(game));
  };

const inOneStepIfAny = (share: (game: Game) => Result<Shares>): Method['share'] =>
  function* (game) {
    yield 0;
    return share(game);
  };

const nucleolus = (kind: NucleolusName): Method['share'] =>
  function* ({ councils, costs }) {
    return yield* nucleolusOf(kind, councils.length, costs);
  };

/** The methods by the names that users type, in the order in which they are shown. */
export const methods = {
  equal: { share: atEnds('equal'), looksAt: 'the ends', rises: true },
  proportional: { share: atEnds('proportional'), looksAt: 'the ends', rises: true },
  'equal saving': { share: atEnds('equal saving'), looksAt: 'the ends', rises: true },
  separable: { share: atEnds('separable'), looksAt: 'all but one', rises: true },
  'alternative cost avoided': {
    share: atEnds('alternative cost avoided'),
    looksAt: 'all but one',
    rises: false,
  },
  scrb: { share: atEnds('scrb'), looksAt: 'all but one', rises: false },
  shapley: { share: inOneStep(shapley), looksAt: 'every group', rises: true },
  'weighted shapley': { share: weightedShapley, looksAt: 'every group', rises: true },
  owen: { share: owen, looksAt: 'blocs', rises: true },
  tau: { share: inOneStepIfAny(tau), looksAt: 'every group', rises: false },
  nucleolus: { share: nucleolus('nucleolus'), looksAt: 'every group', rises: false },
  prenucleolus: { share: nucleolus('prenucleolus'), looksAt: 'every group', rises: false },
  'per-capita nucleolus': { share: nucleolus('per-capita nucleolus'), looksAt: 'every group', rises: true },
  'proportional nucleolus': {
    share: nucleolus('proportional nucleolus'),
    looksAt: 'every group',
    rises: false,
  },
  banzhaf: { share: inOneStepIfAny(banzhaf), looksAt: 'every group', rises: false },
} as const satisfies Record<string, Method>;

export type MethodName = keyof typeof methods;
export const methodNames = Object.keys(methods) as MethodName[];
