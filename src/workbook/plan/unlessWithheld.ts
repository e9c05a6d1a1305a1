import { call, ifElse, literal } from './formula';
import type { ModelNames } from './names';

/** The name of the cell that says why no answer is stated; it is blank if answers are stated. */
export const withheldName = 'No_answer_because';

/** Makes a formula for an answer in words, or for `otherwise` (usually why there is none). */
export type StatedAnswer = (answer: string, otherwise?: string) => string;

/** Gives the function that makes such formulas: they state answers only while no decisive check fails, and no error. */
export const unlessWithheld =
  (names: ModelNames): StatedAnswer =>
  (answer, otherwise = names.of(withheldName)) =>
    call(
      'IFERROR',
      ifElse(`${names.of(withheldName)}<>""`, otherwise, answer),
      literal('No answer is given here: a cell that it needs shows an error.'),
    );
