import { serialFromDate } from '../../src/model/contract/calendar';
import { poundsFromPence } from '../../src/model/money/rounding';
import { type Known, notKnown, type Pence } from '../../src/model/money/units';
import { type Outcome, outcome } from '../../src/model/scenario/outcome';
import type { Scenario } from '../../src/model/scenario/scenario';
import { rowOf, tableBelow, type Workbook } from './excel';

/** What the model makes of a scenario, as the sheets should show it: pounds, serials, and blanks for what is not known. */
export function expected(scenario: Scenario) {
  const worked = outcome(scenario);
  if (!worked.ok) throw new Error(JSON.stringify(worked.problem));
  const { firstYear, byFinancialYear, contract, reconciliation } = worked.value;
  return {
    outcome: worked.value,
    compare: [...firstYear.councils, { name: 'Total', ...firstYear.together }].map(
      ({ name, asIs, alone, joint, saving, savingShare, aloneSaving, gain }) => [
        name,
        ...[asIs, alone, joint, saving].map(pounds),
        savingShare === notKnown ? '' : savingShare,
        pounds(aloneSaving),
        pounds(gain),
      ],
    ),
    years: [...byFinancialYear.councils, byFinancialYear.together].flatMap(({ name, spans, total }) =>
      (
        [
          ['As-is', 'asIs'],
          ['Alone', 'alone'],
          ['Joint', 'joint'],
          ['Saving', 'saving'],
          ['Gain from joining', 'gain'],
        ] as const
      ).map(([label, measure]) => [
        name,
        label,
        ...spans.map((span) => pounds(span[measure])),
        pounds(total[measure]),
      ]),
    ),
    contractYears: contract.years.map(({ year, from, to, phase, factor, charge, cumulative }) => [
      year,
      serialFromDate(from),
      serialFromDate(to),
      phase,
      factor,
      pounds(charge),
      pounds(cumulative),
    ]),
    financialYears: contract.financialYears.map((year) => [
      year.name,
      year.months,
      pounds(year.charge),
      pounds(year.extensionCharge),
      year.change === undefined ? '' : pounds(year.change),
      pounds(year.cumulative),
    ]),
    reconcile: reconciliation && reconciled(reconciliation),
  };
}

const reconciled = (reconciliation: NonNullable<Outcome['reconciliation']>) =>
  (['baseline', 'after', 'contractValue', 'difference'] as const).map((part) => {
    const { lowest, stated, highest } = reconciliation[part];
    return [lowest, stated, highest].map(pounds);
  });

export const pounds = (amount: Known<Pence>): number | '' =>
  amount === notKnown ? '' : poundsFromPence(amount);

export const written = ['Inputs', 'Contract', 'Savings'];

/** Every figure on the sheets is what the model gives for this scenario. */
export async function expectToAgree(book: Workbook, scenario: Scenario, sheets = written): Promise<void> {
  const [, contractSheet = '', savingsSheet = ''] = sheets;
  const [contract, savings] = [await book.values(contractSheet), await book.values(savingsSheet)];
  const model = expected(scenario);
  const { committed, optional, wholeTerm, unexplained } = model.outcome;
  const totals = model.outcome.contract;

  expect(
    tableBelow(contract, 'Year', 'From')
      .slice(1)
      .map((row) => row.slice(0, 7)),
  ).toEqual(model.contractYears);
  const second = contract.map((row) => row.slice(8));
  expect(tableBelow(second, 'Financial year').slice(1)).toEqual(model.financialYears);
  expect([4, 6].map((row) => contract[row]?.[5])).toEqual([totals.committedTotal, totals.total].map(pounds));

  expect(
    tableBelow(savings, 'Council', 'As-is')
      .slice(1)
      .map((row) => row.slice(0, 8))
      .slice(0, model.compare.length),
  ).toEqual(model.compare);
  const years = tableBelow(savings, 'Council', 'Measure');
  expect(years[0]?.slice(2).filter(Boolean)).toEqual([
    ...model.outcome.byFinancialYear.spans.map(({ name }) => name),
    'Total',
  ]);
  const width = model.years[0]?.length;
  expect(years.slice(1).map((row) => row.slice(0, width))).toEqual(model.years);
  const term = tableBelow(savings, 'Over the term');
  for (const [label, measure] of [
    ['As-is', 'asIs'],
    ['Alone', 'alone'],
    ['Joint', 'joint'],
    ['Saving', 'saving'],
    ['Gain from joining', 'gain'],
  ] as const)
    expectNear(rowOf(term, label), [committed[measure], optional[measure], wholeTerm[measure]].map(pounds));
  expect(rowOf(term, 'of which not explained')?.[3]).toBeCloseTo(pounds(unexplained.wholeTerm) || 0, 4);
  if (model.reconcile) {
    const table = tableBelow(savings, 'Item', 'Lowest');
    expect(table.slice(1, 5).map((row) => row.slice(1, 4))).toEqual(model.reconcile);
    expect(table[5]?.[2]).toBe(model.outcome.reconciliation?.explainedByRounding);
  }
}

/** After the label comes the unit, then the terms; cells take the difference of two amounts in doubles. */
function expectNear(row: readonly unknown[] | undefined, amounts: readonly (number | '')[]): void {
  for (const [index, amount] of amounts.entries())
    if (amount === '') expect(row?.[index + 1]).toBe('not known');
    else expect(row?.[index + 1]).toBeCloseTo(amount, 4);
}
