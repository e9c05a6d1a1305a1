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

/** A figure as it was written in some scenarios, and a formula for its live value now. */
export interface EnteredFigure extends FigureRow {
  /** Its reference on the sheet, such as IN12. */
  readonly ref: string;
  /** The value in each scenario when the sheet was written: a number, a text or BLANK. */
  readonly then: readonly (number | string)[];
  readonly now: string;
  readonly format: string;
}

/** The figures of the blocks Contract and Indexation, from the price to the last part of the clause. */
export function contractFigures({ figures }: Inputs): FigureRow[] {
  const rowOf = (name: string) => figures.get(name)?.row ?? 0;
  const [first, last] = [rowOf(figureNames.annualCharge), rowOf(figureNames.forecast)];
  return [...figures].flatMap(([name, { row }]) => (row >= first && row <= last ? [{ name, row }] : []));
}

/**
 * Those of some figures that are entered in the first so many scenarios. Figures that a formula gives are left out: they
 * change only with others.
 */
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
