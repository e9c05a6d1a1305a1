import { excel } from './excel';

let call: Awaited<ReturnType<typeof excel>>['call'];
let refusal: Awaited<ReturnType<typeof excel>>['refusal'];
beforeAll(async () => {
  ({ call, refusal } = await excel());
});

const rows = (...given: unknown[]) =>
  (call('CONTRACT.STATUTORY', ...given) as unknown[][])
    .slice(1)
    .map(([, threshold, applies]) => [threshold, applies]);

test('thresholds are those in force on the date, and the latest without one', () => {
  expect(rows(1)[0]?.[0]).toBe(207_720);
  expect(rows(1, 0.2, 0)).toEqual(rows(1));
  expect(rows(1, null, '2026-01-01')[0]?.[0]).toBe(207_720);
  expect(rows(1, null, '2025-12-31')[0]?.[0]).toBe(214_904);
  expect(rows(1, null, '2025-02-24')[0]?.[0]).toBe(214_904);
});

test('the full rules begin at the threshold, the others above theirs, VAT counted for the first two', () => {
  expect(rows(173_100)[0]).toEqual([207_720, true]);
  expect(rows(173_099.99)[0]).toEqual([207_720, false]);
  expect(rows(5_000_000, 0)[1]).toEqual([5_000_000, false]);
  expect(rows(4_166_666.68)[1]).toEqual([5_000_000, true]);
  expect(rows(100_000)[2]).toEqual([100_000, false]);
  expect(rows(100_000.01)[2]).toEqual([100_000, true]);
});

test.each(['2010-11-01', '2025-02-23', '2028-01-01'])('on %s it says what is known', (date) => {
  expect(refusal('CONTRACT.STATUTORY', 1, 0.2, date)).toBe(
    `#N/A date is ${date}, and the thresholds of the Procurement Act 2023 are known from 2025-02-24, when it came into force, to 2027-12-31. ${
      date < '2025-02-24'
        ? 'Contracts before it fell under the Public Contracts Regulations; give a date between the two.'
        : 'They are revised every two years; leave the date out for the latest known.'
    }`,
  );
});
