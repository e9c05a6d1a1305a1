import fc from 'fast-check';

/** A game of any kind, as its number of councils and its whole costs by coalition. */
export interface AnyGame {
  readonly kind: string;
  readonly n: number;
  readonly costs: readonly number[];
}

export const sizeOf = (coalition: number): number => {
  let size = 0;
  for (let rest = coalition; rest; rest &= rest - 1) size++;
  return size;
};

/** What a coalition pays: from its members' own figures, whether it is everybody, and a number drawn from 0 up to 1. */
type Rule = (own: readonly number[], isEverybody: boolean, drawn: number) => number;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Games that are hard in ways of their own: ties, empty cores, no saving at all. */
const rules: Record<string, Rule> = {
  'any costs': (own, _, drawn) => 1 + Math.floor(drawn * sum(own)),
  'few different costs': (_own, _isEverybody, drawn) => 1 + Math.floor(drawn * 3),
  additive: (own) => sum(own),
  'additive but for a saving of all': (own, isEverybody) => sum(own) + (isEverybody ? -1 : 0),
  symmetric: ({ length }) => 20 + 7 * length + (length % 3),
  'growing ever dearer': ({ length }) => length * length,
  airport: (own) => Math.max(...own),
  'savings at random': (own, _, drawn) => 1 + Math.floor(sum(own) * (0.6 + 0.4 * drawn)),
  'whole vehicles': (own) => 10 * Math.ceil(sum(own) / 25),
};

/** Games of 2 to `most` councils, whose figures go up to `largest`. */
export const anyGame = (most: number, largest: number): fc.Arbitrary<AnyGame> =>
  fc
    .record({
      kind: fc.constantFrom(...Object.keys(rules)),
      own: fc.array(fc.integer({ min: 1, max: largest }), { minLength: 2, maxLength: most }),
      seed: fc.nat(2 ** 31 - 1),
    })
    .map(({ kind, own, seed }) => {
      let state = seed;
      const drawn = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff) / 2 ** 31;
      const costs = Array.from({ length: 2 ** own.length }, (_, coalition) => {
        const members = own.filter((_, council) => (coalition >> council) & 1);
        const rule = rules[kind];
        return coalition && rule ? rule(members, members.length === own.length, drawn()) : 0;
      });
      return { kind, n: own.length, costs };
    });
