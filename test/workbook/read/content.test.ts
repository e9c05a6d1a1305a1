import { dates } from '../../../src/workbook/read/content';
import { readSourceDate } from '../../../src/workbook/plan/inputs/sourceDate';

test('a year that is typed for a day is no day of 1905', () => {
  expect(dates(2011, 'Start')).toEqual({
    ok: false,
    problem: { code: 'looks like a year', at: { figure: 'Start' }, given: 2011 },
  });
  expect(dates(40_634, 'Start')).toEqual({ ok: true, value: { year: 2011, month: 4, day: 1 } });
  // Of a source it is what was said.
  expect(readSourceDate(2010, 'General')).toBe('2010');
  expect(readSourceDate(40_634, 'mmmm yyyy')).toBe('2011-04');
});
