// docs/limits.md says what the model holds to.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cell } from '../../src/functions/cell';
import { poundsOrNotKnown } from '../../src/functions/read';
import { type Limit, limits, mostCouncils } from '../../src/model/limits';
import { type OrNotKnown, notKnown, type Pence } from '../../src/model/money/units';
import { fail, ok, type Result } from '../../src/model/result';
import { readCost } from '../../src/model/scenario/readCost';
import { kinds } from '../../src/taskpane/entry/kinds';
import { british } from '../../src/taskpane/state/culture';
import { orNotKnown, pounds } from '../../src/workbook/read/content';

const page = readFileSync(path.join(__dirname, '../../docs/limits.md'), 'utf8');
const rows = new Map(
  [...page.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm)].map(([, figure = '', from, to]) => [
    figure,
    { from, to },
  ]),
);

const number = (value: number) => value.toLocaleString('en-GB');
const words: Record<Limit['kind'], (value: number) => string> = {
  pounds: (value) => (value >= 1e9 ? `£${number(value / 1e9)} billion` : `£${number(value)}`),
  rate: (value) => `${number(value * 100)}%`,
  years: number,
  whole: (value) => (value >= 1e9 ? `${number(value / 1e9)} billion` : number(value)),
  number,
};

test.each<[string, Limit]>([
  ['A cost, charge or saving', limits.cost],
  ['A yearly rise of prices or budgets', limits.rise],
  ['Initial years', limits.initialYears],
  ['Years of extension', limits.extensionYears],
  ['Months from an index month to a review', limits.lag],
  ['Runs of a simulation', limits.runs],
  ['Units that a council buys under a price list', limits.volume],
])('%s', (figure, { kind, lowest, highest }) => {
  expect(rows.get(figure)).toEqual({ from: words[kind](lowest), to: words[kind](highest) });
});

/** What each place makes of a cell, in the order of the page's columns. */
const readers: ((given: string | number) => Result<OrNotKnown<Pence>>)[] = [
  (given) => kinds.cost.read(String(given), british),
  (given) => {
    const read = readCost(given, '£');
    if (read.kind === 'no cost') return fail({ code: 'missing', at, expected: limits.cost });
    return ok(read.kind === 'cost' ? read.value : notKnown);
  },
  (given) => poundsOrNotKnown(limits.cost)(cell(given), at),
  (given) => orNotKnown(pounds)(given, 'cost'),
];
const at = { figure: 'cost' };
const said = (read: Result<OrNotKnown<Pence>>) =>
  !read.ok ? 'refused' : read.value === notKnown ? notKnown : `£${number(read.value / 100)}`;
const reads = [
  ...(page.split('## What is read as not known')[1]?.split('\n## ')[0] ?? '').matchAll(/^\| (.+?) \|$/gm),
]
  .map(([, row = '']) => row.split('|').map((text) => text.trim()))
  .slice(2);

test.each(
  reads.flatMap(([stands = '', ...places]) => {
    const [, numeral] = /^the number (\d+)$/.exec(stands) ?? [];
    const texts = [...stands.matchAll(/`(.*?)`/g)].map(([, text = '']) => text);
    const given = numeral !== undefined ? [Number(numeral)] : stands === 'nothing' ? [''] : texts;
    return given.map((one) => [one, places] as const);
  }),
)('what %j is read as in each place', (given, places) => {
  expect(readers.map((read) => said(read(given)))).toEqual(places);
});

test('the table of what is read has its rows', () => {
  expect(reads).toHaveLength(8);
});

test('how many councils share by a table', () => {
  expect(rows.get('Councils that share by a table, in a cell')?.to).toBe(String(mostCouncils.cell));
  expect(rows.get('Councils that share by a table, in the pane')?.to).toBe(String(mostCouncils.pane));
});
