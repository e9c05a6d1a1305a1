import { pence } from '../../../src/model/money/units';
import { dataChecks } from '../../../src/model/sharing/dataChecks';
import { gameOfQuotes } from '../../../src/model/sharing/quotes';
import { runToEnd } from '../../../src/model/work';
import { value } from '../value';

const found = (costs: Readonly<Record<string, number>>, most: number) => {
  const quotes = Object.entries(costs).map(([letters, cost], place) => ({
    names: letters.split(''),
    cost: pence(cost),
    cell: place + 1,
  }));
  const { findings, count } = runToEnd(dataChecks(value(runToEnd(gameOfQuotes(quotes, 4))), most));
  return [count, ...findings.map(({ kind, coalition, amount }) => [kind, coalition.toString(2), amount])];
};

test('the group that could save most by splitting up comes first, then the smaller group, then the earlier', () => {
  const costs = { A: 100, B: 100, C: 100, AB: 230, AC: 250, BC: 230, ABC: 330 };
  const all = [
    ['dearer than its parts', '101', 50],
    ['dearer than its parts', '11', 30],
    ['dearer than its parts', '110', 30],
    ['dearer than its parts', '111', 30],
  ];
  expect(found(costs, 10)).toEqual([4, ...all]);
  expect(found(costs, 2)).toEqual([4, ...all.slice(0, 2)]);
});

test('contradictions come before missing quotes, and however few are listed, all are counted', () => {
  const costs = { A: 100, B: 100, C: 100, D: 100, ABC: 120, ABCD: 300 };
  const all = [
    // ABC and D together pay £2.20.
    ['dearer than its parts', '1111', 80],
    ['above a larger quote', '11', 80],
    ['above a larger quote', '101', 80],
    ['above a larger quote', '110', 80],
    ['not quoted', '11', 200],
    ['not quoted', '101', 200],
    ['not quoted', '110', 200],
    ['not quoted', '1001', 200],
    ['not quoted', '1010', 200],
    ['not quoted', '1100', 200],
    // As much as all together, and no more.
    ['not quoted', '1011', 300],
    ['not quoted', '1101', 300],
    ['not quoted', '1110', 300],
  ];
  expect(found(costs, 20)).toEqual([13, ...all]);
  expect(found(costs, 6)).toEqual([13, ...all.slice(0, 6)]);
});
