/**
 * Two kinds of cost-sharing game to measure on, the same on every machine. Costs are whole pence by coalition,
 * bit i of whose mask is council i.
 */

/** Random numbers from 0 up to 1, from a seed (Mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const lowestCouncil = (mask: number) => 31 - Math.clz32(mask & -mask);

/** Adds up every coalition's amounts. */
function totals(amounts: readonly number[]): Float64Array {
  const table = new Float64Array(2 ** amounts.length);
  for (let mask = 1; mask < table.length; mask++)
    table[mask] = (table[mask & (mask - 1)] ?? 0) + (amounts[lowestCouncil(mask)] ?? 0);
  return table;
}

/**
 * Game B: a fixed cost, a cost that grows by the 0.7th power of demand, and each council's own; up to 5% of noise
 * on every quote, and 3% off when all buy together.
 */
export function noisyQuotes(n: number, seed: number): Float64Array {
  const random = chance(seed * 1000 + n);
  const demand: number[] = [];
  const own: number[] = [];
  for (let council = 0; council < n; council++) {
    demand.push(Math.round(20_000 + 180_000 * random() * random()));
    own.push(Math.round(5000 + 45_000 * random()));
  }
  const [demands, owns] = [totals(demand), totals(own)];
  const costs = new Float64Array(2 ** n);
  for (let mask = 1; mask < costs.length; mask++) {
    const quiet = 150_000 + 60 * (demands[mask] ?? 0) ** 0.7 + (owns[mask] ?? 0);
    costs[mask] = Math.round(quiet * (1 + 0.05 * random()) * 100);
  }
  costs[costs.length - 1] = Math.round((costs.at(-1) ?? 0) * 0.97);
  return costs;
}

/**
 * Game C, the realistic one: collections that need whole vehicles of ten loads each, roads from a depot through
 * all the councils that take part (a minimum spanning tree), and each council's own cost. Many coalitions tie.
 */
export function sharedFleet(n: number, seed: number): Float64Array {
  const random = chance(seed * 1000 + n);
  const loads: number[] = [];
  const own: number[] = [];
  const places = [{ x: 50, y: 50 }];
  for (let council = 0; council < n; council++) {
    loads.push(3 + Math.floor(20 * random()));
    own.push(Math.round(5000 + 45_000 * random()));
    places.push({ x: Math.round(100 * random()), y: Math.round(100 * random()) });
  }
  const miles = places.map((a) =>
    Float64Array.from(places, (b) => Math.round(Math.hypot(a.x - b.x, a.y - b.y))),
  );
  const [load, owns] = [totals(loads), totals(own)];
  const costs = new Float64Array(2 ** n);
  const reached = new Float64Array(n);
  for (let mask = 1; mask < costs.length; mask++)
    costs[mask] =
      185_000 * Math.ceil((load[mask] ?? 0) / 10) + 1200 * roads(mask, miles, reached) + (owns[mask] ?? 0);
  return costs;
}

/** The miles of the shortest roads that join the depot and all the councils of a coalition (Prim's algorithm). */
function roads(mask: number, miles: readonly Float64Array[], reached: Float64Array): number {
  let length = 0;
  let from = miles[0];
  reached.fill(Infinity);
  for (let left = mask; left;) {
    let nearest = -1;
    let shortest = Infinity;
    for (let rest = left; rest; rest &= rest - 1) {
      const council = lowestCouncil(rest);
      const road = Math.min(reached[council] ?? Infinity, from?.[council + 1] ?? Infinity);
      reached[council] = road;
      if (road < shortest) [nearest, shortest] = [council, road];
    }
    length += shortest;
    from = miles[nearest + 1];
    left &= ~(1 << nearest);
  }
  return length;
}
