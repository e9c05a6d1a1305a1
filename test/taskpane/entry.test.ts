import fc from 'fast-check';
import { notKnown, pence, rate } from '../../src/model/money/units';
import { readCost } from '../../src/model/scenario/readCost';
import { problemSentence } from '../../src/model/sentences';
import { british, type Culture } from '../../src/taskpane/state/culture';
import { levelsKind } from '../../src/taskpane/clause/indexKinds';
import { echoOf, type Kind, kinds } from '../../src/taskpane/entry/kinds';

const german: Culture = { decimal: ',', thousands: '.' };
const french: Culture = { decimal: ',', thousands: '\u202f' };
const read = <T>(kind: Kind<T>, text: string, culture = british) => {
  const result = kind.read(text, culture);
  return result.ok ? result.value : problemSentence(result.problem);
};

describe('amounts', () => {
  test.each([
    ['2000000', 200_000_000],
    ['2,000,000', 200_000_000],
    ['£2m', 200_000_000],
    ['2.0m', 200_000_000],
    ['2000k', 200_000_000],
    ['£ 1.5 million a year', 150_000_000],
    ['3bn', 300_000_000_000],
    ['1234.56', 123_456],
    ['', 'not known'],
    ['Not known', 'not known'],
    ['?', 'not known'],
  ])('%j', (text, expected) => {
    expect(read(kinds.cost, text)).toBe(expected);
  });

  test.each([
    'n/a',
    'N.A.',
    'NK',
    'TBA',
    'tbd',
    '–',
    'none',
    'c. £2m a year',
    '~2,000k',
    'ca 3.75 million',
    '£2m3',
    'lots',
    'a'.repeat(9999),
  ])('%j is typed as it is read off a sheet', (text) => {
    const cost = readCost(text, '£');
    const typed = kinds.cost.read(text, british);
    const expected = { cost: 'value' in cost ? cost.value : 0, said: notKnown };
    expect(typed.ok ? typed.value : 'refused').toBe(
      cost.kind === 'no cost' ? 'refused' : expected[cost.kind as 'cost' | 'said'],
    );
  });

  test('none is no cost, but no number of units that is not known', () => {
    expect(read(kinds.volume, 'none')).toMatch(/^ is "none"/);
    expect(read(kinds.volume, 'n/a')).toBe('not known');
  });

  test.each(['2.0.0m', '1,5', '12,34', 'two million', '£', '-5', '0', '1e9', '2m3'])('%j is none', (text) => {
    expect(read(kinds.cost, text)).toMatch(/Give pounds as a number from £0.01 to £100 billion/);
  });

  test.each([
    ['2,5m', german, 250_000_000],
    ['2.500.000', german, 250_000_000],
    ['1.234,56', german, 123_456],
    ['2 500 000,5', french, 250_000_050],
  ])('%j where numbers are written so', (text, culture, expected) => {
    expect(read(kinds.cost, text, culture)).toBe(expected);
  });

  test('that are shown read back the same, however numbers are written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e13 }),
        fc.constantFrom(british, german, french),
        (amount, culture) => {
          const shown = kinds.cost.show(pence(amount), culture);
          expect(read(kinds.cost, shown, culture)).toBe(amount);
        },
      ),
    );
  });
});

describe('rates', () => {
  test.each([
    ['3%', 0.03],
    ['3', 0.03],
    ['3.0% a year', 0.03],
    ['0.03', 0.03],
    ['0.5%', 0.005],
    ['-1%', -0.01],
    ['0', 0],
  ])('%j', (text, expected) => {
    expect(read(kinds.rise, text)).toBe(expected);
  });

  describe('without their sign are said as they were understood', () => {
    const echo = <T>(kind: Kind<T>, text: string) => echoOf(kind, text, british);
    test.each([
      [kinds.part, '1', 'Read as 1.0%.'],
      [kinds.part, '0.5', 'Read as 50.0%.'],
      [kinds.delivered, '1', 'Read as 1.0%.'],
      [kinds.share, '60', 'Read as 60.0%.'],
      [kinds.rise, '1%', undefined],
      [kinds.rise, '3 % a year', undefined],
      [kinds.riseOrNone, '', undefined],
      [kinds.share, 'n/k', undefined],
      [kinds.rise, 'x', undefined],
      [kinds.rises, '1%; 0.5', 'Read as 1.0%; 50.0%.'],
      [kinds.rises, '1%; 0.5%', undefined],
    ])('%# %j', (kind, text, said) => {
      expect(echo(kind as Kind<unknown>, text)).toBe(said);
    });
  });

  test('outside what is taken are refused with the range', () => {
    expect(read(kinds.rise, '300%')).toMatch(/Give a rate from -50% to 100%/);
  });

  test('that are shown read back the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 10000 }),
        fc.constantFrom(british, german),
        (hundredths, culture) => {
          const given = rate(Number(`${hundredths}e-4`));
          expect(read(kinds.rise, kinds.rise.show(given, culture), culture)).toBe(given);
        },
      ),
    );
  });
});

describe('dates, years and lists', () => {
  test.each(['1 April 2011', '1 apr 2011', '01/04/2011', '1.4.2011', '2011-04-01'])('%j', (text) => {
    expect(read(kinds.date, text)).toEqual({ year: 2011, month: 4, day: 1 });
  });
  test.each([
    '1/4/2027',
    '1.4.27',
    '1 April 2027',
    '1st April 2027',
    '1st of April 27',
    '1 apr, 2027',
    'April 2027',
    'Apr 27',
    "Apr '27",
    'apr-27',
    '4/2027',
  ])('%j is understood', (text) => {
    expect(read(kinds.date, text)).toEqual({ year: 2027, month: 4, day: 1 });
  });
  test('months of years in two digits, which a day of the month could be, are said as they were understood', () => {
    expect(echoOf(kinds.date, 'Apr 27', british)).toBe('Read as 1 April 2027.');
  });
  test.each([
    '31 April 2011',
    '4 of April',
    '1/13/2011',
    '',
    '27',
    'Apr',
    '13/2027',
    '2027',
    'Ap 27',
    '0 Apr 27',
  ])('%j is no date', (text) => {
    expect(read(kinds.date, text)).toMatch(/Give a date/);
  });
  test.each([
    [kinds.initialYears, '5', 5],
    [kinds.initialYears, '5 years', 5],
    [kinds.noticeOrNone, '', undefined],
    [kinds.lengths, '2+2', [2, 2]],
    [kinds.lengths, 'none', []],
    [kinds.rises, '0%; 2%; 2.5%', [0, 0.02, 0.025]],
    [kinds.rises, '1%, 2%', [0.01, 0.02]],
  ])('%#', (kind, text, expected) => {
    expect(read(kind as Kind<unknown>, text)).toEqual(expected);
  });
  test('half a year is no number of years', () => {
    expect(read(kinds.initialYears, '2.5')).toMatch(/whole number of years/);
  });
});

test('the levels of an index, once emptied, are asked for again', () => {
  expect(read(levelsKind('Own'), ' \n')).toMatch(/^ is missing/);
});
