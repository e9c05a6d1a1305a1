import { isoFromDate } from '../../../src/model/contract/calendar';
import { usualClause } from '../../../src/model/contract/clause';
import {
  levelAt,
  monthName,
  monthOf,
  ownIndex,
  publishedIndices,
} from '../../../src/model/contract/priceIndex';
import { priceReviews } from '../../../src/model/contract/reviewTable';
import { extensionsOf, type PriceTerms } from '../../../src/model/contract/terms';
import { rate } from '../../../src/model/money/units';
import { value } from '../value';

const terms: PriceTerms = {
  start: { year: 2011, month: 4, day: 1 },
  initialYears: 5,
  fixedYears: 3,
  extensions: extensionsOf([2], rate(-0.05)),
  indexation: { kind: 'constant', rate: rate(0.03) },
  clause: usualClause,
};
const clause = (change: Partial<PriceTerms['clause']>) => ({ ...usualClause, ...change });
const rows = (change: Partial<PriceTerms> = {}) =>
  value(priceReviews({ ...terms, ...change })).map(({ from, month, rise, basis, change: moved, factor }) => [
    isoFromDate(from),
    month === undefined ? '' : monthName(month),
    basis,
    ...[rise, moved, factor].map((figure) => Number(figure.toFixed(6))),
  ]);

test('an extension that starts on a review changes the price together with it', () => {
  expect(rows()).toEqual([
    ['2014-04-01', '', 'Given', 0.03, 0.03, 1.03],
    ['2015-04-01', '', 'Given', 0.03, 0.03, 1.0609],
    // 1.03 × 0.95
    ['2016-04-01', '', 'Given', 0.03, -0.0215, 1.038091],
    ['2017-04-01', '', 'Given', 0.03, 0.03, 1.069233],
  ]);
});

test('an extension between two reviews has a row of its own, in its place', () => {
  const may = { year: 2011, month: 5, day: 17 };
  expect(rows({ start: may, clause: clause({ reviewDate: '1 april' }) }).slice(1, 5)).toEqual([
    ['2016-04-17', '', 'Given', 0.03, 0.03, 1.0609],
    ['2016-05-17', '', 'Extension', -0.05, -0.05, 1.007855],
    ['2017-04-17', '', 'Given', 0.03, 0.03, 1.038091],
    ['2018-04-17', '', 'Given', 0.03, 0.03, 1.069233],
  ]);
  expect(
    rows({ start: may, extensions: extensionsOf([2]), clause: clause({ reviewDate: '1 april' }) }).map(
      ([, , basis]) => basis,
    ),
  ).not.toContain('Extension');
});

test('reviews of the fixed years are there where a catch-up needs them, and change nothing', () => {
  const by = {
    indexation: { kind: 'by year', rates: [9, 1, 2, 3, 4, 5, 6].map((p) => rate(p / 100)) },
  } as const;
  expect(rows({ ...by, extensions: [], clause: clause({ catchUp: true }) })).toEqual([
    ['2012-04-01', '', 'Given', 0.01, 0, 1],
    ['2013-04-01', '', 'Given', 0.02, 0, 1],
    ['2014-04-01', '', 'Given', 0.03, 0.061106, 1.061106],
    ['2015-04-01', '', 'Given', 0.04, 0.04, 1.10355],
  ]);
});

test('a price that has fallen to nought moves no more', () => {
  const falling = clause({ compounding: 'simple', pricesMayFall: true });
  const half = { kind: 'constant', rate: rate(-0.5) } as const;
  expect(
    rows({ fixedYears: 1, indexation: half, extensions: [], clause: falling }).map((row) => row.slice(4)),
  ).toEqual([
    [-0.5, 0.5],
    [-1, 0],
    [0, 0],
    [0, 0],
  ]);
});

describe('what a rise goes by', () => {
  const [cpi] = publishedIndices;
  if (!cpi) throw new Error('CPI');
  // Doubles each year, and is known to March 2014.
  const own = ownIndex(
    'own',
    new Map(
      Array.from({ length: 39 }, (_, place) => [monthOf(2011, 1) + place, 2 ** Math.floor(place / 12)]),
    ),
  );
  const on = (...blend: [number, typeof cpi][]) =>
    ({ kind: 'index', blend: blend.map(([weight, index]) => ({ weight: rate(weight), index })) }) as const;
  const bases = (indexation: PriceTerms['indexation'], lag = 2) =>
    rows({ indexation, extensions: [], clause: clause({ forecast: rate(0.5), lag }) }).map((row) =>
      row.slice(1, 4),
    );

  test('a published index by its month', () => {
    const levels = [2013, 2014, 2015].map((year) => value(levelAt(cpi, monthOf(year, 2), '')).toNumber());
    const [before = 0, now = 0, next = 0] = levels;
    expect(bases(on([1, cpi]))).toEqual([
      ['2014-02', 'Published', Number((now / before - 1).toFixed(6))],
      ['2015-02', 'Published', Number((next / now - 1).toFixed(6))],
    ]);
  });

  test('an index of one’s own as far as it is known, the last month included, then the forecast', () => {
    expect(bases(on([1, own]), 1)).toEqual([
      ['2014-03', 'Own index', 1],
      ['2015-03', 'Forecast', 0.5],
    ]);
  });

  test('a blend with one’s own is one’s own, and is forecast where either is not known', () => {
    const [first, second] = bases(on([0.5, cpi], [0.5, own]));
    expect(first?.slice(0, 2)).toEqual(['2014-02', 'Own index']);
    expect(second).toEqual(['2015-02', 'Forecast', 0.5]);
  });
});

test.each([
  ['the month of the review', 2013, '2014-02'],
  ['the month a year before it', 2014, '2013-02'],
])('where an index lacks %s, there is no table', (_, year, month) => {
  const own = ownIndex('own', new Map([[monthOf(year, 2), 100]]));
  const indexation = { kind: 'index', blend: [{ weight: rate(1), index: own }] } as const;
  expect(priceReviews({ ...terms, indexation })).toMatchObject({
    problem: { code: 'not published', at: { figure: 'indexation' }, month },
  });
});
