import { limits } from '../../../model/limits';
import { breakEvens } from '../../../model/scenario/outcome/breakEvens';
import { type OrNotKnown, notKnown, type Rate } from '../../../model/money/units';
import type { Scenario } from '../../../model/scenario/scenario';
import { fixedAddress, sheetInFormula } from '../address';
import { band, tableHeader, tallIfLong } from '../blocks';
import { call, ifElse, NOT_KNOWN, concat, literal } from '../formula';
import { courseNames } from '../inputs/lists';
import { formats, styles } from '../styles';
import type { FirstYear } from './firstYear';
import { type Growth, growthOf } from './growth';
import { breakEvenBasisName, FIRST, takesPart, type SavingsSheet } from './sheet';

/** The columns of the block. */
const AT = {
  rate: FIRST,
  how: FIRST + 1,
  paid: FIRST + 2,
  used: FIRST + 3,
  led: FIRST + 4,
  values: FIRST + 5,
};
const NONE = 'none';

/** How a rate was found, as the sheet says it. */
export const HOW = { formula: 'formula', value: 'value', outOfDate: 'out of date' } as const;

/** The rows of the rates: a council each, and all together last. */
export interface BreakEvens {
  readonly first: number;
  readonly last: number;
  readonly columns: typeof AT;
}

/**
 * The indexation at which the last year's saving is gone, for each council and all together. A formula finds it where
 * rates compound on anniversaries without cap or collar and all that is paid follows the price: from the price factor
 * that uses the saving up, and the number of reviews that lead there. Otherwise the rate is a value from when the sheets
 * were written, shown while its basis is the same.
 */
export function breakEvenRows(
  sheet: SavingsSheet,
  firstYear: FirstYear,
  scenarios: readonly Scenario[],
): BreakEvens {
  const { draft, time, inputs, costs } = sheet;
  const columns = AT.values + scenarios.length;
  const title = 'Indexation above which the last year saves nothing, as-is held flat';
  band(draft, time.row++, title, columns);
  heading(sheet, scenarios, columns);
  const solved = scenarios.map(ratesByName);
  const growth = growthOf(sheet);
  const first = time.row;
  const line = (name: string, of: number, paid: string, test: string) => {
    const row = time.row++;
    const cell = (key: 'asIs' | 'joint') => draft.at(of, firstYear.columns[key]).here;
    draft.text(row, 1, '% a year', styles.note);
    for (const [place, rates] of solved.entries()) putValue(sheet, row, AT.values + place, rates.get(name));
    putLine(sheet, row, { asIs: cell('asIs'), joint: cell('joint'), paid, test }, growth, scenarios.length);
  };
  for (const [council, { name }] of inputs.councils.entries()) {
    draft.formula(time.row, 0, inputs.nameCell(council));
    const amounts = (['service', 'vat', 'bias'] as const).map((kind) => {
      const { row } = costs.annualOf(council, 'joint', kind);
      return `${sheetInFormula(costs.sheetName)}!${fixedAddress(row, costs.columns.amount)}`;
    });
    line(
      name.toLowerCase(),
      firstYear.firstRow + council,
      call('SUM', ...amounts),
      takesPart(sheet, council),
    );
  }
  draft.text(time.row, 0, 'All councils', styles.strong);
  const down = (at: number) =>
    `${sheetInFormula(costs.sheetName)}!${fixedAddress(costs.annual.first, at)}:${fixedAddress(costs.annual.last, at)}`;
  const paid = call(
    'SUMIF',
    down(costs.columns.course),
    literal(courseNames.joint),
    down(costs.columns.amount),
  );
  line(ALL, firstYear.totalRow, paid, 'TRUE');
  const last = time.row - 1;
  draft.style({ row: first, rows: last - first + 1, column: FIRST, columns: columns - FIRST }, styles.right);
  return { first, last, columns: AT };
}

/** The key of all councils together among the rates. */
const ALL = '';
type Rates = ReadonlyMap<string, OrNotKnown<Rate | undefined>>;

/** A scenario's rates by the council's name in small letters, and of all together. */
function ratesByName(scenario: Scenario): Rates {
  const all = breakEvens(scenario);
  return new Map(
    all.map(({ name, rate }, place) => [place === all.length - 1 ? ALL : name.toLowerCase(), rate]),
  );
}

function heading(
  { draft, time, inputs }: SavingsSheet,
  scenarios: readonly Scenario[],
  columns: number,
): void {
  const titles = [
    'Council',
    'Unit',
    'Rate',
    'Found by',
    'Paid at first, £',
    'Price factor at which nothing is saved',
    'Price factor at that rate',
  ];
  draft.texts(time.row, 0, titles);
  for (const scenario of scenarios.keys())
    draft.formula(
      time.row,
      AT.values + scenario,
      concat(literal('Written: '), inputs.cell(inputs.rows.first - 1, inputs.columns.scenario(scenario))),
    );
  const headings = tallIfLong([...titles, ...scenarios.map(({ name }) => `Written: ${name}`)]);
  tableHeader(draft, { row: time.row++, column: 0, columns }, FIRST, ...headings);
}

function putValue(
  { draft }: SavingsSheet,
  row: number,
  column: number,
  rate: OrNotKnown<Rate | undefined>,
): void {
  if (typeof rate === 'number') draft.number(row, column, rate, { numberFormat: formats.rate });
  else draft.text(row, column, rate === notKnown ? notKnown : NONE);
}

function putLine(
  { draft, names }: SavingsSheet,
  row: number,
  { asIs, joint, paid, test }: Readonly<Record<'asIs' | 'joint' | 'paid' | 'test', string>>,
  { plain, reviews, share, extended, mayFall }: Growth,
  scenarios: number,
): void {
  const cell = (column: number) => fixedAddress(row, column);
  const isPlain = `${cell(AT.how)}=${literal(HOW.formula)}`;
  const values = Array.from({ length: scenarios }, (_, place) => cell(AT.values + place));
  const value = call('CHOOSE', names.figure('scenarioNumber'), ...values);
  const put = (column: number, formula: string, numberFormat: string) =>
    draft.formula(row, column, ifElse(test, formula, literal('')), { numberFormat });
  const known = `ISNUMBER(${cell(AT.used)})`;
  put(AT.paid, paid, formats.pounds);
  put(
    AT.used,
    ifElse(
      `OR(NOT(ISNUMBER(${asIs})),NOT(ISNUMBER(${joint})),${cell(AT.paid)}=0)`,
      NOT_KNOWN,
      `${asIs}/${cell(AT.paid)}`,
    ),
    formats.factor,
  );
  const moved = `(${cell(AT.used)}/${extended}-1+${share})`;
  put(
    AT.how,
    ifElse(
      `NOT(${known})`,
      NOT_KNOWN,
      ifElse(
        `AND(${plain})`,
        literal(HOW.formula),
        ifElse(names.of(breakEvenBasisName), literal(HOW.value), literal(HOW.outOfDate)),
      ),
    ),
    formats.general,
  );
  // There is no such rate where nothing is indexed, or where the price would have to fall further than it may.
  const solved = `(${moved}/${share})^(1/${reviews})-1`;
  const { lowest, highest } = limits.rise;
  const allowed = `AND(${solved}<=${highest},${solved}>=${lowest},OR(${solved}>=0,${mayFall}))`;
  const formula = ifElse(
    `OR(${share}=0,${reviews}=0,${moved}<=0)`,
    literal(NONE),
    ifElse(allowed, solved, literal(NONE)),
  );
  const current = ifElse(`${cell(AT.how)}=${literal(HOW.value)}`, value, literal('write again'));
  put(AT.rate, ifElse(`NOT(${known})`, NOT_KNOWN, ifElse(isPlain, formula, current)), formats.rate);
  put(
    AT.led,
    ifElse(
      `AND(${isPlain},ISNUMBER(${cell(AT.rate)}))`,
      `(1-${share}+${share}*(1+${cell(AT.rate)})^${reviews})*${extended}`,
      literal(''),
    ),
    formats.factor,
  );
}
