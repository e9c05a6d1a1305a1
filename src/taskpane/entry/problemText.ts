import type { Problem } from '../../model/problem';
import { sentence } from '../../model/sentences';
import * as scenarioStrings from '../strings/scenario';

/** The sentence for a problem with what was entered: it speaks of the figure by the name it has on the screen. */
export function problemText(problem: Problem, label: string): string {
  const { figure, ...rest } = problem.at;
  const known = scenarioStrings.figures[figure as keyof typeof scenarioStrings.figures] as string | undefined;
  return sentence({ ...problem, at: { ...rest, figure: figure === '' ? label : (known ?? label) } });
}
