import { ENTERED, type Provenance } from '../../model/scenario/typed';
import { isUsual } from '../../model/scenario/usual';
import { type FigurePath, figuresOf } from '../../model/scenario/figures';
import type { Figure, Scenario, Status } from '../../model/scenario/scenario';
import { figureName, figureShown } from './figureText';

/** A figure as the list of sources shows it. */
export interface SourcedFigure extends Provenance {
  readonly path: FigurePath;
  readonly name: string;
  readonly shown: string;
  readonly standing: Standing;
}

/** What a figure rests on: its status, or that nobody has said anything of it, or only what it is. */
export type Standing = Status | 'Usual' | 'Yours';

/** Weakest first: what most needs looking at. */
export const standings: readonly Standing[] = [
  'Not known',
  'Trial',
  'Usual',
  'Yours',
  'Assumed',
  'Worked out',
  'Published',
];

export function standingOf(path: FigurePath, figure: Figure<unknown>): Standing {
  if (isUsual(path, figure)) return 'Usual';
  return figure.status === 'Assumed' && figure.source === ENTERED ? 'Yours' : figure.status;
}

/** Every figure that a scenario rests on. */
export const sourcedFigures = (scenario: Scenario): SourcedFigure[] =>
  figuresOf(scenario).map(({ path, figure: { value, ...provenance } }) => ({
    standing: standingOf(path, { value, ...provenance }),
    path,
    name: figureName(scenario, path),
    shown: figureShown(path, value),
    ...provenance,
  }));
