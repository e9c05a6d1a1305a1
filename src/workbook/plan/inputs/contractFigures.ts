import { cellsOf } from '../cellsOf';
import { ifElse, literal } from '../formula';
import type { ModelNames } from '../names';
import { formats } from '../styles';
import { BLANK } from '../basis';
import type { Inputs } from './inputs';
import { figureNames } from './names';
import { COLUMN } from './sheetColumns';

/** A figure of Inputs, by the name of the cell that shows it. */
interface FigureRow {
  readonly name: string;
  readonly row: number;
}

/** What Inputs says of a figure as it is written, in so many scenarios, and a formula for what it says. */
export interface EnteredFigure extends FigureRow {
  readonly ref: string;
  readonly then: readonly (number | string)[];
  readonly now: string;
  readonly format: string;
}

/** The figures of Inputs from the contract's price to the last part of its clause. */
export function contractFigures({ figures }: Inputs): FigureRow[] {
  const rowOf = (name: string) => figures.get(name)?.row ?? 0;
  const [first, last] = [rowOf(figureNames.annualCharge), rowOf(figureNames.forecast)];
  return [...figures].flatMap(([name, { row }]) => (row >= first && row <= last ? [{ name, row }] : []));
}

/** Those of some figures that are entered in each of the first scenarios: what follows from others is watched with them. */
export function enteredFigures(
  { plan, columns }: Inputs,
  names: ModelNames,
  figures: readonly FigureRow[],
  scenarios: number,
): EnteredFigure[] {
  const { content, format } = cellsOf(plan);
  return figures.flatMap(({ name, row }): EnteredFigure[] => {
    const given = Array.from({ length: scenarios }, (_, scenario) =>
      content(row, columns.scenario(scenario)),
    );
    const ref = content(row, COLUMN.ref);
    const live = names.of(name);
    const then = given.flatMap((one) => {
      if (one?.kind === 'formula') return [];
      return [one?.kind === 'number' ? one.value : (one?.text ?? BLANK)];
    });
    if (then.length < given.length) return [];
    return [
      {
        name,
        row,
        ref: ref?.kind === 'text' ? ref.text : '',
        then,
        now: ifElse(`${live}=""`, literal(BLANK), live),
        format: format(row, COLUMN.live) ?? formats.general,
      },
    ];
  });
}
