import { penceFromPounds } from '../../../../src/model/money/rounding';
import { notKnown, type Pence } from '../../../../src/model/money/units';
import { illustration } from '../../../../src/model/scenario/document/illustration';
import { agreedByAll, sharesAmong } from '../../../../src/model/scenario/sharing/leaving';
import type { Council, Scenario } from '../../../../src/model/scenario/scenario';
import type { Way } from '../../../../src/model/scenario/sharing/way';
import { runToEnd } from '../../../../src/model/work';
import { value } from '../../value';

const four = illustration();
const withJoint = (scenario: Scenario, name: string, joint: Council['joint']['value']): Scenario => ({
  ...scenario,
  councils: scenario.councils.map((council) =>
    council.name === name ? { ...council, joint: { ...council.joint, value: joint } } : council,
  ),
});
const among = (way: Way, members: number, scenario = four) => runToEnd(sharesAmong(scenario, way, members));
const costAlone = (name: string) =>
  Number(four.councils.find((council) => council.name === name)?.alone.value);
const costTogether = (...names: readonly string[]) =>
  Number(
    four.coalitions.find(
      ({ councils }) => councils.length === names.length && names.every((name) => councils.includes(name)),
    )?.cost.value,
  );
const inPounds = (shares: readonly Pence[]) => shares.map((share) => share / 100);

describe('Bromley, Lewisham and Croydon without Bexley, for £5.8m', () => {
  test('in proportion to as-is, and to what was agreed', () => {
    expect(inPounds(value(among({ kind: 'as-is' }, 0b0111)).shares)).toEqual([
      1_281_767.95, 2_403_314.92, 2_114_917.13,
    ]);
    expect(inPounds(value(among({ kind: 'agreed' }, 0b0111)).shares)).toEqual([
      1_274_817.71, 2_026_200.87, 2_498_981.42,
    ]);
  });

  test('what would be lost if one more left is against what they pay among themselves', () => {
    const { shares, losses } = value(among({ kind: 'as-is' }, 0b0111));
    const [bromley, lewisham, croydon] = shares;
    expect(losses[0]).toEqual({
      own: costAlone('Bromley') - (bromley ?? 0),
      others: costTogether('Lewisham', 'Croydon') - (lewisham ?? 0) - (croydon ?? 0),
    });
    expect(losses).toHaveLength(3);
  });

  test('a key that nobody has is missed', () => {
    expect(among({ kind: 'key', key: 'cars' }, 0b0111)).toMatchObject({
      problem: { code: 'missing', at: { figure: 'weights' }, noAnswer: true },
    });
  });

  test('who pays more than alone is named with what leaving saves', () => {
    const dear = withJoint(four, 'Croydon', penceFromPounds(20_000_000));
    const { shares, objections } = value(among({ kind: 'agreed' }, 0b0111, dear));
    const [first] = objections;
    expect(first?.councils).toEqual(['Croydon']);
    expect(first?.saves).toBe((shares[2] ?? 0) - 290_000_000);
  });
});

test('one that stays by itself pays what it would alone, whatever the way', () => {
  const ways: Way[] = [
    { kind: 'agreed' },
    { kind: 'method', method: 'shapley' },
    { kind: 'key', key: 'cars' },
  ];
  for (const way of ways)
    expect(value(among(way, 0b0100))).toMatchObject({ shares: [290_000_000], quoted: true, objections: [] });
});

test('what nobody quoted is the cheapest split, and is said not to be quoted', () => {
  const { coalitions, ...rest } = four;
  const few = { ...rest, coalitions: coalitions.filter(({ councils }) => councils.length !== 3) };
  const found = value(among({ kind: 'as-is' }, 0b0111, few));
  expect(found.quoted).toBe(false);
  // Bromley and Lewisham for £3.75m, Croydon for £2.9m; the other splits cost £6.8m and more.
  expect(inPounds(found.shares).reduce((sum, share) => sum + share)).toBe(6_650_000);
});

test('only a method must know what each that stays would pay alone', () => {
  const unknown = {
    ...four,
    councils: four.councils.map((council) =>
      council.name === 'Bromley' ? { ...council, alone: { ...council.alone, value: notKnown } } : council,
    ),
  };
  const refused = { problem: { code: 'not quoted', coalitions: ['Bromley'] } };
  expect(value(among({ kind: 'as-is' }, 0b0111, unknown)).quoted).toBe(true);
  expect(among({ kind: 'method', method: 'shapley' }, 0b0111, unknown)).toMatchObject(refused);
  expect(among({ kind: 'method', method: 'shapley' }, 0b0001, unknown)).toMatchObject(refused);
  expect(among({ kind: 'method', method: 'shapley' }, 0b0110, unknown)).toMatchObject({ ok: true });
});

test('one council has nobody to leave', () => {
  const one = { ...four, councils: four.councils.slice(0, 1), coalitions: [] };
  expect(among({ kind: 'agreed' }, 0b1, one)).toMatchObject({ problem: { code: 'too few councils' } });
});

describe('what all have agreed', () => {
  test('is what each pays jointly, with those who would pay less without the rest', () => {
    expect(value(agreedByAll(four))).toEqual({
      shares: four.councils.map(({ joint }) => joint.value),
      quoted: true,
      objections: [],
    });
    const dear = withJoint(four, 'Bexley', penceFromPounds(1_450_000));
    expect(value(agreedByAll(dear)).objections[0]).toEqual({
      councils: ['Bexley'],
      saves: 5_000_000,
    });
  });

  test('is missed where one of them has not, by its name', () => {
    expect(agreedByAll(withJoint(four, 'Croydon', notKnown))).toMatchObject({
      problem: { code: 'missing', at: { figure: 'Joint cost', council: 'Croydon' }, noAnswer: true },
    });
  });
});
