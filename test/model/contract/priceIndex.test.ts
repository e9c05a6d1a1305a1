import { indexSources } from '../../../src/model/contract/indexSources';
import {
  lastMonth,
  levelAt,
  monthName,
  monthOf,
  ownIndex,
  publishedIndices,
} from '../../../src/model/contract/priceIndex';
import { problemSentence } from '../../../src/model/sentences';
import { value } from '../value';

const march = monthOf(2020, 3);
const ours = () =>
  ownIndex(
    'Ours',
    new Map([
      [march + 2, 103.5],
      [march, 100],
      [march + 3, 104],
    ]),
  );

test('levels in any order make an index from the first month to the last', () => {
  const index = ours();
  expect(index).toEqual({ name: 'Ours', first: march, levels: [100, null, 103.5, 104] });
  expect(monthName(lastMonth(index))).toBe('2020-06');
  expect([0, 2, 3].map((later) => value(levelAt(index, march + later, 'indexation')).toNumber())).toEqual([
    100, 103.5, 104,
  ]);
});

test('a month that is left out is a gap, and one before the first or after the last is not known', () => {
  const said = (month: number) => {
    const level = levelAt(ours(), month, 'indexation');
    if (level.ok) throw new Error('it has a level');
    expect(level.problem).toMatchObject({ noAnswer: true, at: { figure: 'indexation' } });
    return [level.problem.code, problemSentence(level.problem).slice(0, 60)];
  };
  expect(said(march + 1)[0]).toBe('gap in index');
  expect(said(march + 1)[1]).toContain('2020-04');
  expect(said(march - 1)[0]).toBe('not published');
  expect(said(march - 1)[1]).toContain('2020-02');
  expect(said(march + 4)[0]).toBe('not published');
});

test('each published index has its source', () => {
  expect([...indexSources.keys()]).toEqual(publishedIndices.map(({ name }) => name));
  expect(indexSources.get('CPI')).toContain('D7BT');
  expect(indexSources.get('RPI')).toContain('CHAW');
});
