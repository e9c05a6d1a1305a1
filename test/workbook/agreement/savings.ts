import { appraise } from '../../../src/model/scenario/outcome/appraise';
import type { Comparison } from '../../../src/model/scenario/outcome/comparison';
import { expected } from '../../../src/model/scenario/outcome/expected';
import type { CostLine } from '../../../src/model/scenario/outcome/lines';
import { notKnown, sumKnown } from '../../../src/model/money/units';
import { courses } from '../../../src/model/scenario/scenario';
import { lineKinds } from '../../../src/workbook/plan/costs/layout';
import { SPANS } from '../../../src/workbook/plan/savings/sheet';
import type { TimeRow } from '../../../src/workbook/plan/timeline';
import { value } from '../../model/value';
import { type Comparing, pounds } from './comparing';

/** The sheet Savings: what is paid and saved in cash, strand by strand, in today's prices, and when it pays back. */
export function savingsAgree(comparing: Comparing): void {
  yearsAgree(comparing);
  linesAgree(comparing);
  realAgrees(comparing);
  paybackAgrees(comparing);
}

function yearsAgree(comparing: Comparing): void {
  const { model, worked, at, is, across } = comparing;
  const { inputs } = model;
  const { yearly, firstYear } = model.savings;
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
    if (first) yearOne(comparing, name, firstYear.firstRow + place, first);
  }
  compare('together', undefined, undefined);
  yearOne(comparing, 'together', firstYear.totalRow, worked.firstYear.together);
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

function yearOne(
  { model: { savings }, cell, is }: Comparing,
  name: string,
  row: number,
  wanted: Comparison,
): void {
  const { columns } = savings.firstYear;
  const sheet = savings.draft.name;
  for (const measure of ['asIs', 'alone', 'joint', 'saving', 'aloneSaving', 'gain'] as const)
    is(`${name}, first year, ${measure}`, cell(sheet, row, columns[measure]), pounds(wanted[measure]));
  is(`${name}, first year, share`, cell(sheet, row, columns.share), wanted.savingShare);
}

function linesAgree({ model: { inputs, savings }, scenario, worked, at, is }: Comparing): void {
  for (const { council, course, kind, row } of savings.breakdown) {
    const name = inputs.councils[council]?.name.toLowerCase();
    const known = scenario.councils.some((one) => one.name.toLowerCase() === name);
    if (!known) continue;
    const own = worked.lines.filter((line) => line.course === course && line.council.toLowerCase() === name);
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

function realAgrees({ model, scenario, worked, at, is, across }: Comparing): void {
  const { inputs } = model;
  const appraised = value(appraise(scenario, worked));
  const { real } = model.savings;
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

function paybackAgrees({ model, scenario, worked, cell, at, is }: Comparing): void {
  const { inputs, savings } = model;
  const { paybacks, expected: average, draft } = savings;
  const appraised = value(appraise(scenario, worked));
  const compare = (name: string, row: TimeRow | undefined, { payback }: typeof appraised.together) => {
    if (!row) return;
    const found = payback === notKnown ? notKnown : payback;
    is(`${name}, payback`, at(row, 0), found === notKnown ? notKnown : (found?.years ?? 'never'));
    const lost = found === notKnown ? notKnown : found === undefined ? '' : found.lostAgain ? 'Yes' : 'No';
    is(`${name}, lost again`, at(row, 1), lost);
  };
  for (const own of appraised.councils) {
    const place = inputs.councils.findIndex(({ name }) => name.toLowerCase() === own.name.toLowerCase());
    compare(own.name, paybacks.councils[place], own);
  }
  compare('together', paybacks.together, appraised.together);
  const onAverage = expected(scenario);
  if (onAverage.ok) is('saving on average', cell(draft.name, average.row, 2), pounds(onAverage.value.saving));
}
