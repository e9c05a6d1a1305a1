import type { Clause } from '../contract/clause';
import { type RiskFigures, riskFigureNames } from './risk/choices';
import {
  type Appraisal,
  type ClauseFigures,
  type Contract,
  courses,
  type Course,
  type Figure,
  type Scenario,
} from './scenario';

/** Where a figure stands in a scenario, from the outside in; lists count from 0. */
export type FigurePath =
  | readonly ['councils', number, Course | 'vatNotRecovered']
  | readonly ['councils', number, 'announced', 'saving' | 'rate']
  | readonly ['councils', number, 'otherCosts' | 'keys', number, 'amount']
  | readonly ['contract', Exclude<keyof Contract, 'clause'>]
  | readonly ['contract', 'clause', keyof Clause]
  | readonly ['asIsGrowth']
  | readonly ['coalitions', number, 'cost']
  | readonly ['appraisal', keyof Appraisal]
  | readonly ['partners', 'changes']
  | readonly ['risk', keyof RiskFigures];

type Within<T, P> = P extends readonly [infer Key, ...infer Rest]
  ? Within<
      NonNullable<T> extends readonly (infer Item)[] ? Item : NonNullable<T>[Key & keyof NonNullable<T>],
      Rest
    >
  : T;

/** The type of the value of the figure at a path. */
export type ValueAt<P extends FigurePath> =
  Within<Scenario, P> extends Figure<infer Value> | undefined ? Value : never;

export interface PlacedFigure {
  readonly path: FigurePath;
  readonly figure: Figure<unknown>;
}

/** Every figure that a scenario has, in document order. */
export const figuresOf = (scenario: Scenario): PlacedFigure[] =>
  pathsOf(scenario).flatMap((path) => {
    const figure = figureAt(scenario, path);
    return figure ? [{ path, figure }] : [];
  });

function pathsOf({ councils, contract, coalitions }: Scenario): FigurePath[] {
  return [
    ...councils.flatMap(({ otherCosts, keys }, council): FigurePath[] => [
      ...courses.map((course) => ['councils', council, course] as const),
      ['councils', council, 'announced', 'saving'],
      ['councils', council, 'announced', 'rate'],
      ['councils', council, 'vatNotRecovered'],
      ...otherCosts.map((_, index) => ['councils', council, 'otherCosts', index, 'amount'] as const),
      ...keys.map((_, index) => ['councils', council, 'keys', index, 'amount'] as const),
    ]),
    ...contractParts.map((part) => ['contract', part] as const),
    ...(Object.keys(contract.clause) as (keyof ClauseFigures)[]).map(
      (part) => ['contract', 'clause', part] as const,
    ),
    ['asIsGrowth'],
    ...coalitions.map((_, index) => ['coalitions', index, 'cost'] as const),
    ...appraisalParts.map((part) => ['appraisal', part] as const),
    ['partners', 'changes'],
    ...riskFigureNames.map((part) => ['risk', part] as const),
  ];
}

const contractParts = [
  'annualCharge',
  'start',
  'initialYears',
  'fixedYears',
  'extensions',
  'exitAfter',
  'indexation',
] as const;
const appraisalParts = ['inflation', 'vintage', 'vatRate', 'optimismBias', 'realisation'] as const;

/** The figure at a path, where there is one. */
export function figureAt(scenario: Scenario, path: FigurePath): Figure<unknown> | undefined {
  let part: unknown = scenario;
  for (const key of path) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = (part as Readonly<Record<string | number, unknown>>)[key];
  }
  // A `FigurePath` leads to a figure or nowhere.
  return part as Figure<unknown> | undefined;
}

/** The scenario with another figure at a path, or without it. All objects that are not on the path stay the same. */
export const withFigure = (
  scenario: Scenario,
  path: FigurePath,
  figure: Figure<unknown> | undefined,
): Scenario => replaced(scenario, path, figure) as Scenario;

function replaced(part: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(part))
    return part.map((item: unknown, index) => (index === key ? replaced(item, rest, by) : item));
  // A part that the scenario does not have yet begins with this figure.
  const { [key]: before, ...others } = (part ?? {}) as Record<string | number, unknown>;
  const after = replaced(before, rest, by);
  // Spreading first keeps the order of the keys, in which documents are written.
  return after === undefined ? others : { ...(part as object | undefined), [key]: after };
}
