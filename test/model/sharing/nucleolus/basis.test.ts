import fc from 'fast-check';
import {
  type Aim,
  type Basis,
  bindingRows,
  createBasis,
  createWorkspace,
  dual,
  exchange,
  independenceTest,
  type Row,
  solve,
  type Workspace,
} from '../../../../src/model/sharing/nucleolus/basis';
import { alone, everyone, type Game, isIn } from '../../../../src/model/sharing/game';
import { solveExactly } from '../../../../src/model/sharing/linearSystem';
import { anyGame } from '../games';
import { largest } from '../simplex';

const systems = fc.integer({ min: 1, max: 5 }).chain((n) =>
  fc.array(
    fc.record({
      kind: fc.constant('limit' as const),
      coalition: fc.integer({ min: 0, max: everyone(n) }),
      weight: fc.integer({ min: -3, max: 3 }),
      most: fc.integer({ min: -99, max: 99 }),
    }),
    { minLength: n + 1, maxLength: n + 1 },
  ),
);

/** What a row's left side comes to at a solution. */
const valueAt = ({ coalition, weight }: Row, { solution }: Workspace) => {
  const level = solution.length - 1;
  return solution.reduce(
    (sum, value, at) => sum + value * (at === level ? weight : Number(isIn(at, coalition))),
    0,
  );
};

test('rows are independent where they settle every unknown, and their basis is solved by what settles them', () => {
  let independent = 0;
  fc.assert(
    fc.property(systems, (rows) => {
      const n = rows.length - 1;
      const takes = independenceTest(n);
      const areIndependent = rows.map(takes).every(Boolean);
      const exactly = solveExactly(
        rows.map(({ coalition, weight, most }) => [
          ...Array.from({ length: n }, (_, council) => BigInt(isIn(council, coalition))),
          BigInt(weight),
          BigInt(most),
        ]),
      );
      expect(areIndependent).toBe(exactly !== undefined);
      if (!exactly) {
        expect(() => createBasis(n, rows)).toThrow('singular');
        return;
      }
      independent++;
      const workspace = createWorkspace(n);
      solve(createBasis(n, rows), workspace);
      for (const [at, value] of workspace.solution.entries())
        expect(value).toBeCloseTo(Number(exactly.numerators[at]) / Number(exactly.denominator), 9);
    }),
  );
  expect(independent).toBeGreaterThan(1);
});

/** All pay the whole cost; each council but the first pays its cost alone; the level is as high as it may be. */
const start = ({ councils: { length: n }, costs }: Game): Basis =>
  createBasis(n, [
    { kind: 'level', coalition: 0, weight: 1, most: 1e5 },
    { kind: 'settled', coalition: everyone(n), weight: 0, most: costs[everyone(n)] ?? 0 },
    ...Array.from({ length: n - 1 }, (_, one) => limit(alone(one + 1), costs)),
  ]);

const limit = (coalition: number, costs: Float64Array): Row => ({
  kind: 'limit',
  coalition,
  weight: 1,
  most: costs[coalition] ?? 0,
});

/** The largest level, and the councils' shares from nought on, by a plain linear programme. */
function plainLevel({ councils: { length: n }, costs }: Game): number {
  const rows = Array.from({ length: everyone(n) - 1 }, (_, place) => place + 1);
  const whole = costs[everyone(n)] ?? 0;
  // Each unknown is the difference of two that are at least nought; each row has a slack.
  const equations = rows.map((coalition, row) => [
    ...Array.from({ length: n }, (_, council) => Number(isIn(council, coalition))).flatMap((is) => [is, -is]),
    1,
    -1,
    ...rows.map((_, other) => Number(other === row)),
  ]);
  const sum = [...Array.from({ length: n }, () => [1, -1]).flat(), 0, 0, ...rows.map(() => 0)];
  const aim = [...Array<number>(2 * n).fill(0), 1, -1, ...rows.map(() => 0)];
  return largest(aim, [...equations, sum], [...rows.map((row) => costs[row] ?? 0), whole]) ?? Number.NaN;
}

test('exchanging rows until none is violated leads to the largest level, each step nearer, from any count of steps', () => {
  fc.assert(
    fc.property(anyGame(4), fc.constantFrom(0, 57), (game, pivots) => {
      const n = game.councils.length;
      const aim: Aim = { unknown: n, sign: 1 };
      const basis = start(game);
      basis.pivots = pivots;
      const workspace = createWorkspace(n);
      const coalitions = Array.from({ length: everyone(n) - 1 }, (_, place) => limit(place + 1, game.costs));
      let level = Infinity;
      for (let exchanges = 0; ; exchanges++) {
        expect(basis.pivots).toBe((pivots + exchanges) % 60);
        solve(basis, workspace);
        for (const row of basis.rows) expect(valueAt(row, workspace)).toBeCloseTo(row.most, 6);
        expect(workspace.solution[n]).toBeLessThanOrEqual(level + 1e-6);
        level = workspace.solution[n] ?? 0;
        const duals = basis.rows.map((_, at) => dual(basis, at, aim));
        expect(basis.rows.reduce((sum, { most }, at) => sum + (duals[at] ?? 0) * most, 0)).toBeCloseTo(
          level,
          6,
        );
        expect(basis.rows.every(({ kind }, at) => kind === 'settled' || (duals[at] ?? 0) > -1e-9)).toBe(true);
        const violated = coalitions.find((row) => valueAt(row, workspace) > row.most + 1e-6);
        if (!violated) break;
        const before = [...basis.rows];
        expect(exchange(basis, violated, aim, workspace)).toBe(true);
        expect(basis.rows.filter((row, at) => row !== before[at])).toEqual([violated]);
        expect(basis.rows[1]).toBe(before[1]);
      }
      expect(level).toBeCloseTo(plainLevel(game), 6);
      const binding = bindingRows(basis, aim);
      expect(binding).toEqual(
        basis.rows.filter(({ kind }, at) => kind === 'limit' && dual(basis, at, aim) > 1e-9),
      );
    }),
  );
});

test('no row can leave where those that must hold contradict the new one', () => {
  const settled = (coalition: number, most: number): Row => ({ kind: 'settled', coalition, weight: 0, most });
  const level: Row = { kind: 'level', coalition: 0, weight: 1, most: 5 };
  const rows = [level, settled(3, 10), settled(1, 3)];
  const basis = createBasis(2, [...rows]);
  const aim: Aim = { unknown: 2, sign: 1 };
  expect(exchange(basis, { kind: 'alone', coalition: 2, weight: 0, most: 6 }, aim, createWorkspace(2))).toBe(
    false,
  );
  expect(basis.rows).toEqual(rows);
  expect(exchange(basis, limit(2, Float64Array.of(0, 3, 6, 10)), aim, createWorkspace(2))).toBe(true);
});

test('of rows that could leave together, that with the largest part in the new one leaves', () => {
  const share = (coalition: number): Row => ({ kind: 'alone', coalition, weight: 0, most: 1 });
  const level: Row = { kind: 'level', coalition: 0, weight: 1, most: 5 };
  // A+B, A+C and B+C come to half of what all pay each, and D to the whole of its part.
  const pairs = [0b11, 0b101, 0b110].map(share);
  const last = share(0b1000);
  for (const rows of [
    [...pairs, last, level],
    [last, ...pairs, level],
  ]) {
    const basis = createBasis(4, [...rows]);
    expect(exchange(basis, share(0b1111), { unknown: 4, sign: 1 }, createWorkspace(4))).toBe(true);
    expect(rows.filter((row) => !basis.rows.includes(row))).toEqual([last]);
  }
});
