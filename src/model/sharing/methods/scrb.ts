import { notKnown } from '../../money/units';
import { type Ends, sumExactly } from '../ends';
import type { MethodInputs } from '../methodInputs';
import { sharedLeftover } from './separable';
import type { Shares } from '../shares';

/**
 * Separable costs, remaining benefits: everybody pays what it adds as the last to join, m(i). What is left of the bill
 * is shared in proportion to what each still stands to gain, `max(0, min(b(i), c(i)) − m(i))`. A council
 * would pay no more alone than the service is worth to it, its benefit b(i). Where no benefit is known, the method is
 * alternative cost avoided (Inter-Agency Committee on Water Resources 1958). Time: n.
 *
 * @example A, B and C add 4, 7 and 9 and cost 6, 9 and 12 alone; to A the service is worth 5. They still stand to
 * gain 1, 2 and 3 and share the 2 left over so: 4⅓, 7⅔ and 10.
 */
export const scrb = (ends: Ends, inputs: MethodInputs): Shares =>
  sharedLeftover(
    ends,
    justified(ends, inputs).map((most, council) => {
      const gain = most - (ends.added[council] ?? 0n);
      return gain > 0n ? gain : 0n;
    }),
  );

/**
 * The most that each council can justify paying: its cost alone, or what the service is worth to it if that is
 * less.
 */
const justified = ({ alone }: Ends, { benefits }: MethodInputs): bigint[] =>
  alone.map((most, council) => {
    const benefit = benefits?.[council] ?? notKnown;
    return benefit === notKnown || benefit >= most ? most : BigInt(benefit);
  });

/** Whether the bill is more than all together can justify paying. */
export const isBeyondBenefits = (ends: Ends, inputs: MethodInputs): boolean =>
  ends.whole > sumExactly(justified(ends, inputs));
