import { answer } from '../strings/risk/outcomes';

/** A part of all outcomes as so many of 100. Never as none or all of them, since the outcomes are only a sample. */
export function ofHundred(part: number, moreThan = answer.moreThan): string {
  const count = Math.round(part * 100);
  if (count >= 100) return moreThan(99);
  return count <= 0 ? answer.fewerThanOne : String(count);
}
