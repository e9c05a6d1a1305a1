import type { GivenRates } from '../../model/contract/clause';
import { ratePercent } from '../format';
import * as scenarioStrings from '../strings/scenario';

const say = scenarioStrings.scenario;

/** Inflation in words: "2.0% a year", or "0.0%, 2.0%, year by year". */
export const inflationShown = (given: GivenRates): string =>
  given.kind === 'constant'
    ? say.ayear(ratePercent(given.rate))
    : say.byYear(given.rates.map(ratePercent).join(', '));

export const vintageShown = (vintage: string): string => say.vintages[vintage] ?? vintage;
