import type { Result } from '../../src/model/result';
import { problemSentence } from '../../src/model/sentences';

/** The value of a result that a test expects to have one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(problemSentence(result.problem));
  return result.value;
}
