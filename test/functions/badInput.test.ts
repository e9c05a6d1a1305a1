import { excel } from './excel';

let refusal: Awaited<ReturnType<typeof excel>>['refusal'];
beforeAll(async () => {
  ({ refusal } = await excel());
});

const C = [['Bromley'], ['Lewisham']];
const costs = [[2], [3]];
const good = {
  'SAVING.BASELINE': [500_000, 0.25],
  'SAVING.BOUNDS': [500_000, 0.25, 100_000, 0.01],
  'SAVING.COMPARE': [C, costs, costs, costs],
  'SAVING.YEARS': [C, costs, costs, costs, 40634, 5, 4, 3, 0.03, [['extensions', '4']], 0.01],
  'SAVING.RECONCILE': [costs, [[0.1], [0.2]], 5, 1, 0.01, 1],
  'CONTRACT.YEARS': [3_600_000, 40634, 5, 4, 3, 0.03, [['extensions', '4']]],
  'CONTRACT.FINANCIALYEARS': [3_600_000, 40634, 5, 4, 3, 0.03, [['extensions', '4']]],
  'CONTRACT.MONTHS': [3_600_000, 40634, 5, 4, 3, 0.03, [['extensions', '4']]],
  'CONTRACT.REVIEWS': [3_600_000, 40634, 5, 4, 3, 0.03, [['extensions', '4']]],
  'CONTRACT.TOTAL': [3_600_000, 40634, 5, 4, 3, 0.03, [['extensions', '4']]],
  'SHARE.PENCE': [1, [[1], [2]]],
  FINANCIALYEAR: [40634],
} as const;
type Id = keyof typeof good;

const contract = [
  'CONTRACT.YEARS',
  'CONTRACT.FINANCIALYEARS',
  'CONTRACT.MONTHS',
  'CONTRACT.REVIEWS',
  'CONTRACT.TOTAL',
] as const;
const forAll = (ids: readonly Id[], place: number, given: unknown, sentence: string) =>
  ids.map((id) => [id, place + (id === 'SAVING.YEARS' ? 3 : 0), given, sentence] as const);
const price = [...contract, 'SAVING.YEARS'] as const;

const pounds = 'Give pounds as a number from £0.01 to £100 billion, such as 3600000.';
const aRate = (from: string) => `Give a rate from ${from} to 100%, such as 2.5% or 0.025.`;
const aDate = 'Give a date, such as DATE(2011,4,1) or "2011-04-01".';

test.each([
  ['SAVING.BASELINE', 0, 'lots', `#VALUE! saving is "lots". ${pounds}`],
  ['SAVING.BASELINE', 0, null, `#VALUE! saving is missing. ${pounds}`],
  ['SAVING.BASELINE', 0, -5, `#VALUE! saving is -5. ${pounds}`],
  ['SAVING.BASELINE', 0, true, `#VALUE! saving is TRUE. ${pounds}`],
  ['SAVING.BASELINE', 1, 25, `#VALUE! rate is 25. ${aRate('0.01%')}`],
  ['SAVING.BASELINE', 1, undefined, `#VALUE! rate is missing. ${aRate('0.01%')}`],
  ['SAVING.BASELINE', 0, [[1, 2]], '#VALUE! saving is 1 row by 2 columns. Give one value or one cell.'],
  [
    'SAVING.BOUNDS',
    2,
    -1,
    '#VALUE! savingStep is -1. Give pounds as a number from £0 to £100 billion, such as 3600000.',
  ],
  ['SAVING.BOUNDS', 3, 'x', `#VALUE! rateStep is "x". ${aRate('0%')}`],
  [
    'SAVING.BOUNDS',
    1,
    0.005,
    '#N/A rate is 0.5%, which rounding to the nearest 1% cannot tell from 0%, so there is no highest budget. Give a larger rate, or a smaller rateStep.',
  ],
  ['SAVING.COMPARE', 0, [[]], '#VALUE! councils is an empty range. Give a range of cells.'],
  ['SAVING.COMPARE', 0, [[''], ['']], '#VALUE! councils is missing. Give the name of a council as text.'],
  [
    'SAVING.COMPARE',
    0,
    [['A'], ['a']],
    '#VALUE! councils has "a" twice. Give each council a name of its own.',
  ],
  [
    'SAVING.COMPARE',
    0,
    [
      ['A', 'B'],
      ['C', 'D'],
    ],
    '#VALUE! councils is 2 rows by 2 columns. Give one column, or one row, with at least one cell.',
  ],
  ['SAVING.COMPARE', 1, [[1]], '#VALUE! asIs has 1 cell but councils has 2. Select the same rows for both.'],
  ['SAVING.COMPARE', 2, [[1], ['dear']], `#VALUE! alone for Lewisham is "dear". ${pounds}`],
  [
    'SAVING.COMPARE',
    3,
    [[1], ['#REF!']],
    '#VALUE! joint for Lewisham holds the error #REF!. Mend the cell it comes from first.',
  ],
  [
    'SAVING.COMPARE',
    3,
    [[1], [{ type: 'CustomFunctionError', code: '#N/A' }]],
    '#VALUE! joint for Lewisham holds the error #N/A. Mend the cell it comes from first.',
  ],
  [
    'SAVING.COMPARE',
    3,
    [[1], [{ type: 'Error', basicType: 'Error', basicValue: '#DIV/0!' }]],
    '#VALUE! joint for Lewisham holds the error #DIV/0!. Mend the cell it comes from first.',
  ],
  ['SAVING.COMPARE', 3, [[1], [-1]], `#VALUE! joint for Lewisham is -1. ${pounds}`],
  [
    'SAVING.RECONCILE',
    0,
    [[1], [2], [3]],
    '#VALUE! rates has 2 cells but savings has 3. Select the same rows for both.',
  ],
  ['SAVING.RECONCILE', 1, [[0.1], [4]], `#VALUE! rates, cell 2, is 4. ${aRate('0.01%')}`],
  [
    'SAVING.RECONCILE',
    1,
    [[0.1], [0.005]],
    '#N/A rates, cell 2, is 0.5%, which rounding to the nearest 1% cannot tell from 0%, so there is no highest budget. Give a larger rate, or a smaller rateStep.',
  ],
  ['SAVING.RECONCILE', 2, 'x', `#VALUE! contractValue is "x". ${pounds}`],
  ['SAVING.YEARS', 10, 250, `#VALUE! asIsGrowth is 250. ${aRate('-50%')}`],
  [
    'SHARE.PENCE',
    0,
    'x',
    '#VALUE! amount is "x". Give pounds as a number from -£100 billion to £100 billion, such as 3600000.',
  ],
  [
    'SHARE.PENCE',
    1,
    [[1], [-2]],
    '#VALUE! weights, row 2, column 1, is -2. Give a number of at least 0, such as a count of users.',
  ],
  [
    'SHARE.PENCE',
    1,
    [[0], ['']],
    '#VALUE! weights are all nought or blank. Give at least one weight above 0.',
  ],
  ['SHARE.PENCE', 1, [[1, 2], [3]], '#VALUE! weights has rows of different lengths. Give a range of cells.'],
  ['FINANCIALYEAR', 0, 'soon', `#VALUE! date is "soon". ${aDate}`],
  ['FINANCIALYEAR', 0, 2011, `#VALUE! date is 2011, which Excel reads as a day in 1905 or 1906. ${aDate}`],
  ['FINANCIALYEAR', 0, '2011-02-30', `#VALUE! date is "2011-02-30". ${aDate}`],
  ['FINANCIALYEAR', 0, '', `#VALUE! date is missing. ${aDate}`],
  ...forAll(contract, 0, 'lots', `#VALUE! annualCharge is "lots". ${pounds}`),
  ...forAll(contract, 0, 1e12, `#VALUE! annualCharge is 1000000000000. ${pounds}`),
  ...forAll(price, 1, '1/4/2011', `#VALUE! start is "1/4/2011". ${aDate}`),
  ...forAll(price, 1, -3, `#VALUE! start is -3. ${aDate}`),
  ...forAll(price, 2, -5, '#VALUE! initialYears is -5. Give a whole number of years from 1 to 50.'),
  ...forAll(price, 2, 2.5, '#VALUE! initialYears is 2.5. Give a whole number of years from 1 to 50.'),
  ...forAll(price, 3, -1, '#VALUE! extensionYears is -1. Give a whole number of years from 0 to 50.'),
  ...forAll(
    price,
    4,
    6,
    '#VALUE! fixedYears is 6. Prices cannot be fixed for longer than the initial 5 years. Give 0 to 5.',
  ),
  ...forAll(price, 5, 250, `#VALUE! indexation is 250. ${aRate('-50%')}`),
  ...forAll(
    price,
    5,
    [[0.03], [0.02]],
    '#VALUE! indexation has 2 rates for 9 contract years. Give one rate for each contract year, the first included.',
  ),
  ...forAll(
    price,
    6,
    [['capp', 1]],
    '#VALUE! terms has "capp", which is not an option. The options are extensions, forecast, reference month, lag, catch-up, compounding, cap, collar, carry forward, floor, indexable share, review date, rate rounding, extension price.',
  ),
  ...forAll(
    price,
    6,
    [['extensions', '2+1']],
    '#VALUE! terms has extensions "2+1", which do not add up to the 4 years of extensionYears. Change one of the two.',
  ),
  ...forAll(
    price,
    6,
    [
      ['extensions', '4'],
      ['Extensions', '4'],
    ],
    '#VALUE! terms has "Extensions" twice. Keep one of the two rows.',
  ),
  ...forAll(
    price,
    6,
    [['extensions']],
    '#VALUE! terms is 1 row by 1 column. Give two columns: the option, and its value beside it.',
  ),
  ...forAll(
    price,
    6,
    [['cap', '#N/A']],
    '#VALUE! cap in terms holds the error #N/A. Mend the cell it comes from first.',
  ),
] as const)('%s, argument %d as %j', (id, place, given, sentence) => {
  const args: unknown[] = [...good[id]];
  args[place] = given;
  expect(refusal(id, ...args)).toBe(sentence);
});

test('a council may not be called what the row of the group is called', () => {
  expect(refusal('SAVING.COMPARE', [['A'], ['total']], costs, costs, costs)).toBe(
    '#VALUE! councils has "total", which is what the row that adds the councils up is called. Rename that council.',
  );
});

test('a first argument left out gets its sentence too', () => {
  expect(refusal('APPRAISAL.REAL', 'x', 0.02)).toContain('amounts is "x"');
});

test('a price that outgrows exact pence says when', () => {
  expect(refusal('CONTRACT.TOTAL', 3_600_000, 40634, 50, 0, 0, 1)).toBe(
    '#VALUE! annualCharge grows past £100 billion a year by contract year 16. Check the charge and the rates.',
  );
});
