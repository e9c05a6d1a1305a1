import { highestRate, lastWholeThatHolds, type NoSwitch } from '../appraisal/solve';
import { Decimal } from '../money/decimal';
import { LARGEST, type Pence, pence, rate, type Rate } from '../money/units';

/**
 * The switching values: how far one figure can go, the rest as they are, before a saving is gone. At that value the
 * saving is still nought or more, in whole pence.
 */
export interface SwitchingValues {
  /** The highest constant rate of indexation that leaves the last contract year a saving. */
  readonly indexationLastYear: Rate | NoSwitch;
  /** The same for the whole term. */
  readonly indexation: Rate | NoSwitch;
  /** The highest first-year charge. */
  readonly price: Pence | NoSwitch;
  /** The lowest as-is cost of the first year, later years in proportion. */
  readonly asIs: Pence | NoSwitch;
  /** The most of the first year's planned saving that may not be delivered; 'never saves' where none was planned. */
  readonly missed: Pence | NoSwitch;
}

/** Tests of whether a saving is left when one figure is changed to a value. Amounts are pence of the first year. */
export interface SavingTests {
  readonly indexationLastYear: (at: Rate) => boolean;
  readonly indexation: (at: Rate) => boolean;
  readonly price: (charge: Pence) => boolean;
  readonly asIs: (cost: Pence) => boolean;
  readonly missed: (missed: Pence) => boolean;
  /** What the first year costs as-is, and what it saves if all goes as planned. */
  readonly asIsCost: Pence;
  readonly planned: Pence;
}

/** The value at which each test changes its answer, by halving. */
export const switchesOf = (saves: SavingTests): SwitchingValues => ({
  indexationLastYear: highestRate(saves.indexationLastYear),
  indexation: highestRate(saves.indexation),
  price: highest((charge) => saves.price(pence(charge)), LARGEST),
  asIs: lowestAsIs(saves),
  missed: saves.planned > 0 ? highest((missed) => saves.missed(pence(missed)), saves.planned) : 'never saves',
});

function highest(savesAt: (at: number) => boolean, most: Pence): Pence | NoSwitch {
  if (!savesAt(0)) return 'never saves';
  return savesAt(most) ? 'always saves' : pence(lastWholeThatHolds(savesAt, 0, most));
}

function lowestAsIs({ asIs, asIsCost }: SavingTests): Pence | NoSwitch {
  const savesAt = (cost: number) => asIs(pence(cost));
  if (asIsCost === 0) return 'never saves';
  if (savesAt(0)) return 'always saves';
  return savesAt(LARGEST) ? pence(lastWholeThatHolds(savesAt, LARGEST, 0)) : 'never saves';
}

/** The part of the planned saving that is delivered where that much of it is missed. */
export const leastDelivered = (planned: Pence, missed: Pence): Rate =>
  rate(new Decimal(1).minus(new Decimal(missed).div(planned)).toNumber());
