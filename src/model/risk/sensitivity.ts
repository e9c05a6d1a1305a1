import { type Pence, pence } from '../money/units';
import { all, andThen, each, map, type Result } from '../result';
import type { Driver } from './drivers';

/** A driver and the lowest and highest value to try. */
export interface DriverRange<Subject> {
  readonly driver: Driver<Subject>;
  readonly low: number;
  readonly high: number;
}

/** How one driver changes the saving while the rest stay as they are. */
export interface Swing {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly savingAtLow: Pence;
  readonly savingAtHigh: Pence;
  /** How far apart the two are. */
  readonly swing: Pence;
}

type SavingOf<Subject> = (subject: Subject) => Result<Pence>;

/** The swing of one driver at a time, by exact schedules: the largest first, ties in the order of the ranges. */
export const sensitivity = <Subject>(
  subject: Subject,
  savingOf: SavingOf<Subject>,
  tried: readonly DriverRange<Subject>[],
): Result<Swing[]> =>
  map(
    each(tried, ({ driver, low, high }) => {
      const savingAt = (to: number) => andThen(driver.change(subject, to), savingOf);
      return map(all({ atLow: savingAt(low), atHigh: savingAt(high) }), ({ atLow, atHigh }) => ({
        name: driver.name,
        low,
        high,
        savingAtLow: atLow,
        savingAtHigh: atHigh,
        swing: pence(Math.abs(atHigh - atLow)),
      }));
    }),
    (swings) => swings.sort((a, b) => b.swing - a.swing),
  );
