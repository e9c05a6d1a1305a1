import type { Provenance } from '../../model/scenario/typed';
import { type FigurePath, figuresOf } from '../../model/scenario/figures';
import type { Scenario, Status } from '../../model/scenario/scenario';
import { figureName, figureShown } from './figureText';

/** A figure as the list of sources shows it. */
export interface SourcedFigure extends Provenance {
  readonly path: FigurePath;
  readonly name: string;
  readonly shown: string;
}

/** Weakest first: what most needs looking at. */
export const statusOrder: readonly Status[] = ['Not known', 'Trial', 'Assumed', 'Worked out', 'Published'];

/** Every figure of a scenario, with its name, value and source in words. */
export const sourcedFigures = (scenario: Scenario): SourcedFigure[] =>
  figuresOf(scenario).map(({ path, figure: { value, ...provenance } }) => ({
    path,
    name: figureName(scenario, path),
    shown: figureShown(path, value),
    ...provenance,
  }));
