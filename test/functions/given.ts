import fc from 'fast-check';
import { methodNames } from '../../src/model/sharing/methods';

/** What a cell, a formula or a host may hand over. */
const scalar: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.double() },
  { weight: 3, arbitrary: fc.integer({ min: -10, max: 60 }) },
  { weight: 2, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
  fc.integer({ min: 36_000, max: 50_000 }),
  fc.string(),
  fc.boolean(),
  fc.constantFrom<unknown>(
    ...[null, undefined, '', ' ', 0, -0, Number.NaN, Infinity, 1e308, 5e-324, '#REF!', '#N/A', 'not known'],
    ...[
      'CPI',
      '0.7 CPI + 0.3 RPI',
      '2+2',
      'extensions',
      'cap',
      '25%',
      '£1,000',
      '2011-04-01',
      '=1+1',
      '__proto__',
    ],
    { type: 'CustomFunctionError', code: '#DIV/0!' },
    { type: 'Error', basicType: 'Error', basicValue: '#VALUE!' },
    { type: 'FormattedNumber', basicType: 'Double', basicValue: 5, numberFormat: '0.0' },
    { type: 'Entity', text: 'x', properties: {} },
    { functionName: 'ICT.X', address: 'A1', isInValuePreview: false },
  ),
);
const range = fc.oneof(
  fc.array(
    scalar.map((value) => [value]),
    { maxLength: 6 },
  ),
  fc.array(fc.tuple(scalar, scalar), { maxLength: 5 }),
  fc.array(fc.array(scalar, { maxLength: 4 }), { maxLength: 4 }),
);
const anything = fc.oneof(scalar, range);

/** Arguments that are nearly right, so that what lies behind the first refusal is reached too. */
const nearly = (id: string, name: string): fc.Arbitrary<unknown> => {
  const column = (values: fc.Arbitrary<unknown>) =>
    fc.array(
      values.map((value) => [value]),
      { minLength: 2, maxLength: 2 },
    );
  const money = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 1e12 }).map((pence) => pence / 100) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>('', 0, 0.01, 99_999_999_999.99) },
  );
  const percent = (min: number, max: number) => fc.integer({ min, max }).map((tenths) => tenths / 1000);
  const years = (min: number) => fc.integer({ min, max: 12 });
  const known: Record<string, fc.Arbitrary<unknown>> = {
    councils: fc.constant([['A'], ['B']]),
    asIs: column(money),
    alone: column(money),
    joint: column(money),
    savings: column(money),
    rates: column(percent(6, 1000)),
    rate: percent(6, 1000),
    rateStep: percent(0, 10),
    asIsGrowth: percent(-500, 1000),
    weights: fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 3 }),
    start: fc.integer({ min: 2200, max: 109_574 }),
    date: fc.integer({ min: 2200, max: 109_574 }),
    initialYears: years(1),
    extensionYears: years(0),
    fixedYears: fc.constantFrom(0, 1, null),
    indexation: fc.oneof(
      { weight: 5, arbitrary: percent(-500, 1000) },
      { weight: 4, arbitrary: fc.array(fc.tuple(percent(-500, 1000)), { minLength: 24, maxLength: 24 }) },
      { weight: 1, arbitrary: fc.constantFrom('CPI', 'RPI', '0.7 CPI + 0.3 RPI') },
    ),
    terms: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      {
        weight: 2,
        arbitrary: fc.array(
          fc.tuple(
            fc.constantFrom(
              ...[
                'extensions',
                'forecast',
                'lag',
                'catch-up',
                'compounding',
                'cap',
                'collar',
                'carry forward',
              ],
              ...[
                'floor',
                'indexable share',
                'review date',
                'rate rounding',
                'extension price',
                'reference month',
              ],
            ),
            fc.oneof(
              fc.constantFrom<unknown>(
                '',
                'yes',
                'no',
                'simple',
                'single step',
                'none',
                '1 April',
                'one decimal',
                4,
              ),
              percent(-500, 1000),
            ),
          ),
          { maxLength: 2 },
        ),
      },
    ),
    year: fc.nat(500),
    firstYear: fc.nat(500),
    vintage: fc.constantFrom('standard', 'health', null),
    amounts: fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 })), { minLength: 1, maxLength: 12 }),
    inflation: percent(-500, 1000),
    vatRate: percent(0, 1000),
    volatility: percent(0, 500),
    persistence: percent(-1000, 1000),
    runs: fc.integer({ min: 1, max: 600 }),
    seed: fc.nat(),
    ranges: fc.oneof(
      fc.constant(null),
      fc.array(
        fc.tuple(
          fc.constantFrom('Price', 'indexation', 'As-is', 'Extension', 'Saving delivered', 'Driver', ''),
          fc.oneof(percent(-500, 1000), fc.constantFrom<unknown>('taken', 'not taken', 0, 1, '')),
          fc.oneof(percent(-500, 1000), fc.constantFrom<unknown>('taken', 'not taken', 0, 1, '')),
        ),
        { minLength: 1, maxLength: 2 },
      ),
    ),
    series: fc.constantFrom('CPI', 'rpi'),
    month: fc.integer({ min: 40_000, max: 46_500 }),
    coalitions: fc.constantFrom(
      ...[
        ['A', 'B', 'A+B'],
        ['A | B', ' a ', 'b', ''],
        ['A', 'B', 'C', 'A+B', 'A+B+C'],
      ].map((names) => names.map((coalition) => [coalition])),
    ),
    shares: fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 })), { minLength: 2, maxLength: 3 }),
    extra: fc.integer({ min: -100, max: 1e9 }),
    method: fc.oneof(fc.constantFrom(...methodNames), fc.constant(null)),
    benefits: fc.oneof(fc.constant(null), column(money), fc.constant([['B', 5]])),
    groups: fc.oneof(fc.constant(null), column(fc.constantFrom('x', 'y', '')), fc.constant([['b', 'x']])),
    volumes: column(fc.integer({ min: 0, max: 2000 })),
    priceBands: fc
      .array(fc.tuple(fc.integer({ min: 1, max: 3000 }), money), { maxLength: 3 })
      .map((rows) => [['', 9.99], ...rows.sort(([a], [b]) => a - b)]),
    fixedCost: fc.oneof(money, fc.constant(null)),
    bands: fc.constantFrom('all units', 'incremental', null),
  };
  // The law is known for few days.
  if (id === 'CONTRACT.STATUTORY' && name === 'date') return fc.integer({ min: 45_712, max: 46_751 });
  // There as-is is one amount, and dearer than the contract.
  if (id === 'APPRAISAL.BREAKEVEN' && name === 'asIs') return fc.integer({ min: 1e9, max: 1e11 });
  if (id === 'APPRAISAL.BREAKEVEN' && name === 'annualCharge') return fc.integer({ min: 1e7, max: 1e9 });
  if (id.startsWith('RISK.') && name === 'asIs') return money;
  if (id.startsWith('SHARE.') && name === 'costs')
    return fc
      .integer({ min: 3, max: 5 })
      .chain((rows) => fc.array(fc.tuple(money), { minLength: rows, maxLength: rows }));
  if (id.startsWith('SHARE.') && id !== 'SHARE.PENCE' && name === 'weights')
    return fc.oneof(
      fc.constant(null),
      column(fc.nat(9)),
      fc.constant(
        [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ].slice(0, 2),
      ),
    );
  return known[name] ?? money;
};

/** Arguments of a function: most of them nearly right. */
export const argumentsOf = (id: string, parameters: readonly { readonly name: string }[]) =>
  fc.tuple(
    ...parameters.map(({ name }) =>
      fc.oneof({ weight: 1, arbitrary: anything }, { weight: 20, arbitrary: nearly(id, name) }),
    ),
  );
