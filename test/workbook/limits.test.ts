/** What Excel allows a formula, held for the most councils, extensions and years that a scenario may have. */
import { longest } from '../../src/model/limits';
import { notKnown } from '../../src/model/money/units';
import { expectedBy } from '../../src/model/scenario/document/rules';
import type { Scenario } from '../../src/model/scenario/scenario';
import { planModel } from '../../src/workbook/plan/model';
import { changed, fourCouncils, known, withCouncils } from './scenarios';

const MOST = { characters: 8192, arguments: 255, levels: 64, text: 255 };

const ended = (count = 0) => (Number.isNaN(count) ? 0 : count);

/** The most arguments of a function in a formula, and the most functions within each other. */
function extentOf(formula: string): { arguments: number; levels: number } {
  const open: number[] = [];
  let [most, levels, functions] = [0, 0, 0];
  for (const [token] of formula.matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')+'|[A-Z][A-Z0-9.]*\(|[(),]/g))
    if (token.endsWith('(')) {
      open.push(token === '(' ? NaN : 1);
      functions = open.filter((one) => !Number.isNaN(one)).length;
      levels = Math.max(levels, functions);
    } else if (token === ',') open.push((open.pop() ?? 0) + 1);
    else if (token === ')') most = Math.max(most, ended(open.pop()));
  return { arguments: most, levels };
}

test('extents are told', () => {
  expect(extentOf('=IF(A1="a,(",SUM(1,2,(3)),"")')).toEqual({ arguments: 3, levels: 2 });
  expect(extentOf('=SUM(1,2)+((SUM(1,2,3,4)))')).toEqual({ arguments: 4, levels: 1 });
});

const many = (count: number, name = 'Borough') =>
  Array.from({ length: count }, (_, place) => `${name} ${place + 1}`);
const scenarios: Record<string, () => readonly Scenario[]> = {
  // A price that nobody gave is the sum of all that they pay.
  'the most councils': () => {
    const { councils, contract, ...rest } = withCouncils(many(expectedBy.councils.most));
    const charge = { ...contract.annualCharge, value: notKnown, source: '', status: 'Not known' } as const;
    return [{ ...rest, councils, contract: { ...contract, annualCharge: charge } }];
  },
  'councils with the longest names': () => [withCouncils(many(40, 'N'.repeat(longest.name - 3)))],
  'the most extensions': () => [
    changed(({ contract }) => {
      contract.initialYears.value = 1;
      contract.fixedYears.value = 0;
      contract.extensions.value = Array.from({ length: 49 }, () => ({ years: 1, decision: 'exercised' }));
    }),
  ],
  'keys, other costs and groups of many councils': () => [
    changed((document) => {
      document.councils = many(100).map((name) => ({
        name,
        asIs: known(2_000_000),
        alone: known(1_900_000),
        joint: known(1_500_000),
        keys: many(3, 'Key').map((key) => ({ name: key, amount: known(5) })),
        otherCosts: [
          { kind: 'transition', course: 'joint', timing: { kind: 'once', year: 1 }, amount: known(120_000) },
        ],
      }));
      document.coalitions = [{ councils: many(60), cost: known(50_000_000) }];
    }),
  ],
  'fifty scenarios': () => many(50, 'Scenario').map((name) => ({ ...fourCouncils(), name })),
};

test.each(Object.entries(scenarios))('no formula is more than Excel takes: %s', (_, of) => {
  const { sheets } = planModel(of());
  const beyond = sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ content, row, column }) => {
      if (content.kind !== 'formula') return [];
      const { formula } = content;
      const texts = Array.from(formula.matchAll(/"((?:[^"]|"")*)"/g), ([, text = '']) => text.length);
      const extent = { characters: formula.length, ...extentOf(formula), text: Math.max(0, ...texts) };
      const over = (Object.keys(MOST) as (keyof typeof MOST)[]).filter((key) => extent[key] > MOST[key]);
      return over.map((key) => `${name}, ${row}, ${column}: ${extent[key]} ${key}, ${formula.slice(0, 100)}`);
    }),
  );
  expect(beyond.slice(0, 9)).toEqual([]);
});
