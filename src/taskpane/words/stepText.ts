import type { WriteStep } from '../ports/workbook';
import { strings } from '../strings';

/** Which sheet a step is at; the last one still once all are done. */
export const stepText = ({ done, of, sheet }: WriteStep): string =>
  strings.write.step(Math.min(done + 1, of), of, sheet);
