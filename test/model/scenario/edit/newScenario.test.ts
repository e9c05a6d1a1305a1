import { notKnown } from '../../../../src/model/money/units';
import { penceFromPounds } from '../../../../src/model/money/rounding';
import { type EnteredCouncil, newScenario } from '../../../../src/model/scenario/edit/newScenario';
import { outcome } from '../../../../src/model/scenario/outcome/outcome';
import { chargeOf } from '../../../../src/model/scenario/terms';
import { problemSentence } from '../../../../src/model/sentences';

const today = { year: 2026, month: 11, day: 25 };

const entered = (pounds: number | undefined, cell: string) => ({
  value: pounds === undefined ? notKnown : penceFromPounds(pounds),
  source: `Sheet1, cell ${cell}`,
});

const council = (name: string, asIs?: number, alone?: number, joint?: number): EnteredCouncil => ({
  name,
  asIs: entered(asIs, 'B2'),
  alone: entered(alone, 'C2'),
  joint: entered(joint, 'D2'),
});

const two = [
  council('Bromley', 2_000_000, 1_750_000, 1_500_000),
  council('Lewisham', 3_750_000, undefined, 2_250_000),
];

function made(councils: readonly EnteredCouncil[], on = today) {
  const scenario = newScenario(councils, on);
  if (!scenario.ok) throw new Error(problemSentence(scenario.problem));
  return scenario.value;
}

test('the contract costs what the joint costs add up to, and has an answer', () => {
  const scenario = made(two);
  expect(scenario.name).toBe('Bromley and Lewisham');
  expect(chargeOf(scenario)).toMatchObject({ value: 375_000_000, status: 'Worked out' });
  const result = outcome(scenario);
  if (!result.ok) throw new Error(problemSentence(result.problem));
  expect(result.value.firstYear.together).toMatchObject({ saving: 200_000_000, alone: notKnown });
  expect(result.value.unexplained.firstYear).toBe(0);
});

test('every figure says where it is from, and what is assumed says so', () => {
  const { councils, contract, asIsGrowth } = made(two);
  expect(councils[0]?.asIs).toEqual({
    value: 200_000_000,
    status: 'Assumed',
    source: 'Sheet1, cell B2',
    date: '2026-11-25',
    note: '',
  });
  expect(councils[1]?.alone).toMatchObject({
    value: notKnown,
    status: 'Not known',
    source: 'Sheet1, cell C2',
  });
  const { annualCharge, clause, ...assumed } = contract;
  expect(annualCharge).toMatchObject({ value: notKnown, status: 'Not known' });
  for (const figure of [...Object.values(assumed), asIsGrowth])
    expect(figure).toMatchObject({ status: 'Assumed', source: 'Joint ICT default', date: '2026-11-25' });
  expect(clause).toEqual({});
  expect(contract.fixedYears.value).toBe(3);
});

test.each([
  [{ year: 2026, month: 11, day: 25 }, 2027],
  [{ year: 2026, month: 4, day: 1 }, 2026],
  [{ year: 2026, month: 4, day: 2 }, 2027],
  [{ year: 2026, month: 1, day: 31 }, 2026],
])('from %j it starts on 1 April %i', (on, year) => {
  expect(made(two, on).contract.start.value).toEqual({ year, month: 4, day: 1 });
});

test('a joint cost that is not known is no reason to refuse the others', () => {
  const scenario = made([
    council('Bromley', 2_000_000, 1_750_000, 1_500_000),
    council('Lewisham', 3_750_000, 3_000_000),
  ]);
  expect(scenario.councils.map(({ joint }) => joint.value)).toEqual([150_000_000, notKnown]);
  expect(scenario.councils[1]?.joint).toMatchObject({ status: 'Not known', source: 'Sheet1, cell D2' });
  expect(chargeOf(scenario).value).toBe(notKnown);
});

test('a title of two long names is as long as a name may be', () => {
  const long = ['North', 'South'].map((name) => council(name.padEnd(105, 'x'), 2, 2, 1));
  expect(made(long).name).toHaveLength(200);
});

test('a title tells many councils by their number', () => {
  expect(made([...two, council('Croydon', 1, 1, 1)]).name).toBe('Bromley and 2 others');
  expect(made([council('Bromley', 1, 1, 1)]).name).toBe('Bromley');
});

test.each([
  ['a name given twice', [...two, council('bromley', 1, 1, 1)], /"bromley" twice/],
  ['a joint cost of nothing', [council('Bromley', 2, 2, 0)], /Give pounds/],
])('%s is refused with its sentence', (_, councils, expected) => {
  const result = newScenario(councils, today);
  expect(result.ok ? '' : problemSentence(result.problem)).toMatch(expected);
});
