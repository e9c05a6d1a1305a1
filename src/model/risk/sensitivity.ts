import type { Pence } from '../money/units';
import { all, andThen, each, map, type Result } from '../result';
import type { Driver } from './drivers';

/** A driver and how far it may go. */
export interface DriverRange<Subject> {
  readonly driver: Driver<Subject>;
  readonly low: number;
  readonly high: number;
}

/** What one driver does to the saving while the rest stay as they are. */
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

/** One driver at a time, low and high, by exact schedules; the largest swing first, ties in the order given. */
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
        swing: Math.abs(atHigh - atLow) as Pence,
      }));
    }),
    (swings) => swings.sort((a, b) => b.swing - a.swing),
  );
