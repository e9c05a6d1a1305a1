// docs/limits.md says what the model holds to.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Limit, limits, mostCouncils } from '../../src/model/limits';

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
  weight: number,
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

test('how many councils share by a table', () => {
  expect(rows.get('Councils that share by a table, in a cell')?.to).toBe(String(mostCouncils.cell));
  expect(rows.get('Councils that share by a table, in the pane')?.to).toBe(String(mostCouncils.pane));
});
