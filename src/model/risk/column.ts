/**
 * One figure in each of the runs that are worked on together. Loops go down a column, so that they stay short. The
 * slowest of them take four runs a turn, because the engine looks up every column's address anew in each turn. A
 * column may be of any length: past its end reads give undefined and writes do nothing.
 */
export type Column = Float64Array<ArrayBuffer>;

/** Columns that are contiguous in memory, so that one loop can run through all of them. */
export interface Table {
  readonly cells: Column;
  readonly columns: readonly Column[];
}

/**
 * Runs worked on together: few enough to stay in the processor's fastest cache. The draws depend on this number, so it
 * must never change.
 */
export const SLICE = 500;

/** Memory for the columns of one slice of runs, used again by the next slice. */
export interface Scratch {
  readonly runs: number;
  /** A column whose contents are undefined. */
  readonly take: () => Column;
  /** A table of so many columns, whose contents are undefined. */
  readonly takeTable: (columns: number) => Table;
  /** Frees all columns and tables taken so far. */
  readonly clear: () => void;
}

/**
 * Scratch memory for slices of so many runs. Allocating columns for each slice would take longer than the work in
 * them.
 */
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

/** Writes an amount times each multiple, in whole pence. Returns `into`, as the functions below do. */
export function multiplyInto(into: Column, amount: number, multiples: Column): Column {
  for (let run = 0; run < into.length; run++) into[run] = Math.round(amount * (multiples[run] ?? 1));
  return into;
}

/** Writes a + b, run by run. */
export function addInto(into: Column, a: Column, b: Column): Column {
  for (let run = 0; run < into.length; run++) into[run] = (a[run] ?? 0) + (b[run] ?? 0);
  return into;
}

/** Writes a − b, run by run. */
export function subtractInto(into: Column, a: Column, b: Column): Column {
  for (let run = 0; run < into.length; run++) into[run] = (a[run] ?? 0) - (b[run] ?? 0);
  return into;
}

/**
 * Writes the total of the years, adding three at a time because reading and writing the sum takes longer than
 * adding.
 */
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

/**
 * The years' columns, with 0 in each run from the first year that it does not reach; as they are if all run to the
 * end.
 */
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
