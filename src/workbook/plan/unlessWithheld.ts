import { call, ifElse, literal } from './formula';
import type { ModelNames } from './names';

/** The cell that says why no sheet states an answer. It is empty where they do. */
export const withheldName = 'No_answer_because';

/** A formula that gives an answer, or else why there is none. */
export type Stated = (answer: string, otherwise?: string) => string;

/** Answers in words stand only where every check of what was typed in passes, and never as an error. */
export const statedWith =
  (names: ModelNames): Stated =>
  (answer, otherwise = names.of(withheldName)) =>
    call(
      'IFERROR',
      ifElse(`${names.of(withheldName)}<>""`, otherwise, answer),
      literal('No answer is given here: a cell that it needs shows an error.'),
    );
