import { limits, mostCouncils } from '../model/limits';
import { type OrNotKnown, notKnown, type Pence } from '../model/money/units';
import type { Game } from '../model/sharing/game';
import type { MethodInputs } from '../model/sharing/methodInputs';
import { type MethodName, methodNames } from '../model/sharing/methods';
import { gameOfQuotes, namesIn, oneSpaced, type Quote } from '../model/sharing/quotes';
import { fullTitle, methodTitles } from '../model/sharing/titles';
import { nameKey } from '../model/scenario/names';
import { runToEnd } from '../model/work';
import { all, andThen, each, fail, map, ok, type Result, unreadable } from '../model/result';
import { blank, type Cell, cell, numberIn, shown } from './cell';
import { isPreview, onlyAPreview } from './preview';
import {
  isLeftOut,
  items,
  itself,
  poundsOrNotKnown,
  list,
  name,
  number,
  oneOf,
  optional,
  pounds,
  type Reader,
  sameLength,
  table,
  wrongShape,
} from './read';

/** Coalitions and what each would pay, as Excel hands them over: two columns of equal length. */
export interface CoalitionArguments {
  coalitions: unknown;
  costs: unknown;
  /** What Excel says of the call, after the arguments. */
  invocation: unknown;
}

/** A game of more councils takes a moment to work out, which nobody should wait for while still typing. */
export const MOST_IN_PREVIEW = 12;

export function readGame({ coalitions, costs, invocation }: CoalitionArguments): Result<Game> {
  const lists = all({
    names: andThen(list(coalitions, 'coalitions'), (cells) => items(cells, 'coalitions', name)),
    cells: list(costs, 'costs'),
  });
  const quotes = andThen(lists, ({ names, cells }) => {
    const beside = sameLength(cells, 'costs', 'coalitions', names.length);
    if (!beside.ok) return beside;
    if (isPreview(invocation) && areMany(names)) return onlyAPreview('coalitions');
    const rows = names.flatMap((text, row) =>
      text ? [{ text, cost: cells[row] ?? blank, cell: row + 1 }] : [],
    );
    return each(rows, readQuote);
  });
  return andThen(quotes, (read) => runToEnd(gameOfQuotes(read, mostCouncils.cell)));
}

/** Whether there are too many councils for a preview; no more rows are read than it takes to know. */
function areMany(coalitions: readonly string[]): boolean {
  const seen = new Set<string>();
  return coalitions.some((text) => {
    for (const council of namesIn(text)) if (council) seen.add(council.toLowerCase());
    return seen.size > MOST_IN_PREVIEW;
  });
}

function readQuote(row: { text: string; cost: Cell; cell: number }): Result<Quote> {
  const names = namesIn(row.text);
  if (names.includes(''))
    return unreadable(
      shown({ kind: 'text', value: row.text }),
      { kind: 'coalition' },
      { figure: 'coalitions', cell: row.cell },
    );
  return map(poundsOrNotKnown(limits.cost)(row.cost, { figure: 'costs', council: row.text }), (cost) => ({
    names,
    cost,
    cell: row.cell,
  }));
}

/** The arguments that only some methods use, as Excel hands them over. */
export interface MethodArguments {
  weights: unknown;
  benefits: unknown;
  groups: unknown;
}

/** The costs to share, the method to share them by, and what the method uses besides. */
export interface Question {
  readonly game: Game;
  readonly method: MethodName;
  readonly inputs: MethodInputs;
}

export const readQuestion = (
  raw: CoalitionArguments & MethodArguments & { method?: unknown },
): Result<Question> =>
  andThen(all({ method: readMethod(raw.method), game: readGame(raw) }), (read) =>
    map(readMethodInputs(read.game.councils, raw), (inputs) => ({ ...read, inputs })),
  );

const readMethodInputs = (councils: readonly string[], raw: MethodArguments): Result<MethodInputs> =>
  all({
    weights: optionalByCouncil(raw.weights, 'weights', councils, number(limits.weight)),
    benefits: optionalByCouncil<OrNotKnown<Pence>>(
      raw.benefits,
      'benefits',
      councils,
      poundsOrNotKnown(limits.cost),
      notKnown,
    ),
    groups: optionalByCouncil(raw.groups, 'groups', councils, name, ''),
  });

/** Methods by all that people call them: as functions do, as the pane and the sheets do, and as textbooks do. */
const methodsCalled = new Map(
  methodNames.flatMap((method) => {
    const { name: title, textbook } = methodTitles[method];
    const names = [method, title, textbook, fullTitle(method)].filter((called) => called !== '');
    return names.map((called) => [nameKey(called), method] as const);
  }),
);

const methodCalled: Reader<MethodName> = (content, at) => {
  const found = content.kind === 'text' ? methodsCalled.get(nameKey(content.value)) : undefined;
  return found === undefined ? oneOf(itself(methodNames))(content, at) : ok(found);
};

export const readMethod = (method: unknown): Result<MethodName> =>
  optional(method, 'method', methodCalled, 'shapley');

export const readShares = (councils: readonly string[], shares: unknown): Result<Pence[]> =>
  andThen(table(shares, 'shares'), (rows) =>
    readByCouncil(rows, 'shares', councils, pounds(limits.amount), undefined),
  );

/**
 * The same, or undefined where the argument was left out. `missing` is the value of a council that it does not
 * list.
 */
function optionalByCouncil<T>(
  raw: unknown,
  figure: string,
  councils: readonly string[],
  reader: Reader<T>,
  missing?: T,
): Result<T[] | undefined> {
  return andThen(table(raw, figure), (rows) => {
    if (isLeftOut(rows)) return ok(undefined);
    return readByCouncil(rows, figure, councils, reader, missing);
  });
}

/** A value for each council: in their order, or in two columns, council and value, in any order. */
function readByCouncil<T>(
  rows: readonly Cell[][],
  figure: string,
  councils: readonly string[],
  reader: Reader<T>,
  missing: T | undefined,
): Result<T[]> {
  if (isByName(rows, councils)) return readByName(rows, figure, councils, reader, missing);
  const cells = rows.flat();
  const isOneLine = rows.length === 1 || rows[0]?.length === 1;
  if (!isOneLine || cells.length !== councils.length)
    return wrongShape(rows, figure, { kind: 'by council', count: councils.length });
  return each(councils, (council, index) => reader(cells[index] ?? blank, { figure, council }));
}

/** Whether the rows are council and value. A single row of two is two values, unless the first names a council. */
const isByName = (rows: readonly Cell[][], councils: readonly string[]): boolean =>
  rows[0]?.length === 2 && (rows.length > 1 || councilIndex(councils, rows[0][0] ?? blank) >= 0);

const councilIndex = (councils: readonly string[], content: Cell): number => {
  const read = name(content, { figure: '' });
  return read.ok
    ? councils.findIndex((council) => council.toLowerCase() === oneSpaced(read.value).toLowerCase())
    : -1;
};

function readByName<T>(
  rows: readonly Cell[][],
  figure: string,
  councils: readonly string[],
  reader: Reader<T>,
  missing: T | undefined,
): Result<T[]> {
  const cells = new Map<number, Cell>();
  for (const [index, [label = blank, value = blank]] of rows.entries()) {
    const read = name(label, { figure, row: index + 1, column: 1 });
    if (!read.ok) return read;
    if (read.value === '') continue;
    const council = councilIndex(councils, label);
    if (council < 0 && index === 0 && isHeading(read.value, value, figure)) continue;
    if (council < 0) return fail({ code: 'unknown council', at: { figure }, given: read.value, councils });
    if (cells.has(council)) return fail({ code: 'repeated option', at: { figure }, given: read.value });
    cells.set(council, value);
  }
  return each(councils, (council, index) => {
    const content = cells.get(index);
    return content === undefined && missing !== undefined
      ? ok(missing)
      : reader(content ?? cell('not known'), { figure, council });
  });
}

/**
 * Whether a first row is a heading, such as that of SHARE.COSTS: words where a figure would be, or "Council" where
 * words are expected.
 */
const isHeading = (label: string, value: Cell, figure: string): boolean =>
  figure === 'groups'
    ? label.toLowerCase() === 'council'
    : value.kind === 'text' && numberIn(value) === undefined;

/** Values in the order of the game's councils, each with its council's name. */
export const byCouncil = <T>(
  { councils }: Game,
  values: Result<readonly T[]>,
): Result<{ council: string; value: T }[]> =>
  map(values, (list) => list.map((value, index) => ({ council: councils[index] ?? '', value })));
