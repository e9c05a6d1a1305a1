import * as v from 'valibot';
import { poundsFromPence } from '../../money/rounding';
import type { Pence } from '../../money/units';
import { amount, figure, fraction, name, pounds, whole, word } from '../document/rules';
import type { Figure, RiskChoices } from '../scenario';
import { driverKinds, measures } from './choices';

/** The limit that the ends of a range are held to. */
type End = Parameters<typeof amount>[0];

const reach = (end: End) =>
  v.pipe(
    v.strictObject({ low: amount(end), high: amount(end) }, 'range'),
    v.check(({ low, high }) => low <= high, 'range'),
  );

const range = (end: End) =>
  v.pipe(
    v.strictObject(
      {
        low: amount(end),
        likely: amount(end),
        high: amount(end),
        shape: v.optional(word(['pert', 'triangular']), 'pert'),
      },
      'range',
    ),
    v.check(({ low, likely, high }) => low <= likely && likely <= high, 'range'),
  );

const driver = v.strictObject({ kind: word(driverKinds), council: v.exactOptional(name) }, 'object');

export const riskChoices = v.strictObject(
  {
    runs: v.exactOptional(whole('runs')),
    seed: v.exactOptional(whole('seed')),
    table: v.exactOptional(
      v.strictObject({ down: driver, across: driver, measure: word(measures) }, 'object'),
    ),
    inflationMean: v.exactOptional(figure(fraction('rise'))),
    inflationVolatility: v.exactOptional(figure(fraction('volatility'))),
    inflationPersistence: v.exactOptional(figure(amount('persistence'))),
    indexation: v.exactOptional(figure(reach('rise'))),
    price: v.exactOptional(figure(range('rise'))),
    asIs: v.exactOptional(figure(range('rise'))),
    growth: v.exactOptional(figure(range('rise'))),
    delivered: v.exactOptional(figure(range('delivered'))),
    oneOff: v.exactOptional(figure(range('rise'))),
    unexplained: v.exactOptional(figure(range('delivered'))),
    market: v.exactOptional(figure(pounds('fixedCost'))),
    marketVolatility: v.exactOptional(figure(fraction('volatility'))),
    reTenderCost: v.exactOptional(figure(pounds('fixedCost'))),
    inHouseCost: v.exactOptional(figure(pounds('fixedCost'))),
  },
  'object',
);

/** The JSON that `riskChoices` reads. */
export function writeRisk(risk: RiskChoices): v.InferInput<typeof riskChoices> {
  const { market, reTenderCost, inHouseCost, ...rest } = risk;
  return {
    ...rest,
    ...(market && { market: inPounds(market) }),
    ...(reTenderCost && { reTenderCost: inPounds(reTenderCost) }),
    ...(inHouseCost && { inHouseCost: inPounds(inHouseCost) }),
  };
}

const inPounds = (figure: Figure<Pence>) => ({ ...figure, value: poundsFromPence(figure.value) });
