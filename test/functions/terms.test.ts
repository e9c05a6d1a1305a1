import { excel } from './excel';

let call: Awaited<ReturnType<typeof excel>>['call'];
let refusal: Awaited<ReturnType<typeof excel>>['refusal'];
beforeAll(async () => {
  ({ call, refusal } = await excel());
});

const START = 40634; // 1 April 2011
const total = (indexation: unknown, terms: unknown[][] = [], start: unknown = START) =>
  call('CONTRACT.TOTAL', 3_600_000, start, 5, 4, 3, indexation, terms.length ? terms : null);
const refused = (indexation: unknown, terms: unknown[][] = [], start: unknown = START) =>
  refusal('CONTRACT.TOTAL', 3_600_000, start, 5, 4, 3, indexation, terms.length ? terms : null);

test.each<[unknown[], number]>([
  [['catch-up', 'yes'], 36_245_542.07],
  [['Catch-up', true], 36_245_542.07],
  [['catch-up', 'NO'], 34_784_863.86],
  [['compounding', 'simple'], 34_668_000],
  [['compounding', 'Single step'], 33_048_000],
  [['cap', 0.02], 33_963_420.18],
  [['cap', '2%'], 33_963_420.18],
  [['collar', 0.05], 36_511_230.44],
  [['indexable share', 0.5], 33_592_431.92],
  [['review date', '1 April'], 34_784_863.86],
  [['review date', 46113], 34_784_863.86],
  [['extension price', -0.1], 33_139_101.46],
])('%j at 3%% gives %d', (row, expected) => {
  expect(total(0.03, [row])).toBe(expected);
});

test('a negative rate is taken as nought unless the floor is none', () => {
  expect(total(-0.02)).toBe(32_400_000);
  expect(total(-0.02, [['floor', 'nought']])).toBe(32_400_000);
  expect(total(-0.02, [['floor', 'none']])).toBeLessThan(32_400_000);
});

test('what a cap keeps back may be carried forward', () => {
  const rates = [[0], [0], [0], [0.08], [0.02], [0.02], [0.02], [0.02], [0.02]];
  const cap = ['cap', 0.05];
  const second = (terms: unknown[][]) =>
    (call('CONTRACT.YEARS', 3_600_000, START, 5, 4, 3, rates, terms) as unknown[][])[5]?.[5];
  expect(second([cap])).toBe(3_855_600);
  expect(second([cap, ['carry forward', 'yes']])).toBe(3_965_760);
});

test('an index may be named, blended, or the user’s own', () => {
  const cpi = total('CPI');
  expect(total(' cpi ')).toBe(cpi);
  expect(total('1 CPI')).toBe(cpi);
  expect(total('50% CPI + 0.5 CPI')).toBe(cpi);
  expect(total('0.7 CPI + 0.3 RPI')).not.toBe(cpi);
  const months = Array.from({ length: 120 }, (_, month) => {
    const [year, inYear] = [2010 + Math.floor(month / 12), (month % 12) + 1];
    return [`${year}-${String(inYear).padStart(2, '0')}`, 100 * 2 ** Math.floor(month / 12)];
  });
  expect(total([['Month', 'Index'], ...months, ['', ''], [0, 0]])).toBe(total(1));
});

test.each<[unknown, unknown[][], string]>([
  [
    'CPX',
    [],
    '#VALUE! indexation is "CPX", which is not an index known here. Give a rate, such as 2.5%, or CPI or RPI, or a blend such as "0.7 CPI + 0.3 RPI".',
  ],
  [
    '0.7 CPI + 0.2 RPI',
    [],
    '#VALUE! indexation has weights that add up to 0.9. Give weights that add up to 1, such as "0.7 CPI + 0.3 RPI".',
  ],
  [
    [
      ['2011-02', 1],
      ['2011-02', 2],
    ],
    [],
    '#VALUE! indexation, row 2, has "2011-02" twice. Keep one level for each month.',
  ],
  [
    [
      ['2011-02', 1],
      ['soon', 2],
    ],
    [],
    '#VALUE! indexation, row 2, column 1, is "soon". Give a date, such as DATE(2011,4,1) or "2011-04-01".',
  ],
  [
    [
      ['2011-02', 1],
      ['2011-03', -2],
    ],
    [],
    '#VALUE! indexation, row 2, column 2, is -2. Give a number from 0.001 to 1000000000.',
  ],
  [
    0.03,
    [['cap', 'high']],
    '#VALUE! cap in terms is "high". Give a rate from -50% to 100%, such as 2.5% or 0.025.',
  ],
  [
    0.03,
    [
      ['cap', 0.02],
      ['collar', 0.03],
    ],
    '#VALUE! terms has a least rise (collar) of 3% above a cap of 2%. Change one of the two.',
  ],
  [
    0.03,
    [['compounding', 'daily']],
    '#VALUE! compounding in terms is "daily". Give one of compound, simple, single step.',
  ],
  [0.03, [['lag', 30]], '#VALUE! lag in terms is 30. Give a whole number from 0 to 24.'],
  [
    0.03,
    [['reference month', 13]],
    '#VALUE! reference month in terms is 13. Give a whole number from 1 to 12.',
  ],
  [0.03, [['catch-up', 'maybe']], '#VALUE! catch-up in terms is "maybe". Give one of yes, true, no, false.'],
])('%j with %j is refused with a sentence', (indexation, terms, expected) => {
  expect(refused(indexation, terms)).toBe(expected);
});

test('a month that is not published yet asks for a forecast', () => {
  expect(refused('CPI', [], '2024-04-01')).toBe(
    '#N/A indexation needs CPI for 2027-02, which is known from 1988-01 to 2026-08. Give a forecast rate in terms, as a row "forecast | 2%" (for nought, the text \'0%), or an index of your own.',
  );
  expect(total('CPI', [['forecast', 0.02]], '2024-04-01')).toBe(total(0.02));
  expect(refused('RPI', [], '2005-04-01')).toContain(
    'needs RPI for 2008-02, which is known from 2009-01 to 2026-06. Give an index of your own that goes back so far.',
  );
});

describe('half a penny that comes of a division', () => {
  const year4 = (given: unknown[]) => (call('CONTRACT.YEARS', ...given) as unknown[][])[4];

  test('is half a penny: a price that has caught up with its uncapped path', () => {
    const terms = [
      ['cap', 0.05],
      ['carry forward', 'yes'],
    ];
    const rates = [[0], [0.11], [0.015], [0]];
    expect(year4([100, '2011-04-01', 4, 0, 1, rates, terms])?.slice(4, 6)).toEqual([1.12665, 112.67]);
  });

  test('is half a penny: levels of the CPI from 78.4 to 85.7', () => {
    expect(year4([500_094, '2005-10-01', 4, 0, 1, 'CPI'])?.[5]).toBe(546_658.88);
    expect(year4([3_600_030, '2005-10-01', 4, 0, 1, 'CPI'])?.[5]).toBe(3_935_236.88);
  });
});

describe('an index is asked only for the months that count', () => {
  test('one step needs no later review', () => {
    const step = [['compounding', 'single step']];
    expect(call('CONTRACT.TOTAL', 3_600_000, '2023-04-01', 5, 4, 3, 'CPI', step)).toBeGreaterThan(32_400_000);
  });

  test('a price that never moves needs none', () => {
    const catchUp = [['catch-up', 'yes']];
    expect(call('CONTRACT.TOTAL', 3_600_000, '2026-04-01', 5, 0, 5, 'CPI', catchUp)).toBe(18_000_000);
    expect(call('CONTRACT.TOTAL', 3_600_000, '2026-04-01', 5, 4, 3, 'CPI', [['indexable share', '0%']])).toBe(
      32_400_000,
    );
  });
});

test('a blank value leaves the usual one, however the host hands it over', () => {
  const listed = [
    'forecast',
    'lag',
    'cap',
    'collar',
    'carry forward',
    'catch-up',
    'floor',
    'indexable share',
  ];
  for (const blank of [null, '', 0])
    expect(
      total(
        0.025,
        [...listed, 'extensions', 'review date'].map((option) => [option, blank]),
      ),
    ).toBe(34_370_748.54);
  expect(total(0.025, [['cap', '0%']])).toBe(32_400_000);
});

test('an index of one’s own may have a heading and months to come, and says which month it lacks', () => {
  const level = (month: number) => [
    `${2011 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    100 + month,
  ];
  const months = Array.from({ length: 100 }, (_, month) => level(month));
  expect(total([['Month', 'Level'], ...months, ['2030-01', '']])).toBe(total(months));
  expect(refused([['2010-01', '#N/A'], ...months])).toContain('row 1, column 2, holds the error #N/A');
  expect(refused(months.filter(([month]) => month !== '2014-02'))).toBe(
    '#N/A indexation needs your index for 2014-02, which has no level. Add that month.',
  );
});

test('extensions are whole years and plus signs', () => {
  for (const cut of ['4+', '2++2', '0x4', '2.5+1.5'])
    expect(refused(0.03, [['extensions', cut]])).toContain('which do not add up to the 4 years');
});
