import type { Problem } from '../../model/problem';
import { problemSentence } from '../../model/sentences';
import { capital } from '../format';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';

/** The sentence for a problem with an entry, with the figure's name on the screen; `label` where it has no other. */
export function problemText(problem: Problem, label: string): string {
  const { figure, ...rest } = problem.at;
  const known = scenarioStrings.figures[figure as keyof typeof scenarioStrings.figures] as string | undefined;
  const at = { ...rest, figure: figure === '' ? label : (known ?? label) };
  return problemSentence({ ...problem, at }, strings.examples);
}

/** Why there is no answer, in the pane's words: the model's own sentences name arguments of functions in some cases. */
export const answerProblem = (problem: Problem): string =>
  problem.code === 'not published'
    ? scenarioStrings.notPublished(problem)
    : problemText(problem, capital(problem.at.figure));

/** Whether a problem is one that is put right in the indexation clause. */
export const isOfClause = ({ code }: Problem): boolean => ofClause.has(code);

const ofClause: ReadonlySet<Problem['code']> = new Set([
  'not published',
  'gap in index',
  'too few rates',
  'collar above cap',
  'weights not 1',
  'price too large',
]);
