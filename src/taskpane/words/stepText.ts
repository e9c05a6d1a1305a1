import type { WriteStep } from '../ports/workbook';
import { strings } from '../strings';

/** Which sheet is being written: "Sheet 3 of 8: Published". It stays at the last one once all are done. */
export const stepText = ({ done, of, sheet }: WriteStep): string =>
  strings.write.step(Math.min(done + 1, of), of, sheet);
