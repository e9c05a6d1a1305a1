import type { Scenario } from '../../../model/scenario/scenario';
import { tableHeader } from '../blocks';
import type { Contract } from '../contract/contract';
import type { Costs } from '../costs/costs';
import { SheetDraft } from '../draft';
import { call, concat, literal } from '../formula';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { SheetPlan } from '../plan';
import { formats, styles } from '../styles';
import { blankWhereZero, type Column, Timeline } from '../timeline';
import { realRows, type Real } from './real';
import { FIRST, isYear, sumAt, type SavingsSheet, SPANS } from './sheet';
import { type Yearly, yearlyRows } from './yearly';
import { answer } from './answer';
import { breakEvenBasisRows } from './breakEvenBasis';
import { chartRows, drawCharts } from './charts';
import { breakdownRows, type Breakdown } from './breakdown';
import { firstYearRows, type FirstYear } from './firstYear';
import { ictYears } from './ict';
import { type BreakEvens, breakEvenRows } from './breakEven';
import { type Paybacks, paybackRows } from './payback';
import { type ExpectedRow, expectedRow } from './expected';
import { type LeftBySavings, reconcileRows } from './reconcile';
import { doubtRows } from './doubts';

/** The sheet Savings, and where on it things stand. */
export interface Savings {
  readonly draft: SheetDraft;
  readonly plan: () => SheetPlan;
  readonly yearly: Yearly;
  readonly real: Real;
  readonly breakdown: Breakdown;
  readonly firstYear: FirstYear;
  readonly leftBySavings: LeftBySavings | undefined;
  /** `changed` is a formula for the label of the first figure in the basis of break-even values that has changed. */
  readonly breakEvens: BreakEvens & { readonly changed: string };
  readonly paybacks: Paybacks;
  readonly expected: ExpectedRow;
  /** A formula for a course's total by the add-in's function, where formulas are of that kind. */
  readonly byFunction: ReturnType<typeof ictYears>;
  readonly sheet: SavingsSheet;
}

const KEY =
  'Cash, net of VAT. Every figure is worked out from the column Live on Inputs. What is not known says so, and so does every total that needs it; none is read as zero.';
const HEADER_ROW = 3;

/** The sheet Savings: what the councils pay and save, by financial year and over the term. */
export function planSavings(
  scenarios: readonly Scenario[],
  sheetName: string,
  inputs: Inputs,
  contract: Contract,
  costs: Costs,
  names: ModelNames,
): Savings {
  const draft = new SheetDraft(sheetName, 'savings');
  const count = SPANS.length + contract.columns.financialYears;
  const time = new Timeline(draft, HEADER_ROW, FIRST, count);
  draft.formula(0, 0, concat(literal('Savings: '), names.figure('liveScenario')), styles.title);
  draft.text(2, 0, KEY, styles.note);
  const years = {
    name: time.at(HEADER_ROW),
    year: time.at(HEADER_ROW + 1),
    months: time.at(HEADER_ROW + 2),
    phase: time.at(HEADER_ROW + 3),
  };
  const sheet: SavingsSheet = { draft, time, inputs, contract, costs, names, years };
  headingRows(sheet);
  const yearly = yearlyRows(sheet);
  time.skip();
  const charts = { row: time.row, rows: 20 };
  draft.startBlock(charts.row);
  time.skip(charts.rows + 1);
  const firstYear = firstYearRows(sheet);
  doubtRows(sheet, scenarios);
  time.skip();
  const leftBySavings = reconcileRows(sheet, scenarios);
  time.skip();
  const rates = breakEvenRows(sheet, firstYear, scenarios);
  time.skip();
  const paybacks = paybackRows(sheet, yearly);
  time.skip();
  const expected = expectedRow(sheet);
  time.skip();
  const real = realRows(sheet, yearly, scenarios);
  time.skip();
  const breakdown = breakdownRows(sheet);
  time.skip();
  drawCharts(sheet, yearly, chartRows(sheet, yearly), charts, scenarios);
  time.skip();
  const changed = breakEvenBasisRows(sheet, scenarios);
  time.skip();
  // Last, so that all else has the same place in every kind of formulas.
  const byFunction = ictYears(sheet, firstYear);
  answer(sheet, yearly);
  return {
    draft,
    yearly,
    real,
    breakdown,
    firstYear,
    leftBySavings,
    breakEvens: { ...rates, changed },
    paybacks,
    expected,
    byFunction,
    sheet,
    plan: () =>
      draft.plan({
        widths: [
          { column: 0, columns: 1, characters: 38 },
          { column: 1, columns: 1, characters: 13 },
          { column: FIRST, columns: Math.max(7, count), characters: 13 },
        ],
        frozen: { rows: HEADER_ROW + 1, columns: FIRST },
        titleRows: 1,
      }),
  };
}

/** The rows at the top: the financial years, their months, and the phase and factor of the price when each begins. */
function headingRows(sheet: SavingsSheet): void {
  const { draft, time, contract } = sheet;
  const { financialYears, price } = contract;
  const year = (at: Column, row: typeof financialYears.name) => time.cellOf(row, at.place - SPANS.length);
  const count = FIRST + time.count;
  time.add(['Financial year', 'Unit'], (at) =>
    isYear(at) ? year(at, financialYears.name) : literal(SPANS[at.place] ?? ''),
  );
  tableHeader(draft, { row: HEADER_ROW, column: 0, columns: count }, FIRST);
  const yearRow = time.add(
    ['The year it begins', 'year'],
    (at) => (isYear(at) ? year(at, financialYears.year) : literal('')),
    { format: formats.whole },
  );
  const months = time.add(['Contract months', 'months'], (at) => sumAt(sheet, price.taken, at), {
    format: formats.whole,
  });
  const within = (at: Column, row: typeof price.phase) =>
    isYear(at)
      ? blankWhereZero(
          months,
          at,
          call('INDEX', time.all(row), call('MATCH', at.of(yearRow), time.all(price.financialYear), '0')),
        )
      : literal('');
  time.add(['Phase of the price when it begins', 'text'], (at) => within(at, price.phase));
  time.add(['Price factor when it begins', 'first price = 1'], (at) => within(at, price.factor), {
    format: formats.factor,
  });
}
