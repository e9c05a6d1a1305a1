import type { Problem } from '../../model/problem';
import { problemSentence } from '../../model/sentences';
import { capital } from '../format';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';

/** The sentence for a problem with what was entered: it speaks of the figure by the name it has on the screen. */
export function problemText(problem: Problem, label: string): string {
  const { figure, ...rest } = problem.at;
  const known = scenarioStrings.figures[figure as keyof typeof scenarioStrings.figures] as string | undefined;
  const at = { ...rest, figure: figure === '' ? label : (known ?? label) };
  return problemSentence({ ...problem, at }, strings.examples);
}

/** Why there is no answer. What the functions' arguments would mend is mended here in fields, which have other names. */
export const answerProblem = (problem: Problem): string =>
  problem.code === 'not published'
    ? scenarioStrings.notPublished(problem)
    : problemText(problem, capital(problem.at.figure));

/** Whether it is the indexation clause that has to be changed. */
export const isOfClause = ({ code }: Problem): boolean => ofClause.has(code);

const ofClause: ReadonlySet<Problem['code']> = new Set([
  'not published',
  'gap in index',
  'too few rates',
  'collar above cap',
  'weights not 1',
  'price too large',
]);
