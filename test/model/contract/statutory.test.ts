import { dateFromIso } from '../../../src/model/contract/calendar';
import { statutoryTests, vatOn } from '../../../src/model/contract/statutory';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { type Pence, pence, rate } from '../../../src/model/money/units';
import { problemSentence } from '../../../src/model/sentences';
import { value } from '../value';

const tests = (valueExVat: Pence, day?: string) =>
  value(statutoryTests(valueExVat, rate(0.2), day === undefined ? undefined : dateFromIso(day)));
const applying = (valueExVat: Pence) => tests(valueExVat).map(({ applies }) => applies);

test('VAT is rounded to the penny, and names its figure where it is too large', () => {
  expect([2, 3].map((each) => value(vatOn(pence(each), rate(0.2))))).toEqual([0, 1]);
  const most = penceFromPounds(100_000_000_000);
  expect(vatOn(most, rate(2))).toMatchObject({ problem: { at: { figure: 'valueExVat' } } });
  expect(vatOn(most, rate(2), 'annualCharge')).toMatchObject({ problem: { at: { figure: 'annualCharge' } } });
});

// £173,100 is the threshold of £207,720 without its VAT.
test.each([
  ['the full rules apply from their threshold on', 173_100, [true, false, true]],
  ['a penny less is below it', 173_099.99, [false, false, true]],
  ['indicators are for more than £5m with VAT', 4_166_666.67, [true, false, true]],
  ['a penny more is more', 4_166_666.68, [true, true, true]],
  ['consent is for more than £100,000, without VAT', 100_000, [false, false, false]],
  ['a penny more of that', 100_000.01, [false, false, true]],
])('%s', (_, pounds, expected) => {
  expect(applying(penceFromPounds(pounds))).toEqual(expected);
});

test('each test has its threshold and its source', () => {
  expect(tests(pence(0)).map(({ test: name, threshold }) => [name, threshold / 100])).toEqual([
    ['Full procurement rules', 207_720],
    ['Key performance indicators', 5_000_000],
    ['Ask about consent, if the council is to be dissolved', 100_000],
  ]);
  const sources = tests(pence(0)).map(({ source }) => source);
  expect(sources[0]).toContain('Schedule 1');
  expect(sources[1]).toContain('section 52');
  expect(sources[2]).toContain('sections 24 and 27');
});

test.each([
  ['2025-02-24', 214_904],
  ['2025-12-31', 214_904],
  ['2026-01-01', 207_720],
  ['2027-12-31', 207_720],
])('on %s the threshold is £%d', (day, pounds) => {
  expect((tests(pence(0), day)[0]?.threshold ?? 0) / 100).toBe(pounds);
});

test.each(['2025-02-23', '2028-01-01'])('the law of %s is not known', (day) => {
  const refused = statutoryTests(pence(0), rate(0.2), dateFromIso(day));
  expect(refused).toMatchObject({
    ok: false,
    problem: { noAnswer: true, at: { figure: 'date' }, given: day },
  });
  expect(refused.ok || problemSentence(refused.problem)).toContain(day);
});
