import type { Highs, Model } from 'highs';

/** A game as the oracle takes it, which shares no code with the model. */
export interface Question {
  readonly n: number;
  /** What each coalition pays, by mask. */
  readonly costs: ArrayLike<number>;
  /** What a coalition's slack is divided by before slacks are compared; about 1. */
  readonly per: (coalition: number) => number;
  /** Whether no council may pay more than it would alone. */
  readonly aloneAtMost: boolean;
}

export interface Answer {
  readonly shares: number[];
  /** The least divided slack of each step; the first is that of the least core. */
  readonly levels: number[];
}

/** Violations and dual prices below this, where the largest cost is 1, are noise. */
const NOISE = 1e-9;

/**
 * The nucleolus and its kin by one linear programme after the other, solved by HiGHS: the largest level t with
 * x(S) + per(S)·t ≤ c(S) for all S; then the coalitions that limit it, as their dual prices say, are held at it,
 * and the level of the others is raised, until those held leave one solution. HiGHS is handed only coalitions
 * that some solution has violated.
 */
export function lexicographic(highs: Highs, question: Question): Answer {
  const { n } = question;
  if (n === 1) return { shares: [Number(question.costs[1])], levels: [] };
  const size = Math.max(...Array.from({ length: 64 }, (_, part) => largest(question.costs, part, 64)));
  return highs.withModel((model) => {
    const programme = new Programme(highs, model, question, size);
    const levels: number[] = [];
    for (let across = programme.across(); across; across = programme.across()) {
      levels.push(programme.raise(across) * size);
      if (levels.length > n) throw new Error('more steps than councils');
    }
    return { shares: programme.shares(), levels };
  });
}

/**
 * The lowest and the highest that each council may pay while no coalition pays more than its cost, by two linear
 * programmes for each that hold every coalition; none if the core is empty.
 */
export function coreRange(
  highs: Highs,
  n: number,
  costs: ArrayLike<number>,
): { lowest: number; highest: number }[] | undefined {
  const { optimal, infeasible } = highs.constants.modelStatus;
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, presolve: 'off' });
    for (let council = 0; council < n; council++) model.addVar(-highs.infinity, highs.infinity);
    for (let coalition = 1; coalition < costs.length; coalition++) {
      const cost = costs[coalition] ?? 0;
      const indices = membersOf(coalition, n);
      model.addRow(coalition === costs.length - 1 ? cost : -highs.infinity, cost, {
        indices,
        values: indices.map(() => 1),
      });
    }
    const ranges = [];
    for (let council = 0; council < n; council++) {
      const found = ([-1, 1] as const).map((sign) => {
        model.changeColCost(council, -sign);
        model.run();
        const status = model.getModelStatus();
        if (status !== optimal && status !== infeasible) throw new Error('HiGHS found no extreme');
        const share = status === optimal ? model.getSolution().colValue[council] : undefined;
        model.changeColCost(council, 0);
        return share;
      });
      const [lowest, highest] = found;
      if (lowest === undefined || highest === undefined) return undefined;
      ranges.push({ lowest, highest });
    }
    return ranges;
  });
}

const membersOf = (coalition: number, n: number) =>
  Array.from({ length: n }, (_, council) => council).filter((council) => (coalition >> council) & 1);

function largest(costs: ArrayLike<number>, part: number, parts: number): number {
  let size = 1;
  for (let mask = part; mask < costs.length; mask += parts) size = Math.max(size, Math.abs(costs[mask] ?? 0));
  return size;
}

class Programme {
  readonly #rows: number[] = [];
  /** Coalitions whose shares are settled, independent of one another. */
  readonly #held: number[];
  readonly #finished = new Set<number>();
  #shares: number[] = [];
  readonly #n: number;
  readonly #all: number;

  constructor(
    readonly highs: Highs,
    readonly model: Model,
    readonly question: Question,
    readonly size: number,
  ) {
    this.#n = question.n;
    this.#all = 2 ** this.#n - 1;
    this.#held = [this.#all];
    model.options.set({
      output_flag: false,
      presolve: 'off',
      primal_feasibility_tolerance: 1e-10,
      dual_feasibility_tolerance: 1e-10,
    });
    const councils = Array.from({ length: this.#n }, (_, i) => 2 ** i);
    for (const council of councils)
      model.addVar(-highs.infinity, question.aloneAtMost ? this.#cost(council) : highs.infinity);
    model.addVar(-highs.infinity, 16);
    model.changeColCost(this.#n, -1);
    this.#finished.add(this.#add(this.#all));
    for (const coalition of new Set(councils.flatMap((council) => [council, this.#all - council])))
      this.#add(coalition);
  }

  /** A vector that sums to nought over settled coalitions and no others; none once all is settled. */
  across(): number[] | undefined {
    return acrossAll(this.#held, this.#n);
  }

  shares(): number[] {
    return this.#shares.map((share) => share * this.size);
  }

  /** Solves one step, holds the coalitions that limit it, and gives its level. */
  raise(across: readonly number[]): number {
    const open = sums(across);
    for (const [row, coalition] of this.#rows.entries())
      if (!this.#finished.has(row) && Math.abs(open[coalition] ?? 0) < 1e-7) {
        this.model.changeRowBounds(row, -this.highs.infinity, this.highs.infinity);
        this.#finished.add(row);
      }
    const { colValue, rowDual, colDual } = this.#solve(open);
    const level = colValue[this.#n] ?? 0;
    this.#shares = [...colValue.subarray(0, this.#n)];
    const before = this.#held.length;
    for (const [row, coalition] of [...this.#rows.entries()])
      if (!this.#finished.has(row) && Math.abs(rowDual[row] ?? 0) > NOISE && this.#hold(coalition)) {
        const pays = this.#cost(coalition) - this.question.per(coalition) * level;
        this.model.changeCoefficient(row, this.#n, 0);
        this.model.changeRowBounds(row, pays, pays);
        this.#finished.add(row);
      }
    for (let council = 0; council < this.#n; council++)
      if (Math.abs(colDual[council] ?? 0) > NOISE && this.#hold(2 ** council)) {
        const pays = this.#cost(2 ** council);
        this.model.changeColBounds(council, pays, pays);
      }
    if (this.#held.length === before) throw new Error('a step settled nothing');
    return level;
  }

  #solve(open: Float64Array) {
    for (;;) {
      this.model.run();
      if (this.model.getModelStatus() !== this.highs.constants.modelStatus.optimal)
        throw new Error('HiGHS found no optimum');
      const solution = this.model.getSolution();
      const have = new Set(this.#rows);
      const violated = this.#violated(solution.colValue, open).filter((coalition) => !have.has(coalition));
      if (!violated.length) return solution;
      for (const coalition of violated) this.#add(coalition);
    }
  }

  /** The open coalition that pays most above the level, of each of up to 64 parts of the table. */
  #violated(solution: Float64Array, open: Float64Array): number[] {
    const pays = sums([...solution.subarray(0, this.#n)]);
    const level = solution[this.#n] ?? 0;
    const part = Math.max(1, (this.#all + 1) / 64);
    const worst: number[] = [];
    for (let start = 0; start <= this.#all; start += part) {
      let [found, most] = [0, NOISE];
      for (let mask = Math.max(1, start); mask < Math.min(start + part, this.#all); mask++) {
        const excess = (pays[mask] ?? 0) + this.question.per(mask) * level - this.#cost(mask);
        if (excess > most && Math.abs(open[mask] ?? 0) >= 1e-7) [found, most] = [mask, excess];
      }
      if (found) worst.push(found);
    }
    return worst;
  }

  #add(coalition: number): number {
    const members = membersOf(coalition, this.#n);
    const weight = coalition === this.#all ? 0 : this.question.per(coalition);
    const limit = this.#cost(coalition);
    this.model.addRow(coalition === this.#all ? limit : -this.highs.infinity, limit, {
      indices: [...members, this.#n],
      values: [...members.map(() => 1), weight],
    });
    return this.#rows.push(coalition) - 1;
  }

  /** Whether the coalition was not settled by those held already; from now on it is. */
  #hold(coalition: number): boolean {
    const across = this.across();
    if (!across) return false;
    const sum = across.reduce((total, part, i) => total + ((coalition >> i) & 1 ? part : 0), 0);
    if (Math.abs(sum) < 1e-7) return false;
    this.#held.push(coalition);
    return true;
  }

  #cost(coalition: number): number {
    return (this.question.costs[coalition] ?? 0) / this.size;
  }
}

/** A vector at right angles to every coalition's members and otherwise arbitrary, by Gram and Schmidt. */
function acrossAll(coalitions: readonly number[], n: number): number[] | undefined {
  if (coalitions.length >= n) return undefined;
  const axes: number[][] = [];
  const straighten = (vector: number[]) => {
    for (const axis of [...axes, ...axes]) {
      const along = axis.reduce((sum, part, i) => sum + part * (vector[i] ?? 0), 0);
      for (const [i, part] of axis.entries()) vector[i] = (vector[i] ?? 0) - along * part;
    }
    const length = Math.hypot(...vector);
    return vector.map((part) => part / length);
  };
  for (const coalition of coalitions)
    axes.push(straighten(Array.from({ length: n }, (_, i) => (coalition >> i) & 1)));
  return straighten(Array.from({ length: n }, (_, i) => Math.sin(1 + 7919 * (i + 1) ** 2)));
}

/** What each coalition's parts come to, by mask. */
function sums(parts: readonly number[]): Float64Array {
  const table = new Float64Array(2 ** parts.length);
  for (const [i, part] of parts.entries())
    for (let mask = 0; mask < 2 ** i; mask++) table[2 ** i + mask] = (table[mask] ?? 0) + part;
  return table;
}
