import { call, ifElse, literal } from './formula';
import type { ModelNames } from './names';

/** The name of the cell that says why no answer is stated; it is blank if answers are stated. */
export const withheldName = 'No_answer_because';

/** Makes a formula for an answer in words, or for `otherwise` (usually why there is none). */
export type Stated = (answer: string, otherwise?: string) => string;

/** Answers are stated only while no decisive check fails, and never as an error. */
export const statedWith =
  (names: ModelNames): Stated =>
  (answer, otherwise = names.of(withheldName)) =>
    call(
      'IFERROR',
      ifElse(`${names.of(withheldName)}<>""`, otherwise, answer),
      literal('No answer is given here: a cell that it needs shows an error.'),
    );
