import * as v from 'valibot';
import { dateFromIso, isoFromDate } from '../contract/calendar';
import type { GivenRates } from '../contract/clause';
import { type Limit, limits } from '../limits';
import { penceFromPounds, poundsFromPence } from '../money/rounding';
import { type Known, notKnown, type Pence, rate, type Rate } from '../money/units';
import type { Expected } from '../problem';
import { type Council, type Figure, type Scenario, statuses } from './scenario';

/** Each rule names, as its message, what is expected instead: `readScenario` turns that into a sentence. */
export const expectedBy = {
  ...limits,
  date: { kind: 'date' },
  name: { kind: 'name' },
  status: { kind: 'one of', options: statuses },
  text: { kind: 'text' },
  extensions: { kind: 'extensions' },
  object: { kind: 'object' },
} as const satisfies Record<string, Expected>;
export type ExpectedName = keyof typeof expectedBy;

type LimitName = keyof typeof limits;

const within = (limit: LimitName) => {
  const { lowest, highest }: Limit = limits[limit];
  return v.pipe(v.number(limit), v.minValue(lowest, limit), v.maxValue(highest, limit));
};

const pounds = (limit: LimitName) => v.pipe(within(limit), v.transform(penceFromPounds));
const fraction = (limit: LimitName) => v.pipe(within(limit), v.transform(rate));
const years = (limit: LimitName) => v.pipe(within(limit), v.integer(limit));

/** Blank, as null, and the words both say that a cost is not known. */
const knownPounds = v.union(
  [
    v.pipe(
      v.nullable(v.literal(notKnown)),
      v.transform((): Known<Pence> => notKnown),
    ),
    pounds('cost'),
  ],
  'cost',
);

const day = v.pipe(
  v.string('date'),
  v.check((text) => dateFromIso(text) !== undefined, 'date'),
  v.transform((text) => dateFromIso(text) ?? { year: 0, month: 0, day: 0 }),
);

const extensions = v.pipe(v.array(years('initialYears'), 'extensions'), v.readonly());

const indexation = v.union(
  [
    v.pipe(
      fraction('rise'),
      v.transform((value): GivenRates => ({ kind: 'constant', rate: value })),
    ),
    v.pipe(
      v.array(fraction('rise')),
      v.minLength(1),
      v.transform((rates): GivenRates => ({ kind: 'by year', rates })),
    ),
  ],
  'rise',
);

const text = v.optional(v.pipe(v.string('text'), v.maxLength(2000, 'text')), '');

const figure = <const S extends v.GenericSchema>(value: S) =>
  v.strictObject(
    { value, status: v.picklist(statuses, 'status'), source: text, date: text, note: text },
    'object',
  );

const council = v.strictObject(
  {
    name: v.pipe(v.string('name'), v.trim(), v.minLength(1, 'name'), v.maxLength(200, 'name')),
    asIs: figure(knownPounds),
    alone: figure(knownPounds),
    joint: figure(knownPounds),
    announced: v.exactOptional(
      v.strictObject({ saving: figure(pounds('cost')), rate: figure(fraction('share')) }, 'object'),
    ),
  },
  'object',
);

/** The scenario as a JSON document of the current version: pounds, fractions and ISO dates. */
export const document = v.strictObject(
  {
    version: v.number(),
    name: v.pipe(v.string('name'), v.trim(), v.minLength(1, 'name'), v.maxLength(200, 'name')),
    councils: v.array(council, 'object'),
    contract: v.strictObject(
      {
        annualCharge: figure(pounds('cost')),
        start: figure(day),
        initialYears: figure(years('initialYears')),
        fixedYears: figure(years('fixedYears')),
        extensions: figure(extensions),
        indexation: figure(indexation),
      },
      'object',
    ),
    asIsGrowth: figure(fraction('rise')),
  },
  'object',
);

/** What `document` reads, written down again. */
export type ScenarioDocument = v.InferInput<typeof document>;

export const VERSION = 1;

export const writeScenario = ({ name, councils, contract, asIsGrowth }: Scenario): ScenarioDocument => ({
  version: VERSION,
  name,
  councils: councils.map(writeCouncil),
  contract: {
    annualCharge: written(contract.annualCharge, poundsFromPence),
    start: written(contract.start, isoFromDate),
    initialYears: contract.initialYears,
    fixedYears: contract.fixedYears,
    extensions: written(contract.extensions, (years) => [...years]),
    indexation: written(contract.indexation, (clause) =>
      clause.kind === 'constant' ? clause.rate : [...clause.rates],
    ),
  },
  asIsGrowth: written(asIsGrowth, (growth: Rate): number => growth),
});

const writeCouncil = ({ name, asIs, alone, joint, announced }: Council) => ({
  name,
  asIs: written(asIs, knownInPounds),
  alone: written(alone, knownInPounds),
  joint: written(joint, knownInPounds),
  ...(announced && {
    announced: {
      saving: written(announced.saving, poundsFromPence),
      rate: written(announced.rate, (share: Rate): number => share),
    },
  }),
});

const knownInPounds = (cost: Known<Pence>) => (cost === notKnown ? null : poundsFromPence(cost));

const written = <T, W>(figure: Figure<T>, write: (value: T) => W) => ({
  ...figure,
  value: write(figure.value),
});
