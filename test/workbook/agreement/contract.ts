import { serialFromDate } from '../../../src/model/contract/calendar';
import { expected } from '../../../src/model/scenario/outcome/expected';
import { legalValue } from '../../../src/model/scenario/outcome/legalValue';
import { below, type Comparing, pounds } from './comparing';

/** The sheet Contract: what the price comes to, how it gets there, and what the law makes of it. */
export function contractAgrees(comparing: Comparing): void {
  totalsAgree(comparing);
  contractYearsAgree(comparing);
  financialYearsAgree(comparing);
  lawAgrees(comparing);
  reviewsAgree(comparing);
}

function totalsAgree({ model: { contract }, worked, scenario, cell, is }: Comparing): void {
  const { committedTotal, total } = worked.contract;
  const { totals, draft } = contract;
  const { name } = draft;
  is('committed', cell(name, totals.committed.row, totals.committed.column), pounds(committedTotal));
  is('whole', cell(name, totals.whole.row, totals.whole.column), pounds(total));
  const average = expected(scenario);
  if (average.ok) is('on average', cell(name, totals.whole.row + 1, 2), pounds(average.value.charge));
}

function contractYearsAgree({ model: { contract }, worked, across }: Comparing): void {
  const { years } = worked.contract;
  const { contractYears } = contract;
  across(
    'charge',
    contractYears.charge,
    years.map(({ charge }) => pounds(charge)),
  );
  across(
    'from',
    below(contractYears.year, 1),
    years.map(({ from }) => serialFromDate(from)),
  );
  across(
    'to',
    below(contractYears.year, 2),
    years.map(({ to }) => serialFromDate(to)),
  );
  across(
    'phase',
    below(contractYears.year, 3),
    years.map(({ phase }) => phase),
  );
  across(
    'factor',
    below(contractYears.year, 4),
    years.map(({ factor }) => factor),
  );
  across(
    'so far',
    below(contractYears.year, 6),
    years.map(({ cumulative }) => pounds(cumulative)),
  );
}

function financialYearsAgree({ model: { contract }, worked, across }: Comparing): void {
  const { financialYears } = worked.contract;
  const { financialYears: byYear } = contract;
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
  across(
    'yearly charge',
    byYear.charge,
    financialYears.map(({ charge }) => pounds(charge)),
  );
  across(
    'extension',
    below(byYear.charge, 1),
    financialYears.map(({ extensionCharge }) => pounds(extensionCharge)),
  );
  across(
    'change',
    below(byYear.charge, 2),
    financialYears.map(({ change, months }, place) => {
      if (change === undefined) return '';
      // A part of a year is not compared with a whole one.
      return months === 12 && financialYears[place - 1]?.months === 12 ? pounds(change) : 'part year';
    }),
  );
  across(
    'yearly so far',
    below(byYear.charge, 3),
    financialYears.map(({ cumulative }) => pounds(cumulative)),
  );
}

function lawAgrees({ model: { contract }, scenario, cell, is }: Comparing): void {
  const law = legalValue(scenario);
  if (!law.ok) return;
  const { name } = contract.draft;
  const first = contract.totals.whole.row + 2;
  const { initialTerm, wholeTerm, tests } = law.value;
  is('law, initial', cell(name, first, 2), pounds(initialTerm.withoutVat));
  is('law, whole', cell(name, first + 1, 2), pounds(wholeTerm.withoutVat));
  is('law, VAT', cell(name, first + 2, 2), pounds(wholeTerm.vat));
  is('law, value', cell(name, first + 3, 2), pounds(wholeTerm.withVat));
  for (const [place, { applies }] of tests.entries())
    is(`law, test ${place}`, cell(name, first + 4 + place, 2), applies ? 'Yes' : 'No');
}

function reviewsAgree({ model, worked, at, is, found }: Comparing): void {
  const { price } = model.contract;
  for (const { from, rise, basis, factor, month } of worked.contract.reviews) {
    const place = Array.from({ length: price.first.count }, (_, column) => column).find(
      (column) => at(below(price.first, 2), column) === serialFromDate(from),
    );
    if (basis === 'Extension') continue;
    if (place === undefined) {
      found.push(`no part-year starts at a review`);
      continue;
    }
    is(`rise at ${place}`, at(price.rise, place), rise);
    is(`basis at ${place}`, at(below(price.rise, 1), place), basis);
    is(`factor at ${place}`, at(price.factor, place), factor);
    if (month !== undefined)
      is(
        `month at ${place}`,
        at(price.month, place),
        serialFromDate({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 }),
      );
  }
}

const pad = (list: readonly number[], length: number) =>
  Array.from({ length }, (_, place) => list[place] ?? 0);
