/**
 * One figure in each of the runs that are worked on together. Loops go down a column, so that they stay short. Those
 * that take longest go four runs a turn, since in each turn the engine looks up anew where every column is: past a
 * column's end nothing is read and nothing written, so that it may be of any length.
 */
export type Column = Float64Array<ArrayBuffer>;

/** Columns that lie one after another in the same memory, so that a loop may run through them as if they were one. */
export interface Table {
  readonly cells: Column;
  readonly columns: readonly Column[];
}

/**
 * Runs worked on together: few enough to stay in the processor's nearest memory. The draws depend on it, so that it
 * never changes.
 */
export const SLICE = 500;

/** Columns for the figures of one slice of runs. */
export interface Scratch {
  readonly runs: number;
  /** A column that holds whatever was left in it. */
  readonly take: () => Column;
  /** So many columns as a table, which holds whatever was left in it. */
  readonly takeTable: (columns: number) => Table;
  /** Gives all that was taken so far back, to be used again by the next slice. */
  readonly clear: () => void;
}

/** Making columns anew for each slice would take longer than all that is done in them. */
export function createScratch(runs: number): Scratch {
  const [columns, tables]: [Column[], Table[]] = [[], []];
  let [used, laid] = [0, 0];
  return {
    runs,
    take: () => (columns[used++] ??= new Float64Array(runs)),
    takeTable: (count) => {
      const left = tables[laid];
      const taken = left?.columns.length === count ? left : table(count, runs);
      tables[laid++] = taken;
      return taken;
    },
    clear: () => {
      [used, laid] = [0, 0];
    },
  };
}

function table(count: number, runs: number): Table {
  const cells = new Float64Array(count * runs);
  const columns = Array.from({ length: count }, (_, index) =>
    cells.subarray(index * runs, (index + 1) * runs),
  );
  return { cells, columns };
}

export function multiplyInto(into: Column, amount: number, multiples: Column): Column {
  for (let run = 0; run < into.length; run++) into[run] = Math.round(amount * (multiples[run] ?? 1));
  return into;
}

export function addInto(into: Column, a: Column, b: Column): Column {
  for (let run = 0; run < into.length; run++) into[run] = (a[run] ?? 0) + (b[run] ?? 0);
  return into;
}

export function subtractInto(into: Column, a: Column, b: Column): Column {
  for (let run = 0; run < into.length; run++) into[run] = (a[run] ?? 0) - (b[run] ?? 0);
  return into;
}

/** The total of the years' columns, three at a time, for reading and writing the sum takes longer than adding to it. */
export function totalInto(into: Column, years: readonly Column[]): Column {
  into.fill(0);
  let index = 0;
  for (; index + 3 <= years.length; index += 3)
    addThree(into, years[index] ?? into, years[index + 1] ?? into, years[index + 2] ?? into);
  for (; index < years.length; index++) addInto(into, into, years[index] ?? into);
  return into;
}

/** Four runs a turn: see `Column`. */
function addThree(into: Column, a: Column, b: Column, c: Column): void {
  for (let run = 0; run < into.length; run += 4) {
    into[run] = (into[run] ?? 0) + (a[run] ?? 0) + (b[run] ?? 0) + (c[run] ?? 0);
    into[run + 1] = (into[run + 1] ?? 0) + (a[run + 1] ?? 0) + (b[run + 1] ?? 0) + (c[run + 1] ?? 0);
    into[run + 2] = (into[run + 2] ?? 0) + (a[run + 2] ?? 0) + (b[run + 2] ?? 0) + (c[run + 2] ?? 0);
    into[run + 3] = (into[run + 3] ?? 0) + (a[run + 3] ?? 0) + (b[run + 3] ?? 0) + (c[run + 3] ?? 0);
  }
}

/** Columns of the contract years, with nought in those after an extension that was not taken. */
export function whileRunning(
  running: Column | undefined,
  years: readonly Column[],
  { take }: Scratch,
): readonly Column[] {
  if (!running) return years;
  const sure = running.reduce((least, one) => Math.min(least, one), years.length);
  return years.map((column, year) => {
    if (year < sure) return column;
    const kept = take();
    for (let run = 0; run < kept.length; run++)
      kept[run] = year < (running[run] ?? 0) ? (column[run] ?? 0) : 0;
    return kept;
  });
}
