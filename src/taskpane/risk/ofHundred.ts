import { answer } from '../strings/risk/outcomes';

/** So many of 100, of a part of all outcomes: never none and never all, for the runs are but a sample. */
export function ofHundred(part: number, moreThan = answer.moreThan): string {
  const count = Math.round(part * 100);
  if (count >= 100) return moreThan(99);
  return count <= 0 ? answer.fewerThanOne : String(count);
}
