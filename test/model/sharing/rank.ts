import { isIn } from '../../../src/model/sharing/game';

/** How many coalitions there are of which none follows from the others, by Gauss's elimination. */
export function rank(n: number, coalitions: readonly number[]): number {
  const lines: number[][] = [];
  for (const coalition of coalitions) {
    const line: number[] = Array.from({ length: n }, (_, council) => Number(isIn(council, coalition)));
    for (const done of lines) {
      const at = done.findIndex((one) => Math.abs(one) > 1e-9);
      const times = (line[at] ?? 0) / (done[at] ?? 1);
      for (let place = 0; place < n; place++) line[place] = (line[place] ?? 0) - times * (done[place] ?? 0);
    }
    if (line.some((one) => Math.abs(one) > 1e-9)) lines.push(line);
  }
  return lines.length;
}
