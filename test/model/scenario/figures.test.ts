import { notKnown, pence, rate } from '../../../src/model/money/units';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { figureAt, figuresOf, withFigure } from '../../../src/model/scenario/figures';
import type { Figure } from '../../../src/model/scenario/scenario';

const figure = <T>(value: T): Figure<T> => ({ value, status: 'Assumed', source: '', date: '', note: '' });
const example = exampleScenario();
const pathsOf = (scenario: typeof example) => figuresOf(scenario).map(({ path }) => path.join('.'));

test('every figure that is spoken of has its path, in the order of the document', () => {
  const [bromley, lewisham] = example.councils;
  if (!bromley || !lewisham) throw new Error('two councils');
  const full: typeof example = {
    ...example,
    councils: [
      {
        ...bromley,
        vatNotRecovered: figure(rate(0.5)),
        otherCosts: [
          {
            ...{ kind: 'transition', course: 'joint', timing: { kind: 'once', year: 1 } },
            amount: figure(pence(1)),
          },
        ],
        keys: [{ name: 'users', amount: figure(3) }],
      },
      lewisham,
    ],
    contract: { ...example.contract, clause: { cap: figure(rate(0.05)) } },
    coalitions: [{ councils: ['Bromley', 'Lewisham'], cost: figure(notKnown) }],
    partners: { changes: figure([]) },
  };
  const added = pathsOf(full).filter((path) => !pathsOf(example).includes(path));
  expect(added).toEqual([
    'councils.0.vatNotRecovered',
    'councils.0.otherCosts.0.amount',
    'councils.0.keys.0.amount',
    'contract.clause.cap',
    'coalitions.0.cost',
    'partners.changes',
  ]);
  expect(pathsOf(example)).toEqual([
    ...['Bromley', 'Lewisham'].flatMap((_, council) =>
      ['asIs', 'alone', 'joint', 'announced.saving', 'announced.rate'].map(
        (part) => `councils.${council}.${part}`,
      ),
    ),
    ...['annualCharge', 'start', 'initialYears', 'fixedYears', 'extensions', 'indexation'].map(
      (part) => `contract.${part}`,
    ),
    'asIsGrowth',
    ...['inflation', 'vintage', 'vatRate', 'optimismBias', 'realisation'].map((part) => `appraisal.${part}`),
  ]);
});

test('there is no figure where a path leads through what is not there', () => {
  expect(figureAt(example, ['councils', 7, 'asIs'])).toBeUndefined();
  expect(figureAt(example, ['partners', 'changes'])).toBeUndefined();
  const risky = withFigure(example, ['partners', 'changes'], figure([]));
  expect(figureAt(risky, ['partners', 'changes'])).toEqual(figure([]));
  expect(risky.councils).toBe(example.councils);
});
