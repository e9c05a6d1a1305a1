import { publishedIndices } from '../../../model/contract/priceIndex';
import type { Scenario } from '../../../model/scenario/scenario';
import { fixedAddress } from '../address';
import { band, tableHeader } from '../blocks';
import type { SheetDraft } from '../draft';
import { call, ifElse, concat, literal } from '../formula';
import { type FigureKey, listNames, listRangeNames } from '../inputs/names';
import { isGivenAs } from '../inputs/isGivenAs';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import { factNames } from './facts';

/** The tables of the add-in's functions, as other formulas refer to them. */
export interface IctTables {
  /** The arguments of the functions after the annual charge, from `start` to `terms`. */
  readonly price: readonly string[];
  /** Formulas for a contract year's charge, by a formula for its number, and a financial year's, by its place from 0. */
  readonly charge: (year: string) => string;
  readonly yearlyCharge: (place: number) => string;
  /** The cell with the whole charge. */
  readonly total: string;
}

/** Whether the functions' arguments can express these scenarios: published indices, and one price change for all extensions. */
export const ictCanSay = (scenarios: readonly Scenario[]): boolean =>
  scenarios.every(({ contract: { extensions, indexation } }) => {
    const changes = new Set(extensions.value.map(({ priceChange }) => priceChange));
    const clause = indexation.value;
    return (
      changes.size <= 1 &&
      (clause.kind !== 'index' || clause.blend.every(({ index }) => publishedIndices.includes(index)))
    );
  });

/** The options whose values are rates. */
const RATES: ReadonlySet<string> = new Set([
  'forecast',
  'cap',
  'collar',
  'indexable share',
  'extension price',
]);

/** The columns of the charge in the functions' tables, from 1. */
const CHARGE = { byYear: 6, byFinancialYear: 3 } as const;

/** Puts the options for `terms` and the functions' tables, which work from the same inputs as the plain formulas above. */
export function ictTables(
  draft: SheetDraft,
  row: number,
  size: { readonly contractYears: number; readonly financialYears: number },
  slots: { readonly extensions: number; readonly indices: number; readonly rises: number },
  names: ModelNames,
): IctTables {
  band(draft, row, 'By the add-in’s functions: the terms as they take them, and the tables they give', 17);
  const terms = termLines(slots, names);
  for (const [place, [option, formula]] of terms.entries()) {
    draft.text(row + 1 + place, 0, option);
    draft.formula(row + 1 + place, 1, formula, styles.right, {
      numberFormat: RATES.has(option) ? formats.rate : formats.general,
    });
  }
  const termsName = names.of('Terms');
  draft.define(termsName, { row: row + 1, column: 0, rows: terms.length, columns: 2 });
  const price = [...termArguments(names), indexation(slots, names), termsName];
  const charge = names.figure('annualCharge');
  const years = { row: row + 1, column: 3, rows: size.contractYears + 1, columns: 7 };
  draft.spill(years, call('ICT.CONTRACT.YEARS', charge, ...price));
  const yearly = { row: row + 1, column: 11, rows: size.financialYears + 1, columns: 6 };
  draft.spill(yearly, call('ICT.CONTRACT.FINANCIALYEARS', charge, ...price));
  for (const area of [years, yearly]) tableHeader(draft, area, 0);
  const body = { row: row + 2, rows: size.contractYears };
  draft.style({ ...body, column: 4, columns: 2 }, { numberFormat: formats.date });
  draft.style({ ...body, column: 7, columns: 1 }, { numberFormat: formats.factor });
  draft.style({ ...body, column: 8, columns: 2 }, { numberFormat: formats.pence });
  draft.style(
    { row: row + 2, rows: size.financialYears, column: 13, columns: 4 },
    { numberFormat: formats.pence },
  );
  const area = ({ row: top, column, rows, columns }: typeof years) =>
    `${fixedAddress(top, column)}:${fixedAddress(top + rows - 1, column + columns - 1)}`;
  const end = row + 1 + Math.max(terms.length, years.rows, yearly.rows);
  draft.text(end, 0, 'Whole contract, ICT.CONTRACT.TOTAL');
  const total = draft.formula(end, 2, call('ICT.CONTRACT.TOTAL', charge, ...price), styles.right, {
    numberFormat: formats.pence,
  });
  return {
    price,
    charge: (year) => call('INDEX', area(years), `${year}+1`, String(CHARGE.byYear)),
    yearlyCharge: (place) => call('INDEX', area(yearly), `${place + 1}+1`, String(CHARGE.byFinancialYear)),
    total: total.elsewhere,
  };
}

/** The arguments `start, initialYears, extensionYears, fixedYears`, for the years the contract is taken to run. */
function termArguments(names: ModelNames): string[] {
  const term = names.of(factNames.termYears);
  const initial = call('MIN', names.figure('initialYears'), term);
  return [
    names.figure('start'),
    initial,
    `${term}-${initial}`,
    call('MIN', names.figure('fixedYears'), initial),
  ];
}

/** The argument `indexation`: a rate, the rises of the years, or a blend such as "0.7 CPI + 0.3 RPI". */
function indexation(slots: { readonly indices: number; readonly rises: number }, names: ModelNames): string {
  const parts = Array.from({ length: slots.indices }, (_, place) => {
    const [title, weight] = [names.of(listNames.indices(place + 1)), names.of(listNames.weights(place + 1))];
    // The functions read 0.7 with a point, whatever the decimal separator of this Excel.
    const said = concat(
      ...(place > 0 ? [literal(' + ')] : []),
      `SUBSTITUTE(${weight},",",".")`,
      literal(' '),
      title,
    );
    return ifElse(`${title}=""`, literal(''), said);
  });
  const blend = concat(...parts);
  const given =
    slots.rises > 0
      ? ifElse(isGivenAs(names, 'indexation', 'by year'), names.of(listRangeNames.rises), blend)
      : blend;
  return ifElse(isGivenAs(names, 'indexation', 'constant'), names.figure('rise'), given);
}

/** The options of `terms` and their values. Nought is written as text, since 0 stands for the usual value. */
function termLines(slots: { readonly extensions: number }, names: ModelNames): [string, string][] {
  const number = (key: FigureKey) => noughtAsText(names.figure(key));
  const lines: [string, string][] = [
    ['forecast', number('forecast')],
    ['reference month', number('referenceMonth')],
    ['lag', number('lag')],
    ['catch-up', names.figure('catchUp')],
    ['compounding', names.figure('compounding')],
    ['cap', number('cap')],
    ['collar', number('collar')],
    ['carry forward', names.figure('carryForward')],
    ['floor', ifElse(`${names.figure('pricesMayFall')}="Yes"`, literal('none'), literal('nought'))],
    ['indexable share', number('indexableShare')],
    ['review date', names.figure('reviewDate')],
    ['rate rounding', names.figure('rateRounding')],
  ];
  if (slots.extensions === 0) return lines;
  const starts = names.of(factNames.extensionStarts);
  const term = names.of(factNames.termYears);
  const lengths = Array.from({ length: slots.extensions }, (_, place) => {
    const [years, start] = [names.of(listNames.extensionYears(place + 1)), `INDEX(${starts},${place}+1)`];
    const kept = call('MAX', '0', call('MIN', years, `${term}-${start}+1`));
    return ifElse(`${start}=""`, literal('0'), kept);
  });
  const change = names.of(listNames.priceChanges(1));
  return [
    ...lines,
    [
      'extensions',
      concat(...lengths.flatMap((length, place) => (place > 0 ? [literal('+'), length] : [length]))),
    ],
    ['extension price', ifElse(`${change}=""`, literal(''), noughtAsText(change))],
  ];
}

const noughtAsText = (cell: string) =>
  ifElse(`${cell}=""`, literal(''), ifElse(`${cell}=0`, literal('0'), cell));
