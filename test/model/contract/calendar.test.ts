import fc from 'fast-check';
import {
  addMonths,
  dateFromIso,
  dateFromSerial,
  dayBefore,
  financialYear,
  financialYearName,
  isoFromDate,
  LAST_SERIAL,
  serialFromDate,
} from '../../../src/model/contract/calendar';

const day = (iso: string) => dateFromIso(iso) ?? fail(iso);
const fail = (iso: string): never => {
  throw new Error(`no such day: ${iso}`);
};
const serials = fc.integer({ min: 61, max: LAST_SERIAL });

test.each([
  [61, '1900-03-01'],
  [367, '1901-01-01'],
  [36250, '1999-03-31'],
  [36525, '1999-12-31'],
  [36526, '2000-01-01'],
  [36585, '2000-02-29'],
  [40634, '2011-04-01'],
  [45351, '2024-02-29'],
  [45352, '2024-03-01'],
  [73109, '2100-02-28'],
  [73110, '2100-03-01'],
  [109574, '2199-12-31'],
])('serial %d is %s', (serial, iso) => {
  expect(dateFromSerial(serial)).toEqual(day(iso));
  expect(serialFromDate(day(iso))).toBe(serial);
});

test('every serial agrees with the calendar of JavaScript, there and back', () => {
  fc.assert(
    fc.property(serials, (serial) => {
      const iso = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
      const date = dateFromSerial(serial) ?? fail(iso);
      expect(isoFromDate(date)).toBe(iso);
      expect(serialFromDate(date)).toBe(serial);
      expect(dateFromIso(iso)).toEqual(date);
    }),
    { numRuns: 2000 },
  );
});

test('a time of day is dropped, and what Excel cannot tell right is refused', () => {
  expect(dateFromSerial(40634.99)).toEqual(day('2011-04-01'));
  for (const serial of [60, 0, -1, Number.NaN, LAST_SERIAL + 1])
    expect(dateFromSerial(serial)).toBeUndefined();
  for (const iso of [
    '2011-02-29',
    '2100-02-29',
    '2011-00-10',
    '2011-13-01',
    '2011-04-00',
    '2011-04-31',
    '2011-04-011',
    '02011-04-01',
    '',
    '11-04-01',
    '2011-4-1',
    '2200-01-01',
    '1900-02-28',
  ])
    expect(dateFromIso(iso)).toBeUndefined();
});

test('months keep to the original day, clamped to the end of the month', () => {
  const from = day('2023-01-31');
  expect([1, 2, 3, 13].map((months) => isoFromDate(addMonths(from, months)))).toEqual([
    '2023-02-28',
    '2023-03-31',
    '2023-04-30',
    '2024-02-29',
  ]);
  expect(isoFromDate(addMonths(from, -2))).toBe('2022-11-30');
});

test('the day before steps over months, years and leap days', () => {
  expect(isoFromDate(dayBefore(day('2024-03-01')))).toBe('2024-02-29');
  expect(isoFromDate(dayBefore(day('2023-03-01')))).toBe('2023-02-28');
  expect(isoFromDate(dayBefore(day('2012-01-01')))).toBe('2011-12-31');
  fc.assert(
    fc.property(fc.integer({ min: 62, max: LAST_SERIAL }), (serial) => {
      expect(dayBefore(dateFromSerial(serial) ?? fail(String(serial)))).toEqual(dateFromSerial(serial - 1));
    }),
  );
});

test.each([
  ['2011-03-31', '2010/11'],
  ['2011-04-01', '2011/12'],
  ['1999-04-01', '1999/00'],
  ['2000-01-01', '1999/00'],
  ['2009-12-31', '2009/10'],
])('%s is in %s', (iso, name) => {
  expect(financialYearName(financialYear(day(iso)))).toBe(name);
});
