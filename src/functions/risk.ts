import { limits } from '../model/limits';
import { rate } from '../model/money/units';
import { all, andThen } from '../model/result';
import { flatCase, savingOf } from '../model/risk/case';
import { distribution, partAboveNought, percentile } from '../model/risk/distribution';
import { sensitivity } from '../model/risk/sensitivity';
import { simulate } from '../model/risk/simulate';
import { runToEnd } from '../model/work';
import { answer, type CellValue, inPounds } from './answer';
import { readContract } from './contractArguments';
import { isPreview, onlyAPreview } from './preview';
import { fraction, number, one, optional, pounds } from './read';
import { readRanges } from './riskRanges';

/**
 * What the contract may cost over its life, and what it may save against as-is held flat, when inflation is uncertain. The same seed gives the same answer everywhere.
 * @customfunction RISK.SIMULATE RISK.SIMULATE
 * @param asIs What the councils spend now, in pounds a year.
 * @param annualCharge What the first contract year costs, in pounds.
 * @param start The day the contract starts: a date, or text such as "2011-04-01".
 * @param initialYears Contract years before any extension. 5 if left out.
 * @param extensionYears Years that the contract may be extended by. 4 if left out.
 * @param fixedYears Contract years from the start in which the price does not rise. 3 if left out, or the initial years where they are fewer.
 * @param indexation Not used, since inflation takes its place; it keeps the arguments in the order that the contract functions have.
 * @param terms Two columns, option and value, for the rest of the price terms, such as cap and 5%. A blank or 0 leaves the usual value; write nought as text, '0%.
 * @param inflation The mean of inflation a year, such as 2.5%. 2.5% if left out.
 * @param volatility The standard deviation of a year's inflation, such as 1.5%. 1.5% if left out.
 * @param persistence The correlation of a year's inflation with the next one's, from -1 to 1. 0.6 if left out.
 * @param runs How many runs to make, up to 100,000. 10,000 if left out.
 * @param seed A whole number that settles the draws. 1 if left out.
 * @returns A row for each of P10, P50, P80, P90 and Mean: Percentile, Contract value, Saving; last the probability that the saving is positive.
 * @fills 7 by 3
 */
export function riskSimulate(
  asIs: unknown,
  annualCharge: unknown,
  start: unknown,
  initialYears?: unknown,
  extensionYears?: unknown,
  fixedYears?: unknown,
  indexation?: unknown[][],
  terms?: unknown[][],
  inflation?: unknown,
  volatility?: unknown,
  persistence?: unknown,
  runs?: unknown,
  seed?: unknown,
  invocation?: CustomFunctions.Invocation,
): CellValue[][] {
  // `indexation` is not used: simulated inflation takes its place.
  const contract = { annualCharge, start, initialYears, extensionYears, fixedYears, indexation, terms };
  return answer(
    () =>
      andThen(
        all({
          asIs: one(asIs, 'asIs', pounds(limits.cost)),
          contract: readContract({ ...contract, indexation: null }),
          mean: optional(inflation, 'inflation', fraction(limits.rise), rate(0.025)),
          volatility: optional(volatility, 'volatility', fraction(limits.volatility), rate(0.015)),
          persistence: optional(persistence, 'persistence', number(limits.persistence), 0.6),
          runs: optional(runs, 'runs', number(limits.runs), 10_000),
          seed: optional(seed, 'seed', number(limits.seed), 1),
        }),
        (given) =>
          isPreview(invocation)
            ? onlyAPreview('runs')
            : runToEnd(simulate(flatCase(given.asIs, given.contract), { inflation: given }, given)),
      ),
    (simulation) => {
      const [value, saving] = [distribution(simulation.contract), distribution(simulation.saving)];
      return [
        ['Percentile', 'Contract value', 'Saving'],
        ...[10, 50, 80, 90].map((percent) => [
          `P${percent}`,
          inPounds(percentile(value, percent)),
          inPounds(percentile(saving, percent)),
        ]),
        ['Mean', inPounds(value.mean), inPounds(saving.mean)],
        ['Probability of a saving', '', partAboveNought(saving)],
      ];
    },
  );
}

/**
 * What moves the whole-life saving most: one driver at a time, low and high, the rest as they are, as-is held flat.
 * @customfunction RISK.SENSITIVITY RISK.SENSITIVITY
 * @param asIs What the councils spend now, in pounds a year.
 * @param annualCharge What the first contract year costs, in pounds.
 * @param start The day the contract starts: a date, or text such as "2011-04-01".
 * @param initialYears Contract years before any extension. 5 if left out.
 * @param extensionYears Years that the contract may be extended by. 4 if left out.
 * @param fixedYears Contract years from the start in which the price does not rise. 3 if left out, or the initial years where they are fewer.
 * @param indexation The rise of the price a year, such as 2.5%; or a rate for each contract year; or CPI, RPI or a blend such as "0.7 CPI + 0.3 RPI"; or two columns, month and index. 0% if left out.
 * @param terms Two columns, option and value, for the rest of the price terms, such as cap and 5%. A blank or 0 leaves the usual value; write nought as text, '0%.
 * @param ranges Three columns, driver, low and high: Price, Indexation, As-is, Extension or Saving delivered. Usual ranges of the first four if left out.
 * @returns A row for each driver, the largest swing first: Driver, Saving at low, Saving at high, Swing.
 */
export function riskSensitivity(
  asIs: unknown,
  annualCharge: unknown,
  start: unknown,
  initialYears?: unknown,
  extensionYears?: unknown,
  fixedYears?: unknown,
  indexation?: unknown[][],
  terms?: unknown[][],
  ranges?: unknown[][],
): CellValue[][] {
  return answer(
    () =>
      andThen(
        all({
          asIs: one(asIs, 'asIs', pounds(limits.cost)),
          contract: readContract({
            annualCharge,
            start,
            initialYears,
            extensionYears,
            fixedYears,
            indexation,
            terms,
          }),
        }),
        (given) =>
          andThen(readRanges(ranges, given.contract.extensions.length), (tried) =>
            sensitivity(flatCase(given.asIs, given.contract), savingOf, tried),
          ),
      ),
    (swings) => [
      ['Driver', 'Saving at low', 'Saving at high', 'Swing'],
      ...swings.map(({ name, savingAtLow, savingAtHigh, swing }) => [
        name,
        inPounds(savingAtLow),
        inPounds(savingAtHigh),
        inPounds(swing),
      ]),
    ],
  );
}
