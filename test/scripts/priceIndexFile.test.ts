import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type PriceIndexFile,
  readDownload,
  Refused,
  refreshed,
  written,
} from '../../scripts/priceIndexFile.mjs';

const file = (name: string) =>
  readFileSync(path.join(__dirname, `../../assets/indices/${name}.json`), 'utf8');
const rpi = JSON.parse(file('rpi')) as PriceIndexFile;

const NAMES = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** A download as the ONS words it, with years and quarters before the months. */
function download(levels: readonly (number | string)[], { series = 'CHAW', released = '19-08-2026' } = {}) {
  const months = levels.map(
    (level, place) => `"${2009 + Math.floor(place / 12)} ${NAMES[place % 12]}","${level}"`,
  );
  return [
    '"Title","RPI All Items Index: Jan 1987=100"',
    `"CDID","${series}"`,
    '"Source dataset ID","MM23"',
    '"PreUnit",""',
    '"Unit","Index, base year = 100"',
    `"Release date","${released}"`,
    '"Next release","16 September 2026"',
    '"Important notes",',
    '"2009","213.7"',
    '"2009 Q1","210.9"',
    ...months,
  ].join('\r\n');
}
const refusal = (text: string, revised = false) => {
  try {
    refreshed(rpi, readDownload(text), revised);
    return 'accepted';
  } catch (error) {
    return error instanceof Refused ? error.message : 'another error';
  }
};

test.each(['cpi', 'rpi'])('%s is kept as the script writes it', (name) => {
  expect(written(JSON.parse(file(name)) as PriceIndexFile)).toBe(file(name));
});

test('a download with one month more adds it, with its release', () => {
  const after = refreshed(rpi, readDownload(download([...rpi.levels, 420.5])));
  expect(after.levels).toEqual([...rpi.levels, 420.5]);
  expect(after).toMatchObject({
    released: '2026-08-19',
    provenance: 'All months from the release of 2026-08-19.',
  });
  expect(after.first).toBe(rpi.first);
});

test.each([
  ['not of the ONS', 'a,b\n1,2', /^This is not a time series as the ONS offers it/],
  [
    'another series',
    download(rpi.levels, { series: 'D7BT' }),
    'The download is of D7BT, and RPI is CHAW. Choose that series.',
  ],
  [
    'an older one',
    download(rpi.levels, { released: '01-01-2020' }),
    /^The download is of 2020-01-01, older than/,
  ],
  ['without months', download([]), 'The download has no months. Choose the monthly series.'],
  ['too short', download(rpi.levels.slice(0, -1)), /^The download has no level for 2026-06\./],
  [
    'a level that is none',
    download([...rpi.levels, '..']),
    /^The level of 2026 JUL is "\.\.", which is no index level/,
  ],
  [
    'a changed level',
    download([1, ...rpi.levels.slice(1)]),
    /^These months have other levels than before: 2009-01\. If the ONS/,
  ],
])('%s is refused', (_, text, sentence) => {
  if (typeof sentence === 'string') expect(refusal(text)).toBe(sentence);
  else expect(refusal(text)).toMatch(sentence);
});

test('a revision that is said to be one is taken', () => {
  expect(refusal(download([1, ...rpi.levels.slice(1)]), true)).toBe('accepted');
});

test.each(['cpi', 'rpi'])('the page on price terms names the last month of %s', (name) => {
  const page = readFileSync(path.join(__dirname, '../../docs/price-terms.md'), 'utf8');
  const { first, levels } = JSON.parse(file(name)) as PriceIndexFile;
  const [year = 0, month = 1] = first.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + levels.length - 1));
  expect(page).toContain(
    last.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
});
