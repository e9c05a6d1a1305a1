// docs/methods.md: every amount that it says a way of sharing gives is what that way gives.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { penceFromPounds } from '../../src/model/money/rounding';
import { notKnown } from '../../src/model/money/units';
import {
  carriedBy,
  type Losses,
  lossesIfOneLeft,
  objections,
  propensityToDisrupt,
} from '../../src/model/sharing/fairness';
import { coalitionName, wholeCost } from '../../src/model/sharing/game';
import { type MethodName, methodNames } from '../../src/model/sharing/methods';
import { namesIn, quotedGame } from '../../src/model/sharing/quotes';
import { methodTitles } from '../../src/model/sharing/titles';
import { value } from '../model/value';
import { excel } from './excel';

const page = readFileSync(path.join(__dirname, '../../docs/methods.md'), 'utf8');

let call: Awaited<ReturnType<typeof excel>>['call'];
beforeAll(async () => {
  ({ call } = await excel());
});

type Table = (string | number)[][];
const column = (...values: (string | number)[]) => values.map((value) => [value]);
const pounds = (text: string) => Number(text.replace(/[£,]/g, ''));
const rowsUnder = (heading: string) =>
  [...(page.split(heading)[1]?.split('\n#')[0] ?? '').matchAll(/^\|(.*)\|$/gm)]
    .map(([, row = '']) => row.split('|').map((cell) => cell.trim()))
    .slice(2);

const quotes = rowsUnder('## The example').map(([group = '', cost = '']) => ({ group, cost: pounds(cost) }));
const groups = column(...quotes.map(({ group }) => group));
const costs = column(...quotes.map(({ cost }) => cost));
const toThePenny = (...given: unknown[]) =>
  (call('SHARE.COSTS', groups, costs, ...given) as Table).slice(1).map(([, amount]) => Number(amount));
const shares = (...given: unknown[]) => toThePenny(...given).map(Math.round);

test('the example has a price for every group', () => {
  expect(quotes).toHaveLength(7);
  expect(call('SHARE.CHECK', groups, costs)).toEqual([
    ['Finding', 'Coalition', 'Amount'],
    ['Nothing found', '', ''],
  ]);
});

test('the table has every way, under the name that the pane gives it, and who would be better off leaving', () => {
  const rows = methodNames.map((method) => {
    const [, ...tested] = call('SHARE.TEST', groups, costs, column(...toThePenny(method))) as Table;
    const [group, , , slack] = tested[0] ?? [];
    const leaving =
      Number(slack) < -0.03 ? `${group}, £${Math.round(-Number(slack)).toLocaleString('en-GB')}` : 'nobody';
    return [`${methodTitles[method].name} (\`${method}\`)`, ...shares(method), leaving];
  });
  expect(
    rowsUnder('## At a glance').map(([way, ashby = '', birley = '', corley = '', leaving]) => [
      way,
      pounds(ashby),
      pounds(birley),
      pounds(corley),
      leaving,
    ]),
  ).toEqual(rows);
});

/** What the sections about these ways take beside the quotes. */
const given: Partial<Record<string, unknown[]>> = {
  'weighted shapley': [column(1, 1, 2)],
  owen: [null, null, column('County', 'County', 'Corley')],
  scrb: [null, column(600_000, 900_000, 1_000_000)],
};

test.each(methodNames)('what the section about %s says that each pays', (method) => {
  const section = page.split(`### ${methodTitles[method].name} (\`${method}\`)`)[1]?.split('\n#')[0] ?? '';
  const [, ashby = '', birley = '', corley = ''] =
    /\*\*Ashby (£[\d,]+), Birley (£[\d,]+), Corley (£[\d,]+)\*\*/.exec(section) ?? [];
  expect([ashby, birley, corley].map(pounds)).toEqual(shares(method, ...(given[method] ?? [])));
});

test('the orders of joining average to what the page says', () => {
  const orders = rowsUnder('### Average of what you add (`shapley`)');
  const costOf = (members: readonly string[]) =>
    quotes.find(({ group }) => group.split(' + ').sort().join() === [...members].sort().join())?.cost ?? 0;
  const councils = ['Ashby', 'Birley', 'Corley'];
  for (const [order = '', ...adds] of orders) {
    const joined = order.split(', ');
    const added = councils.map((council) => {
      const place = joined.indexOf(council);
      return costOf(joined.slice(0, place + 1)) - costOf(joined.slice(0, place));
    });
    expect(adds.map(pounds)).toEqual(added);
  }
  expect(new Set(orders.map(([order]) => order)).size).toBe(6);
});

test('what is said beside the example', () => {
  const said = (...amounts: number[]) => {
    for (const amount of amounts) expect(page).toContain(`£${Math.round(amount).toLocaleString('en-GB')}`);
  };
  const [, , corley = 0] = shares('proportional', column(200, 300, 700));
  expect(corley).toBeGreaterThan(1_200_000);
  said(corley);

  const ends = [0, 1, 2, 6];
  const fewer = call(
    'SHARE.COSTS',
    ends.map((place) => groups[place]),
    ends.map((place) => costs[place]),
  ) as Table;
  said(...fewer.slice(1).map(([, amount]) => Number(amount)));
});

const pounded = (amount: number) => `£${Math.round(amount).toLocaleString('en-GB')}`;
/** The example as the model has it, and what each pays by one way, in pence. */
const game = () =>
  value(
    quotedGame(
      quotes.map(({ group, cost }, row) => ({
        names: namesIn(group),
        cost: penceFromPounds(cost),
        cell: row + 1,
      })),
      3,
    ),
  );
const inPence = (method: MethodName) => toThePenny(method).map((amount) => Math.round(amount * 100));

test('who is carried by equal shares, and by how much', () => {
  const example = game();
  const [worst] = objections(example, inPence('equal'), 1);
  if (!worst) throw new Error('nobody is overcharged');
  const { coalition, pays, adds } = carriedBy(worst, 3, wholeCost(example));
  expect(coalitionName(example.councils, worst.coalition)).toBe('Ashby + Birley');
  const section = page.split('## Who is carried')[1]?.split('\n#')[0] ?? '';
  expect(section).toContain(
    `${coalitionName(example.councils, coalition)} is carried: it pays ${pounded(pays / 100)} and adds ${pounded(adds / 100)} to the bill.`,
  );
  expect(section.match(/£166,667/g)).toHaveLength(2);
  expect([-worst.slack, adds - pays].map((amount) => pounded(amount / 100))).toEqual([
    '£166,667',
    '£166,667',
  ]);
});

test('what would be lost if one left, and by which way it is the same for all', () => {
  const example = game();
  const perPound = (one: Losses) => `£${propensityToDisrupt(one)?.toFixed(2) ?? ''}`;
  const lost = (method: MethodName) =>
    lossesIfOneLeft(example, inPence(method)).filter((one) => one !== notKnown);
  const heading = '## Who has most to bargain with';
  expect(rowsUnder(heading)).toEqual(
    lost('shapley').map((one, council) => [
      example.councils[council],
      pounded(one.own / 100),
      pounded(one.others / 100),
      perPound(one),
    ]),
  );
  const [same, ...others] = new Set(lost('alternative cost avoided').map(perPound));
  expect(others).toEqual([]);
  expect(page.split(heading)[1]).toContain(`the way that gives all of them the same, here ${same ?? ''}.`);
});

test('Skåne: the bill rises, and one group pays less', () => {
  const { coalition_values: skane } = JSON.parse(
    readFileSync(path.join(__dirname, '../published/sharing/skane_young_1982.json'), 'utf8'),
  ) as { coalition_values: Record<string, number> };
  const table = call(
    'SHARE.OVERRUN',
    column(...Object.keys(skane)),
    column(...Object.values(skane)),
    4,
    'nucleolus',
  ) as Table;
  expect(table.find(([name]) => name === 'K')).toEqual(['K', 5, 4.51, -0.49]);
  for (const figure of ['83.82 million', '87.82 million', '5.00 million', '4.51'])
    expect(page).toContain(figure);
});
