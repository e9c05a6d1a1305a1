import { excel } from './excel';

let call: Awaited<ReturnType<typeof excel>>['call'];
let refusal: Awaited<ReturnType<typeof excel>>['refusal'];
beforeAll(async () => {
  ({ call, refusal } = await excel());
});

test('discounting, real terms, payback, break-even and index levels in cells', () => {
  expect(call('APPRAISAL.DISCOUNTFACTOR', 1)).toBeCloseTo(1 / 1.035, 15);
  expect(call('APPRAISAL.DISCOUNTFACTOR', 1, ' Health ')).toBeCloseTo(1 / 1.015, 15);
  expect(call('APPRAISAL.PRESENTVALUE', [[100, 100]], 0.1)).toBe(190.91);
  expect(call('APPRAISAL.PRESENTVALUE', [[100], [100]], 'standard', 1)).toBe(189.97);
  expect(call('APPRAISAL.REAL', [[100, 110]], 0.1)).toEqual([[100, 100]]);
  expect(call('APPRAISAL.REAL', [[100], [110], [121]], [[0.5], [0.1], [0.1]])).toEqual([[100], [100], [100]]);
  expect(call('APPRAISAL.REAL', 110, 0.1, 1)).toEqual([[100]]);
  expect(call('APPRAISAL.PAYBACK', [[-300], [200], [200]])).toBe(2);
  expect(call('APPRAISAL.BREAKEVEN', 5_750_000, 3_750_000, 40634)).toBeCloseTo(0.07383963483065425, 12);
  expect(call('APPRAISAL.BREAKEVEN', 3_600_000, 3_600_000, '2011-04-01')).toBe(0);
  expect(call('APPRAISAL.REAL', null, 0.02)).toEqual([[0]]);
  expect(call('CONTRACT.PRICEINDEX', 'cpi', '2026-08')).toBe(143.6);
});

test.each<[string, unknown[], string]>([
  ['APPRAISAL.DISCOUNTFACTOR', [-1], '#VALUE! year is -1. Give a whole number of years from 0 to 500.'],
  [
    'APPRAISAL.DISCOUNTFACTOR',
    [1, '2027'],
    '#VALUE! vintage is "2027". Give one of standard, health, sensitivity 2026.',
  ],
  [
    'APPRAISAL.PRESENTVALUE',
    [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    '#VALUE! amounts is 2 rows by 2 columns. Give one column, or one row, with at least one cell.',
  ],
  [
    'APPRAISAL.PRESENTVALUE',
    [[[1], ['x']]],
    '#VALUE! amounts, cell 2, is "x". Give pounds as a number from -£100 billion to £100 billion, such as 3600000.',
  ],
  [
    'APPRAISAL.REAL',
    [
      [[1], [2], [3]],
      [[0.1], [0.1]],
    ],
    '#VALUE! inflation has 2 rates for the years 0 to 2. Give one for each of those years, or one rate for all.',
  ],
  [
    'APPRAISAL.REAL',
    [[[1]], 250],
    '#VALUE! inflation is 250. Give a rate from -50% to 100%, such as 2.5% or 0.025.',
  ],
  [
    'APPRAISAL.PAYBACK',
    [[[-3], [1]]],
    '#N/A amounts never add up to nought or more within their 2 years. Give later years too, or check the signs: costs are negative, savings positive.',
  ],
  [
    'APPRAISAL.BREAKEVEN',
    [3_000_000, 3_750_000, 40634],
    '#N/A asIs is no more than the contract costs in its last year at any rate that the terms allow, so there is no saving to wipe out. Check asIs and annualCharge.',
  ],
  ['CONTRACT.PRICEINDEX', ['CPX', '2026-08'], '#VALUE! series is "CPX". Give one of cpi, rpi.'],
  [
    'CONTRACT.PRICEINDEX',
    ['CPI', '2026-09'],
    '#N/A month needs CPI for 2026-09, which is known from 1988-01 to 2026-08. Give a month between the two.',
  ],
])('%s of %j is refused with a sentence', (id, given, sentence) => {
  expect(refusal(id, ...given)).toBe(sentence);
});
