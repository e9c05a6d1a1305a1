import {
  checkTerms,
  type ContractTerms,
  extensionYears,
  type Indexation,
  type PriceTerms,
  usualFixedYears,
} from '../model/contract/terms';
import { limits } from '../model/limits';
import { rate } from '../model/money/units';
import { all, andThen, fail, map, ok, type Result } from '../model/result';
import { quoted } from '../model/sentences';
import { blank, type Cell, numberIn, shown } from './cell';
import { date, fraction, isNothing, items, list, name, number, one, optional, pounds, table } from './read';

/** The arguments that every function of a contract's price shares, as Excel hands them over. */
export interface PriceArguments {
  start: unknown;
  initialYears: unknown;
  extensionYears: unknown;
  fixedYears: unknown;
  indexation: unknown;
  terms: unknown;
}

export const readContract = ({
  annualCharge,
  ...price
}: PriceArguments & { annualCharge: unknown }): Result<ContractTerms> =>
  andThen(one(annualCharge, 'annualCharge', pounds(limits.cost)), (charge) =>
    map(readPrice(price), (terms) => ({ ...terms, annualCharge: charge })),
  );

export function readPrice(given: PriceArguments): Result<PriceTerms> {
  const years = all({
    start: one(given.start, 'start', date),
    initialYears: optional(given.initialYears, 'initialYears', number(limits.initialYears), 5),
    extensionYears: optional(given.extensionYears, 'extensionYears', number(limits.extensionYears), 4),
  });
  return andThen(years, ({ start, initialYears, extensionYears }) =>
    andThen(
      all({
        fixedYears: optional(
          given.fixedYears,
          'fixedYears',
          number(limits.fixedYears),
          usualFixedYears(initialYears),
        ),
        indexation: readIndexation(given.indexation),
        extensions: readExtensions(given.terms, extensionYears),
      }),
      (rest) => checkTerms({ start, initialYears, ...rest }),
    ),
  );
}

/** A rate, or a rate for each contract year; nothing means that the price never rises. */
function readIndexation(given: unknown): Result<Indexation> {
  return andThen(list(given, 'indexation'), (cells) => {
    const named = cells.find((cell) => cell.kind === 'text' && numberIn(cell) === undefined);
    if (named) return fail({ code: 'not yet', at: { figure: 'indexation' }, given: shown(named) });
    return map(items(cells, 'indexation', fraction(limits.rise)), ([first = rate(0), ...later]) =>
      later.length ? { kind: 'by year', rates: [first, ...later] } : { kind: 'constant', rate: first },
    );
  });
}

/** The options that `terms` may name. Those after the first are not worked out yet. */
const termOptions = [
  'extensions',
  'forecast',
  'reference month',
  'lag',
  'catch-up',
  'compounding',
  'cap',
  'collar',
  'carry forward',
  'floor',
  'indexable share',
  'review date',
  'rate rounding',
  'extension price',
];

/** How the years of extension are cut up, "2+2" say: one extension unless `terms` says otherwise. */
function readExtensions(given: unknown, years: number): Result<number[]> {
  const undivided = years ? [years] : [];
  return andThen(readOptions(given), (options) => {
    const cut = options.get('extensions');
    if (!cut || cut.kind === 'blank') return ok(undivided);
    const parts = shown(cut).replaceAll('"', '').split('+').map(Number);
    const whole = parts.every((part) => Number.isInteger(part) && part >= 0);
    if (!whole || extensionYears({ extensions: parts }) !== years)
      return fail({
        code: 'extensions disagree',
        at: { figure: 'terms' },
        given: shown(cut),
        extensionYears: years,
      });
    return ok(parts.filter((part) => part > 0));
  });
}

function readOptions(given: unknown): Result<Map<string, Cell>> {
  return andThen(table(given, 'terms'), (rows) => {
    const at = { figure: 'terms' };
    const columns = rows[0]?.length ?? 0;
    if (rows.length === 1 && columns === 1 && isNothing(rows[0]?.[0] ?? blank)) return ok(new Map());
    if (columns !== 2)
      return fail({ code: 'wrong shape', at, rows: rows.length, columns, expected: { kind: 'options' } });
    const options = new Map<string, Cell>();
    for (const [index, [label = blank, value = blank]] of rows.entries()) {
      const read = name(label, { ...at, row: index + 1 });
      if (!read.ok) return read;
      const option = read.value.toLowerCase();
      if (option === '') continue;
      if (!termOptions.includes(option))
        return fail({ code: 'unknown option', at, given: read.value, options: termOptions });
      if (options.has(option)) return fail({ code: 'repeated option', at, given: read.value });
      if (value.kind === 'error')
        return fail({ code: 'error value', at: { ...at, row: index + 1 }, given: value.code });
      if (option !== 'extensions' && value.kind !== 'blank')
        return fail({ code: 'not yet', at, given: quoted(read.value) });
      options.set(option, value);
    }
    return ok(options);
  });
}
