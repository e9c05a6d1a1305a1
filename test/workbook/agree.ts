import { appraise } from '../../src/model/scenario/appraise';
import { expected } from '../../src/model/scenario/expected';
import { legalValue } from '../../src/model/scenario/legalValue';
import { outcome } from '../../src/model/scenario/outcome';
import { type Comparison } from '../../src/model/scenario/comparison';
import type { CostLine } from '../../src/model/scenario/lines';
import { courses, type Scenario } from '../../src/model/scenario/scenario';
import { serialFromDate } from '../../src/model/contract/calendar';
import { poundsFromPence } from '../../src/model/money/rounding';
import { type Known, notKnown, type Pence, sumKnown } from '../../src/model/money/units';
import type { Result } from '../../src/model/result';
import { NO_USE, NOT_YET } from '../../src/workbook/plan/checks/check';
import { lineKinds } from '../../src/workbook/plan/costs/layout';
import type { Model } from '../../src/workbook/plan/model';
import type { TimeRow } from '../../src/workbook/plan/timeline';
import { SPANS } from '../../src/workbook/plan/savings/sheet';
import type { Workbook } from './excel';

/** Gives a result's value, or fails with its problem. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

type Cells = readonly (readonly unknown[])[];

/** Where the cells of sheets are read: in a workbook, or in a file. */
type Read = Pick<Workbook, 'values'>;

/**
 * Every figure on the sheets is what the model gives for this scenario, which is the live one. What differs is
 * listed, each with its place.
 */
export async function differences(
  book: Read,
  { contract, savings, inputs }: Model,
  scenario: Scenario,
): Promise<string[]> {
  const found: string[] = [];
  const sheets = new Map<string, Cells>();
  for (const name of [contract.draft.name, savings.draft.name]) sheets.set(name, await book.values(name));
  const worked = valueOf(outcome(scenario));
  const cell = (sheet: string, row: number, column: number) => sheets.get(sheet)?.[row]?.[column] ?? '';
  const is = (what: string, given: unknown, wanted: unknown) => {
    const same =
      typeof wanted === 'number'
        ? typeof given === 'number' && Math.abs(given - wanted) < 1e-4 * Math.max(1, Math.abs(wanted) * 1e-9)
        : given === wanted;
    if (!same) found.push(`${what}: ${String(given)}, not ${String(wanted)}`);
  };
  const at = (row: TimeRow, place: number) => cell(row.sheet, row.row, row.first + place);
  const across = (what: string, row: TimeRow, wanted: readonly unknown[], skipped = 0) => {
    for (let place = skipped; place < row.count; place++)
      is(`${what}, ${place}`, at(row, place), wanted[place - skipped] ?? '');
  };

  contractAgrees();
  reviewsAgree();
  savingsAgree();
  linesAgree();
  realAgrees();
  paybackAgrees();
  return found;

  function contractAgrees(): void {
    const { years, financialYears, committedTotal, total } = worked.contract;
    const { totals, contractYears, financialYears: byYear } = contract;
    const { name } = contract.draft;
    is('committed', cell(name, totals.committed.row, totals.committed.column), pounds(committedTotal));
    is('whole', cell(name, totals.whole.row, totals.whole.column), pounds(total));
    across(
      'charge',
      contractYears.charge,
      years.map(({ charge }) => pounds(charge)),
    );
    const { row } = contractYears.year;
    const below = (step: number): TimeRow => ({ ...contractYears.year, row: row + step });
    across(
      'from',
      below(1),
      years.map(({ from }) => serialFromDate(from)),
    );
    across(
      'to',
      below(2),
      years.map(({ to }) => serialFromDate(to)),
    );
    across(
      'phase',
      below(3),
      years.map(({ phase }) => phase),
    );
    across(
      'factor',
      below(4),
      years.map(({ factor }) => factor),
    );
    across(
      'so far',
      below(6),
      years.map(({ cumulative }) => pounds(cumulative)),
    );
    across(
      'financial years',
      byYear.name,
      financialYears.map((year) => year.name),
    );
    across(
      'months',
      byYear.months,
      pad(
        financialYears.map(({ months }) => months),
        byYear.months.count,
      ),
    );
    const after = (step: number): TimeRow => ({ ...byYear.charge, row: byYear.charge.row + step });
    across(
      'yearly charge',
      byYear.charge,
      financialYears.map(({ charge }) => pounds(charge)),
    );
    across(
      'extension',
      after(1),
      financialYears.map(({ extensionCharge }) => pounds(extensionCharge)),
    );
    across(
      'change',
      after(2),
      financialYears.map(({ change }) => (change === undefined ? '' : pounds(change))),
    );
    across(
      'yearly so far',
      after(3),
      financialYears.map(({ cumulative }) => pounds(cumulative)),
    );
    const law = legalValue(scenario);
    const laws = totals.whole.row + 2;
    if (law.ok) {
      const { initialTerm, wholeTerm, tests } = law.value;
      is('law, initial', cell(name, laws, 2), pounds(initialTerm.withoutVat));
      is('law, whole', cell(name, laws + 1, 2), pounds(wholeTerm.withoutVat));
      is('law, VAT', cell(name, laws + 2, 2), pounds(wholeTerm.vat));
      is('law, value', cell(name, laws + 3, 2), pounds(wholeTerm.withVat));
      for (const [place, { applies }] of tests.entries())
        is(`law, test ${place}`, cell(name, laws + 4 + place, 2), applies ? 'Yes' : 'No');
    }
    const average = expected(scenario);
    if (average.ok) is('on average', cell(name, laws - 1, 2), pounds(average.value.charge));
  }

  function reviewsAgree(): void {
    const { price } = contract;
    for (const { from, rise, basis, factor, month } of worked.contract.reviews) {
      const place = Array.from({ length: price.first.count }, (_, column) => column).find(
        (column) => at({ ...price.first, row: price.first.row + 2 }, column) === serialFromDate(from),
      );
      if (basis === 'Extension') continue;
      if (place === undefined) {
        found.push(`no part-year starts at a review`);
        continue;
      }
      is(`rise at ${place}`, at(price.rise, place), rise);
      is(`basis at ${place}`, at({ ...price.rise, row: price.rise.row + 1 }, place), basis);
      is(`factor at ${place}`, at(price.factor, place), factor);
      if (month !== undefined)
        is(
          `month at ${place}`,
          at(price.month, place),
          serialFromDate({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 }),
        );
    }
  }

  function savingsAgree(): void {
    const { yearly, firstYear } = savings;
    const { byFinancialYear, byTerm } = worked;
    const rowsOf = (council: number | undefined, measure: 'asIs' | 'alone' | 'joint' | 'saving' | 'gain') =>
      council === undefined ? yearly[measure].together : yearly[measure].councils[council];
    const compare = (name: string, council: number | undefined, own: number | undefined) => {
      const years = own === undefined ? byFinancialYear.together : byFinancialYear.councils[own];
      const spans = own === undefined ? byTerm.together : byTerm.councils[own];
      for (const measure of ['asIs', 'alone', 'joint', 'saving', 'gain'] as const) {
        const row = rowsOf(council, measure);
        if (!row) continue;
        const wanted =
          years && spans
            ? [spans.total, ...spans.spans, ...years.spans].map((one) => pounds(one[measure]))
            : [];
        across(`${name}, ${measure}`, row, wanted);
      }
    };
    for (const [place, { name }] of inputs.councils.entries()) {
      const own = worked.firstYear.councils.findIndex((one) => one.name.toLowerCase() === name.toLowerCase());
      compare(name, place, own < 0 ? -1 : own);
      const first = worked.firstYear.councils[own];
      if (first) yearOne(name, firstYear.firstRow + place, first);
    }
    compare('together', undefined, undefined);
    yearOne('together', firstYear.totalRow, worked.firstYear.together);
    const { together } = byFinancialYear;
    const shares = [byTerm.together.total, ...byTerm.together.spans, ...together.spans];
    across(
      'share',
      yearly.share,
      shares.map(({ savingShare }) => savingShare),
    );
    across(
      'contract price',
      yearly.price,
      worked.contract.financialYears.map(({ charge }) => pounds(charge)),
      SPANS.length,
    );
    across('unexplained', yearly.unexplained, worked.unexplained.byFinancialYear.map(pounds), SPANS.length);
    is('unexplained in all', at(yearly.unexplained, 0), pounds(worked.unexplained.wholeTerm));
  }

  function yearOne(name: string, row: number, wanted: Comparison): void {
    const { columns } = savings.firstYear;
    const sheet = savings.draft.name;
    for (const measure of ['asIs', 'alone', 'joint', 'saving', 'aloneSaving', 'gain'] as const)
      is(`${name}, first year, ${measure}`, cell(sheet, row, columns[measure]), pounds(wanted[measure]));
    is(`${name}, first year, share`, cell(sheet, row, columns.share), wanted.savingShare);
  }

  function linesAgree(): void {
    for (const { council, course, kind, row } of savings.breakdown) {
      const name = inputs.councils[council]?.name.toLowerCase();
      const known = scenario.councils.some((one) => one.name.toLowerCase() === name);
      if (!known) continue;
      const own = worked.lines.filter(
        (line) => line.course === course && line.council.toLowerCase() === name,
      );
      const added: string[] = Object.values(lineKinds);
      const of = (line: CostLine) =>
        kind === 'other' ? !added.includes(line.kind) : line.kind === lineKinds[kind];
      for (const [place, { from, to }] of worked.byFinancialYear.spans.entries()) {
        const lines = own.filter(of);
        const amount = sumKnown(lines.map(({ over }) => over(from, to)));
        const unknown = own.some(({ over }) => over(from, to) === notKnown);
        // An uplift of nothing on what is not known is nothing to the model and not known on the sheet.
        if (kind === 'other' || lines.length > 0 || !unknown)
          is(`${name}, ${course}, ${kind}, ${place}`, at(row, SPANS.length + place), pounds(amount));
      }
    }
  }

  function paybackAgrees(): void {
    const { paybacks, expected: average, draft } = savings;
    const appraised = valueOf(appraise(scenario, worked));
    const compare = (name: string, row: TimeRow | undefined, { payback }: typeof appraised.together) => {
      if (!row) return;
      const found_ = payback === notKnown ? notKnown : payback;
      is(`${name}, payback`, at(row, 0), found_ === notKnown ? notKnown : (found_?.years ?? 'never'));
      const lost =
        found_ === notKnown ? notKnown : found_ === undefined ? '' : found_.lostAgain ? 'Yes' : 'No';
      is(`${name}, lost again`, at(row, 1), lost);
    };
    for (const own of appraised.councils) {
      const place = inputs.councils.findIndex(({ name }) => name.toLowerCase() === own.name.toLowerCase());
      compare(own.name, paybacks.councils[place], own);
    }
    compare('together', paybacks.together, appraised.together);
    const onAverage = expected(scenario);
    if (onAverage.ok)
      is('saving on average', cell(draft.name, average.row, 2), pounds(onAverage.value.saving));
  }

  function realAgrees(): void {
    const appraised = valueOf(appraise(scenario, worked));
    const real = savings.real;
    for (const course of courses) {
      across(
        `real, ${course}`,
        real.together[course],
        appraised.byFinancialYear.together.spans.map((span) => pounds(span[course])),
        SPANS.length,
      );
      is(
        `present value, ${course}`,
        at(real.together[course], 0),
        pounds(appraised.together.presentValue[course]),
      );
      for (const [place, { name }] of inputs.councils.entries()) {
        const own = appraised.councils.find((one) => one.name.toLowerCase() === name.toLowerCase());
        const row = real.councils[course][place];
        if (own && row) is(`${name}, present value, ${course}`, at(row, 0), pounds(own.presentValue[course]));
      }
    }
  }
}

/** The checks that fail, as the workbook tests them: neither TRUE nor such as cannot be made. */
export async function failing(book: Read, { checks, plan }: Model): Promise<string[]> {
  const values = await checkCells(book, plan);
  return checks.checks.flatMap(({ name }, place) => {
    const holds = values[checks.firstRow + place]?.[checks.column];
    return holds === true || holds === NOT_YET || holds === NO_USE ? [] : [`${name}: ${String(holds)}`];
  });
}

/** Why checks cannot be made yet or do not apply, one reason for each of them. */
export async function waiting(book: Read, { checks, plan }: Model): Promise<unknown[]> {
  const values = await checkCells(book, plan);
  return checks.checks.flatMap((_, place) => {
    const row = values[checks.firstRow + place];
    const holds = row?.[checks.column];
    return holds === NOT_YET || holds === NO_USE ? [row?.[checks.column + 1]] : [];
  });
}

const checkCells = (book: Read, { sheets }: Model['plan']) =>
  book.values(sheets.find(({ role }) => role === 'checks')?.name ?? '');

const pad = (list: readonly number[], length: number) =>
  Array.from({ length }, (_, place) => list[place] ?? 0);

const pounds = (amount: Known<Pence> | Known<Pence<'real'>>): number | 'not known' =>
  amount === notKnown ? notKnown : poundsFromPence(amount);
