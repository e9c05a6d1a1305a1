import { hostileTexts } from '../hostile';
import { CellError, excel } from './excel';

const column = (values: readonly unknown[]) => values.map((value) => [value]);

/** An error of Excel's own among the names is no name: it is refused, as anywhere. */
const names = hostileTexts.filter((text) => text !== '#REF!').map((text) => text.slice(0, 60));

test.each(names)('the council %j is told by its name, and by no other', async (name) => {
  const { call } = await excel();
  const table = call(
    'SAVING.COMPARE',
    column([name, 'Other']),
    column([200, 100]),
    column([150, '']),
    column([100, 80]),
  );
  expect((table as unknown[][]).map(([first]) => first)).toEqual(['Council', name.trim(), 'Other', 'Total']);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<b>B</b>', '\u202EBexley'])(
  'the bill is shared with a council called %j as with any other',
  async (name) => {
    const { call } = await excel();
    const shares = (called: string) =>
      (
        call(
          'SHARE.COSTS',
          column(['A', called, 'C', `A | ${called}`, 'A | C', `${called} | C`, `A | ${called} | C`]),
          column([6, 9, 12, 13, 15, 18, 22]),
          'shapley',
        ) as unknown[][]
      ).map(([, share]) => share);
    expect(shares(name)).toEqual(shares('B'));
  },
);

/** Every function is given the same large thing for each of its arguments in turn. */
const large: [string, unknown][] = [
  ['ten thousand characters', 'A'.repeat(10_000)],
  ['thousands of councils', column(Array.from({ length: 5000 }, (_, place) => `Council ${place}`))],
  ['thousands of figures', column(Array.from({ length: 5000 }, (_, place) => place + 1))],
];

test.each(large)('%s for any argument are worked out, or refused with a short sentence', async (_, value) => {
  const { functions } = await excel();
  for (const [id, calculate] of functions) {
    for (let place = 0; place < 4; place++) {
      const given = [1, 1, 1, 1].map((usual, at) => (at === place ? value : usual));
      try {
        calculate(...given);
      } catch (error) {
        expect(error).toBeInstanceOf(CellError);
        expect([id, (error as CellError).message.length < 600]).toEqual([id, true]);
      }
    }
  }
});

test('a bill among thousands of councils is refused with the most that there may be', async () => {
  const { refusal } = await excel();
  const many = Array.from({ length: 3000 }, (_, place) => `Council ${place}`);
  expect(refusal('SHARE.COSTS', column(many), column(many.map(() => 5)))).toMatch(/names 3000 councils.*20/);
});
