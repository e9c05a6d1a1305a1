import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Pence, pence } from '../../src/model/money/units';
import {
  axisPounds,
  pounds,
  poundsAndPence,
  ratePercent,
  sizeInMillions,
  sizeInPercent,
  yearsInWords,
} from '../../src/taskpane/format';
import { strings } from '../../src/taskpane/strings';
import { clause } from '../../src/taskpane/strings/clause';

const FOLDER = join(__dirname, '../../src/taskpane/strings');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const every = [strings, ...files.map((file) => jest.requireActual<object>(join(FOLDER, file)))];

/** A sample of whatever is asked for: a word, a figure, a list, or what has parts, each of which is such a sample. */
const sample: object = new Proxy([] as unknown[], {
  get: (list, part) => {
    if (part === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 2 : 'sample');
    if (part === 'length') return 2;
    if (part === 'toLocaleString') return () => '2';
    const method = (Reflect.get(list, part) ?? Reflect.get(String.prototype, part)) as unknown;
    if (typeof method !== 'function') return sample;
    return method.bind(part in list ? [sample, sample] : 'sample') as unknown;
  },
});

/** Every text, those with places for values filled in with samples. */
function texts(of: unknown): string[] {
  if (typeof of === 'string') return [of];
  if (typeof of === 'function')
    return texts((of as (...values: unknown[]) => unknown)(sample, sample, sample, sample));
  return of === undefined || of === sample ? [] : Object.values(of as object).flatMap(texts);
}

test('what there may be none or one of is said so', () => {
  expect(clause.ratesHint(1)).toMatch(/^One rate, /);
  expect(clause.ratesHint(2)).toMatch(/^2 rates, /);
  expect([0, 1, 2].map(clause.sentence.lagged)).toEqual([
    ' to the month of the review',
    ' to the month before',
    ' to 2 months before',
  ]);
  expect([strings.more(1), strings.more(2)]).toEqual(['And one more.', 'And 2 more.']);
});

describe('the strings', () => {
  const all = texts(every);

  test('are of every screen', () => {
    expect(files.length).toBeGreaterThan(8);
    expect(all.length).toBeGreaterThan(900);
  });

  test('show what they are told', () => {
    expect(all.filter((text) => /undefined|\[object|NaN|null/.test(text))).toEqual([]);
  });

  test('have no exclamation mark and none of the words we do without', () => {
    expect(all.filter((text) => /!|\bsorry\b|successfully|utilise|optimi[sz]e/i.test(text))).toEqual([]);
  });

  test('are in British English', () => {
    const american = /\b(color|center|favorite|analyze|organize|canceled|canceling|license)\b/i;
    expect(all.filter((text) => american.test(text))).toEqual([]);
  });
});

describe('figures', () => {
  // Of one unit, which formatting any money would leave open.
  const cash: (whole: number) => Pence = pence;
  test.each([
    [pounds(cash(123_456_750)), '£1,234,568'],
    [pounds(cash(-5_000)), '−£50'],
    [poundsAndPence(cash(3_478_486_386)), '£34,784,863.86'],
    [sizeInMillions(cash(1_551_576_700)), '£15.52m'],
    [sizeInMillions(cash(-42_000_000)), '£0.42m'],
    [sizeInMillions(cash(4_231_800)), '£42,318'],
    [axisPounds(0), '£0'],
    [axisPounds(6e6), '£6m'],
    [axisPounds(250_000), '£0.25m'],
    [sizeInPercent(0.29982), '30%'],
    [sizeInPercent(-0.0474), '4.7%'],
    [sizeInPercent(0.0996), '10%'],
    [ratePercent(0.03), '3.0%'],
    [ratePercent(0.0225), '2.25%'],
    [yearsInWords(1), 'one year'],
    [yearsInWords(12), '12 years'],
  ])('%s', (shown, expected) => {
    expect(shown).toBe(expected);
  });
});
