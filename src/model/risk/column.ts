/** One figure in each of the runs that are worked on together. Loops go down a column, so that they stay short. */
export type Column = Float64Array<ArrayBuffer>;

/** Columns for the figures of one slice of runs. */
export interface Scratch {
  readonly runs: number;
  /** A column that holds whatever was left in it. */
  readonly take: () => Column;
  /** Gives all columns taken so far back, to be used again by the next slice. */
  readonly clear: () => void;
}

/** Making columns anew for each slice would take longer than all that is done in them. */
export function scratch(runs: number): Scratch {
  const columns: Column[] = [];
  let taken = 0;
  return {
    runs,
    take: () => (columns[taken++] ??= new Float64Array(runs)),
    clear: () => {
      taken = 0;
    },
  };
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

/** The total of the years' columns. One that stands for several years is added but once, so many times over. */
export function totalInto(into: Column, years: readonly Column[]): Column {
  const [first = into.fill(0), ...others] = new Set(years);
  const times = (column: Column) => years.filter((year) => year === column).length;
  scaleInto(into, times(first), first);
  for (let place = 0; place < others.length; place += 2) {
    const [one = into, other] = others.slice(place, place + 2);
    if (other) addBoth(into, times(one), one, times(other), other);
    else addBoth(into, times(one), one, 0, one);
  }
  return into;
}

function scaleInto(into: Column, times: number, column: Column): void {
  for (let run = 0; run < into.length; run++) into[run] = times * (column[run] ?? 0);
}

/** Two at a time, for reading and writing the sum takes longer than adding to it. */
function addBoth(into: Column, times: number, column: Column, otherTimes: number, other: Column): void {
  for (let run = 0; run < into.length; run++)
    into[run] = (into[run] ?? 0) + times * (column[run] ?? 0) + otherTimes * (other[run] ?? 0);
}
