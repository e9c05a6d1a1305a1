import { excel } from './excel';

let call: (id: string, ...given: unknown[]) => unknown[][];
let refusal: Awaited<ReturnType<typeof excel>>['refusal'];
beforeAll(async () => {
  const functions = await excel();
  call = (id, ...given) => functions.call(id, ...given) as unknown[][];
  refusal = functions.refusal;
});

const START = 40634; // 1 April 2011
const contract = [5_750_000, 3_600_000, START, 5, 4, 3];
const simulate = (...rest: unknown[]) => call('RISK.SIMULATE', ...contract, ...rest);

describe('RISK.SIMULATE', () => {
  test('has a row for each percentile, the mean, and the probability of a saving', () => {
    const table = simulate();
    expect(table.map(([label]) => label)).toEqual([
      ...['Percentile', 'P10', 'P50', 'P80', 'P90', 'Mean', 'Probability of a saving'],
    ]);
    expect(table[0]).toEqual(['Percentile', 'Contract value', 'Saving']);
    expect(table.at(-1)).toEqual(['Probability of a saving', '', 1]);
    for (const column of [1, 2]) {
      const percentiles = table.slice(1, 5).map((row) => row[column] as number);
      expect(percentiles).toEqual([...percentiles].sort((a, b) => a - b));
    }
  });

  test('defaults are 2.5%, 1.5%, 0.6, 10,000 runs and seed 1, and blanks take them', () => {
    const said = simulate(null, null, 0.025, 0.015, 0.6, 10_000, 1);
    expect(simulate()).toEqual(said);
    expect(simulate('', [['']], '', null, undefined, '', null)).toEqual(said);
    expect(simulate(null, null, null, null, null, null, 2)).not.toEqual(said);
  });

  test('without volatility it is the contract at that rate; the saving is as-is less it', () => {
    for (const runs of [1, 1000])
      for (const row of simulate(null, null, 0.03, 0, 0.6, runs, 7).slice(1, 6))
        expect(row.slice(1)).toEqual([34_784_863.86, 16_965_136.14]);
  });

  test('indexation is read past, whatever it holds, and terms are not', () => {
    expect(simulate([[0.2]])).toEqual(simulate());
    expect(simulate('soon')).toEqual(simulate());
    const capped = simulate(null, [['cap', 0.01]]);
    expect(capped[4]?.[1]).toBeLessThan(simulate()[4]?.[1] as number);
  });

  test('a formula that is only being previewed starts no run', () => {
    const preview = { functionName: 'ICT.RISK.SIMULATE', isInValuePreview: true };
    expect(refusal('RISK.SIMULATE', ...contract, null, null, null, null, null, 100_000, 1, preview)).toBe(
      '#N/A runs are too many while a formula is being typed. Press Enter.',
    );
    expect(
      simulate(null, null, null, null, null, null, null, { ...preview, isInValuePreview: false }),
    ).toEqual(simulate());
  });

  test('says what it cannot take', () => {
    const refused = (...rest: unknown[]) => refusal('RISK.SIMULATE', ...contract, null, null, ...rest);
    expect(refused(0.025, 0.015, 0.6, 200_000)).toBe(
      '#VALUE! runs is 200000. Give a whole number from 1 to 100000.',
    );
    expect(refused(0.025, 0.9)).toBe(
      '#VALUE! volatility is 0.9. Give a rate from 0% to 50%, such as 2.5% or 0.025.',
    );
    expect(refused(0.025, 0.015, 2)).toBe('#VALUE! persistence is 2. Give a number from -1 to 1.');
    expect(refused(0.025, 0.015, 0.6, 100, -1)).toBe(
      '#VALUE! seed is -1. Give a whole number from 0 to 4294967295.',
    );
    expect(refusal('RISK.SIMULATE', '', 3_600_000, START)).toContain('asIs is missing.');
  });
});

describe('RISK.SENSITIVITY', () => {
  const sensitivity = (ranges?: unknown) =>
    call('RISK.SENSITIVITY', 5_750_000, 3_750_000, START, 5, 4, 3, [[0.03]], null, ranges);

  test('has the usual four drivers, the largest swing first', () => {
    const usual = [
      ['Driver', 'Saving at low', 'Saving at high', 'Swing'],
      ['As-is', 10_340_766.82, 20_690_766.82, 10_350_000],
      ['Price', 19_139_190.14, 11_892_343.5, 7_246_846.64],
      ['Extension', 9_659_125, 15_515_766.82, 5_856_641.82],
      ['Indexation', 16_371_437.32, 14_631_395.7, 1_740_041.62],
    ];
    for (const nothing of [undefined, null, '', [['']], [['', '', '']]])
      expect(sensitivity(nothing)).toEqual(usual);
  });

  test('takes ranges of one’s own, with or without a heading, and extensions in words or numbers', () => {
    const rows = [
      ['saving delivered', '57%', 1.05],
      ['', 5, 6],
      [' EXTENSION ', 'Not taken', 'taken'],
    ];
    const table = sensitivity([['Driver', 'Low', 'High'], ...rows]);
    expect(table.slice(1)).toEqual([
      ['Saving delivered', 7_206_049.35, 16_482_013.04, 9_275_963.69],
      ['Extension', 9_659_125, 15_515_766.82, 5_856_641.82],
    ]);
    expect(sensitivity(rows)).toEqual(table);
    expect(sensitivity([['Extension', 0, 1]])[1]).toEqual(table[2]);
  });

  test('says what it cannot take', () => {
    const refused = (ranges: unknown) =>
      refusal('RISK.SENSITIVITY', 5_750_000, 3_750_000, START, 5, 4, 3, [[0.03]], null, ranges);
    const names = 'Price, Indexation, As-is, Extension, Saving delivered';
    expect(refused([['Weather', 0, 1]])).toBe(
      `#VALUE! ranges has "Weather", which is not an option. The options are ${names}.`,
    );
    expect(
      refused([
        ['Price', 0],
        ['As-is', 1],
      ]),
    ).toBe('#VALUE! ranges is 2 rows by 2 columns. Give three columns: the driver, its low and its high.');
    expect(refused([['Price', -10, 0.1]])).toBe(
      '#VALUE! ranges, row 1, column 2, is -10. Give a rate from -50% to 100%, such as 2.5% or 0.025.',
    );
    expect(refused([['Extension', 0, 2]])).toBe(
      '#VALUE! ranges, row 1, column 3, is 2. Give a whole number from 0 to 1.',
    );
    expect(refused([['Extenson', 'not taken', 'taken']])).toContain('ranges has "Extenson"');
    expect(
      refused([
        ['Price', 0, 1],
        ['price', 0, 1],
      ]),
    ).toBe('#VALUE! ranges has "Price" twice. Keep one of the two rows.');
    expect(
      refused([
        ['Driver', 'low', 'high'],
        ['Price', '#REF!', 1],
      ]),
    ).toContain('holds the error #REF!');
  });

  test('a contract without an extension has none to move', () => {
    const table = call('RISK.SENSITIVITY', 5_750_000, 3_750_000, START, 5, 0, 3);
    expect(table.find(([driver]) => driver === 'Extension')?.at(-1)).toBe(0);
  });
});
