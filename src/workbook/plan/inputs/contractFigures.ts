import type { Inputs } from './inputs';
import { figureNames } from './names';

/** The figures of Inputs from the contract's price to the last part of its clause. */
export function contractFigures({ figures }: Inputs): { readonly name: string; readonly row: number }[] {
  const rowOf = (name: string) => figures.get(name)?.row ?? 0;
  const [first, last] = [rowOf(figureNames.annualCharge), rowOf(figureNames.forecast)];
  return [...figures].flatMap(([name, { row }]) => (row >= first && row <= last ? [{ name, row }] : []));
}
