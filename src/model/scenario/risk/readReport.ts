import * as v from 'valibot';
import { noSwitches } from '../../appraisal/solve';
import { notKnown, pence, rate } from '../../money/units';
import { type Route, routes } from '../../risk/decisions';
import { driverKinds } from './choices';
import type { MadeReport } from './report';

const number = v.number();
const whole = v.pipe(number, v.safeInteger());
const amount = v.pipe(whole, v.transform(pence<'cash'>));
const fraction = v.pipe(number, v.transform(rate));
const part = v.pipe(number, v.minValue(0), v.maxValue(1));
const orNotKnown = <S extends v.GenericSchema>(schema: S) => v.union([v.literal(notKnown), schema]);
const orNoSwitch = <S extends v.GenericSchema>(schema: S) => v.union([v.picklist(noSwitches), schema]);

const spread = v.strictObject({ p10: amount, p50: amount, p80: amount, p90: amount, mean: amount });
const range = v.strictObject({
  low: number,
  likely: number,
  high: number,
  shape: v.picklist(['triangular', 'pert']),
});

const risks = v.strictObject({
  inflation: v.strictObject({
    mean: fraction,
    byYear: v.exactOptional(v.array(fraction)),
    volatility: fraction,
    persistence: number,
  }),
  indexation: v.strictObject({ low: number, high: number }),
  price: v.exactOptional(range),
  asIs: v.exactOptional(range),
  growth: v.exactOptional(range),
  delivered: v.exactOptional(range),
  oneOff: v.exactOptional(range),
  unexplained: v.exactOptional(range),
  extensions: v.boolean(),
});

const settings = v.strictObject({
  runs: whole,
  seed: whole,
  option: v.exactOptional(
    v.strictObject({
      runs: whole,
      market: amount,
      drift: fraction,
      volatility: fraction,
      reTenderCost: amount,
      inHouseCost: amount,
      noticeMonths: whole,
    }),
  ),
});

const summary = v.strictObject({
  contract: spread,
  cost: orNotKnown(spread),
  saving: orNotKnown(spread),
  cheaper: orNotKnown(part),
  bars: v.array(v.strictObject({ from: amount, to: amount, runs: whole })),
  councils: v.array(
    v.strictObject({
      name: v.string(),
      saving: orNotKnown(spread),
      cheaperThanAsIs: orNotKnown(part),
      cheaperThanAlone: orNotKnown(part),
    }),
  ),
  years: v.array(v.strictObject({ cost: orNotKnown(spread), saving: orNotKnown(spread) })),
});

const swing = v.strictObject({
  kind: v.picklist(driverKinds),
  council: v.exactOptional(v.string()),
  name: v.string(),
  low: number,
  high: number,
  savingAtLow: amount,
  savingAtHigh: amount,
  swing: amount,
});

const switches = v.strictObject({
  values: v.strictObject({
    indexationLastYear: orNoSwitch(fraction),
    indexation: orNoSwitch(fraction),
    price: orNoSwitch(amount),
    asIs: orNoSwitch(amount),
    missed: orNoSwitch(amount),
  }),
  facts: v.strictObject({ years: whole, price: amount, asIs: amount, planned: amount }),
});

const plan = v.pipe(
  v.strictObject({ extensions: whole, then: v.optional(v.picklist(['re-tender', 'in-house'])) }),
  // JSON leaves out what is not defined.
  v.transform(({ extensions, then }) => ({ extensions, then })),
);

const option = v.strictObject({
  plan,
  planned: amount,
  chosen: amount,
  value: amount,
  parts: v.array(
    v.strictObject(Object.fromEntries(routes.map((way) => [way, part])) as Record<Route, typeof part>),
  ),
});

const made: v.GenericSchema<unknown, MadeReport> = v.strictObject({
  risks,
  settings,
  report: v.strictObject({
    runs: whole,
    seed: whole,
    central: orNotKnown(amount),
    belowCentral: orNotKnown(part),
    isCentral: v.boolean(),
    summary,
    swings: v.array(swing),
    switches: orNotKnown(switches),
    switching: v.array(v.string()),
    option: v.exactOptional(option),
  }),
  on: v.strictObject({ year: whole, month: whole, day: whole }),
});

/** Reads a kept report from JSON; undefined where its shape is not the present one, as another version's may be. */
export function readReport(json: unknown): MadeReport | undefined {
  const read = v.safeParse(made, json, { abortEarly: true });
  return read.success ? read.output : undefined;
}
