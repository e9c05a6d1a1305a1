import { type Content, readCost, type CostRead, isFigure } from '../readCost';
import type { Grid, Table } from './table';
import { unitOf } from './unitOf';

/**
 * Where the costs of groups of councils are: names in any columns, and one column of costs. The user may correct
 * all of it.
 */
export interface GroupTable extends Pick<Table, 'first' | 'last' | 'unit' | 'unitIsStated'> {
  readonly cost: number;
}

/** A row that names councils, or has a cost beside names that are not councils. */
export interface GroupRow {
  readonly row: number;
  /** The councils named, by their indices in ascending order; empty where the words name somebody else. */
  readonly members: readonly number[];
  /** The words that name them. */
  readonly words: string;
  readonly cost: CostRead;
  /** An earlier row that names the same councils. */
  readonly sameAs?: number;
}

/**
 * Finds the rows that name some of these councils, and the column of their costs: the last column of figures that
 * is headed as costs, or else the last that does not hold years, or else the last.
 */
export function findGroups(grid: Grid, councils: readonly string[]): GroupTable | undefined {
  const named = grid.flatMap((row, index) => (namedIn(row, councils).length > 0 ? [index] : []));
  const costs = named.flatMap((index) =>
    (grid[index] ?? []).flatMap((content, column) => (isFigure(content) ? [column] : [])),
  );
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined || costs.length === 0) return undefined;
  const columns = [...new Set(costs)].sort((a, b) => b - a);
  const cost =
    columns.find((column) => isHeadedCost(grid, first, column)) ??
    columns.find((column) => !named.every((index) => isYearOrNone(grid[index]?.[column]))) ??
    Math.max(...costs);
  // Rows below that name nobody known may belong to the table as well: a name may be mistyped.
  const end = grid.findIndex((row, index) => index > last && !isFigure(row[cost]));
  const area = { first, last: (end < 0 ? grid.length : end) - 1 };
  return { ...area, cost, ...unitOf(grid, { ...area, columns: { council: -1, joint: cost } }) };
}

/** Whether the nearest text above the rows says that a column holds costs. */
const isHeadedCost = (grid: Grid, first: number, column: number): boolean => {
  const above = grid.slice(0, first).map((row) => row[column] ?? '');
  return COST.test(above.filter(isText).at(-1) ?? '');
};
const COST = /\b(cost|price)s?\b|£/i;

const isYearOrNone = (content: Content | undefined): boolean =>
  !isFigure(content) ||
  (typeof content === 'number' && Number.isInteger(content) && content >= 1900 && content <= 2100);

/** The rows of a table in order. Rows without names, and rows of unknown names without a cost, are left out. */
export function readGroups(
  grid: Grid,
  { first, last, cost, unit }: GroupTable,
  councils: readonly string[],
): GroupRow[] {
  const seen = new Map<string, number>();
  return grid.slice(first, last + 1).flatMap((cells, index): GroupRow[] => {
    const row = first + index;
    const names = cells.filter((_, column) => column !== cost);
    const words = names.filter(isText).join(', ').trim();
    const members = namedIn(names, councils);
    const read = readCost(cells[cost], unit);
    if (words === '' || (members.length === 0 && read.kind !== 'cost')) return [];
    const key = members.join();
    const before = members.length > 0 ? seen.get(key) : undefined;
    if (before === undefined) seen.set(key, row);
    return [{ row, members, words, cost: read, ...(before !== undefined && { sameAs: before }) }];
  });
}

const isText = (content: Content): content is string => typeof content === 'string' && content.trim() !== '';

/** The councils that a row's texts name; none where they name somebody else too. */
function namedIn(row: readonly Content[], councils: readonly string[]): number[] {
  const found = new Set<number>();
  for (const text of row.filter(isText)) {
    if (isFigure(text)) continue;
    const named = membersIn(text, councils);
    if (!named) return [];
    for (const member of named) found.add(member);
  }
  return [...found].sort((a, b) => a - b);
}

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The councils that a text names, or undefined where it names somebody else. Names are looked for as they are, the
 * longest first: one may hold an "and", or another's name.
 */
function membersIn(text: string, councils: readonly string[]): number[] | undefined {
  const given = plain(text);
  if (ALL.test(given)) return councils.map((_, index) => index);
  const byLength = councils
    .map((name, index) => ({ name: plain(name), index }))
    .sort((a, b) => b.name.length - a.name.length);
  let rest = ` ${given} `;
  const members: number[] = [];
  for (const { name, index } of byLength) {
    const at = indexOfWord(rest, name);
    if (at < 0) continue;
    members.push(index);
    rest = `${rest.slice(0, at)} ${rest.slice(at + name.length)}`;
  }
  return BETWEEN.test(rest) ? members : undefined;
}

/** The index of a name in a text, not as a part of a longer word; −1 where it is not there. */
function indexOfWord(text: string, name: string): number {
  for (let at = text.indexOf(name); at >= 0 && name !== ''; at = text.indexOf(name, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return at;
  return -1;
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Words for all the councils. */
const ALL =
  /^(all|everyone|everybody|the group)( together| of them|( the)? (councils|authorities|partners))?$/;
/** What may come between names and beside them. */
const BETWEEN = /^(?:[\s+,;&/|()-]|\band\b|\bwith\b|\balone\b|\bonly\b|\btogether\b|\bcouncils?\b)*$/;
