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
import * as announced from '../../src/taskpane/strings/announced';
import * as checks from '../../src/taskpane/strings/checks';
import * as compare from '../../src/taskpane/strings/compare';
import * as link from '../../src/taskpane/strings/link';
import * as scenario from '../../src/taskpane/strings/scenario';
import * as share from '../../src/taskpane/strings/share';

const every = { ...strings, announced, checks, compare, link, scenario, share };

/** Every text, those with places for values filled in with samples. */
function texts(of: unknown): string[] {
  if (typeof of === 'string') return [of];
  if (typeof of === 'function')
    return [String((of as (...values: unknown[]) => unknown)('a', 'b', 'c', 'd'))];
  return Object.values(of as object).flatMap(texts);
}

describe('the strings', () => {
  test('have no exclamation mark and none of the words we do without', () => {
    const all = texts(every);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((text) => /!|\bsorry\b|successfully|utilise|optimi[sz]e/i.test(text))).toEqual([]);
  });

  test('are in British English', () => {
    const american = /\b(color|center|favorite|analyze|organize|canceled|canceling|license)\b/i;
    expect(texts(every).filter((text) => american.test(text))).toEqual([]);
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
