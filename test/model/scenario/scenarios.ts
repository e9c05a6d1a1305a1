import fc from 'fast-check';
import { vintages } from '../../../src/model/appraisal/discounting';
import { dateFromSerial, LAST_SERIAL, YEAR_SERIALS } from '../../../src/model/contract/calendar';
import {
  compoundings,
  type Indexation,
  reviewDates,
  roundingsOfRates,
} from '../../../src/model/contract/clause';
import { monthOf, ownIndex, publishedIndices } from '../../../src/model/contract/priceIndex';
import { type OrNotKnown, notKnown, pence, rate } from '../../../src/model/money/units';
import type { Range } from '../../../src/model/risk/chance/range';
import { driverKinds, measures, type RangeName, rangeNames } from '../../../src/model/scenario/risk/choices';
import {
  type ClauseFigures,
  courses,
  decisions,
  type Figure,
  otherCostKinds,
  partnerChanges,
  rises,
  type RiskChoices,
  type Scenario,
  statuses,
  type Timing,
  waysAmongFewer,
} from '../../../src/model/scenario/scenario';

/* Scenarios of every kind that the schema allows, for properties that must hold of all of them. */

const cost = fc.oneof(fc.constant(notKnown), fc.integer({ min: 1, max: 1e10 }).map(pence));
const growth = fc.double({ min: -0.5, max: 1, noNaN: true }).map((value) => rate(value + 0));
const part = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => rate(value + 0));
const text = fc.string({ maxLength: 40 });
const figure = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Figure<T>> =>
  fc.record({ value, status: fc.constantFrom(...statuses), source: text, date: text, note: text });
const name = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((given) => given.trim())
  .filter(Boolean);
const known = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<OrNotKnown<T>> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(notKnown) }, { weight: 4, arbitrary: value });
// No contract here is shorter than three years.
const year = fc.integer({ min: 1, max: 3 });

const timing: fc.Arbitrary<Timing> = fc.oneof(
  year.map((one) => ({ kind: 'once' as const, year: one })),
  fc.constant({ kind: 'at the end' as const }),
  fc
    .record({ from: year, rises: fc.constantFrom(...rises) })
    .map((yearly) => ({ kind: 'yearly' as const, ...yearly })),
  fc
    .record({ from: year, length: fc.integer({ min: 0, max: 5 }), rises: fc.constantFrom(...rises) })
    .map(({ from, length, rises: how }) => ({
      kind: 'yearly' as const,
      from,
      to: from + length,
      rises: how,
    })),
);

const council = fc.record(
  {
    name,
    asIs: figure(cost),
    alone: figure(cost),
    joint: figure(cost),
    announced: fc.record({
      saving: figure(fc.integer({ min: 1, max: 1e9 }).map(pence)),
      rate: figure(fc.integer({ min: 1, max: 99 }).map((percent) => rate(percent / 100))),
    }),
    vatNotRecovered: figure(part),
    otherCosts: fc.array(
      fc.record({
        kind: fc.constantFrom(...otherCostKinds),
        course: fc.constantFrom(...courses),
        timing,
        amount: figure(cost),
      }),
      { maxLength: 4 },
    ),
    keys: fc.uniqueArray(fc.record({ name, amount: figure(known(fc.nat({ max: 1e6 }))) }), {
      selector: (key) => key.name.toLowerCase(),
      maxLength: 2,
    }),
  },
  { requiredKeys: ['name', 'asIs', 'alone', 'joint', 'otherCosts', 'keys'] },
);

const clause: fc.Arbitrary<ClauseFigures> = fc.record(
  {
    referenceMonth: figure(fc.integer({ min: 1, max: 12 })),
    lag: figure(fc.integer({ min: 0, max: 24 })),
    catchUp: figure(fc.boolean()),
    compounding: figure(fc.constantFrom(...compoundings)),
    cap: figure(fc.integer({ min: 30, max: 90 }).map((percent) => rate(percent / 1000))),
    collar: figure(fc.integer({ min: 0, max: 30 }).map((percent) => rate(percent / 1000))),
    carryForward: figure(fc.boolean()),
    pricesMayFall: figure(fc.boolean()),
    indexableShare: figure(part),
    reviewDate: figure(fc.constantFrom(...reviewDates)),
    rateRounding: figure(fc.constantFrom(...roundingsOfRates)),
    forecast: figure(fc.integer({ min: -10, max: 100 }).map((tenths) => rate(tenths / 1000))),
  },
  { requiredKeys: [] },
);

const [cpi, rpi] = publishedIndices;
if (!cpi || !rpi) throw new Error('CPI and RPI are published');
const indexations: fc.Arbitrary<Indexation> = fc.oneof(
  growth.map((one) => ({ kind: 'constant' as const, rate: one })),
  fc.array(growth, { minLength: 70, maxLength: 70 }).map((rates) => ({ kind: 'by year' as const, rates })),
  fc.constantFrom(
    { kind: 'index' as const, blend: [{ weight: rate(1), index: cpi }] },
    {
      kind: 'index' as const,
      blend: [
        { weight: rate(0.7), index: cpi },
        { weight: rate(0.3), index: rpi },
      ],
    },
  ),
  fc
    .array(fc.option(fc.double({ min: 0.001, max: 1e9, noNaN: true })), { minLength: 1, maxLength: 12 })
    .map(
      (levels) =>
        new Map(levels.flatMap((level, at) => (level === null ? [] : [[monthOf(2020, 1) + at, level]]))),
    )
    .filter((levels) => levels.size > 0)
    .map((levels) => ({
      kind: 'index' as const,
      blend: [{ weight: rate(1), index: ownIndex('Our index', levels) }],
    })),
);

const extensions = fc
  .record({
    exercised: fc.nat({ max: 2 }),
    all: fc.array(
      fc.record(
        {
          years: fc.integer({ min: 1, max: 5 }),
          noticeMonths: fc.integer({ min: 0, max: 24 }),
          decision: fc.constantFrom(...decisions),
          probability: known(part),
          priceChange: fc.constantFrom(0, -0.1, 0.05).map(rate),
        },
        { requiredKeys: ['years', 'decision', 'probability', 'priceChange'] },
      ),
      { maxLength: 4 },
    ),
  })
  // Those taken up come before those that are not: a later one presupposes the one before.
  .map(({ exercised, all }) =>
    all.map((extension, place) => ({
      ...extension,
      decision:
        place < exercised
          ? ('exercised' as const)
          : extension.decision === 'exercised'
            ? ('undecided' as const)
            : extension.decision,
    })),
  );

export const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    name,
    councils: fc.uniqueArray(council, { selector: (one) => one.name.toLowerCase(), maxLength: 5 }),
    contract: fc.record(
      {
        annualCharge: figure(fc.integer({ min: 1, max: 1e10 }).map(pence)),
        // A sheet takes a day of 1905 for a year that somebody typed.
        start: figure(
          fc
            .integer({ min: YEAR_SERIALS.highest + 1, max: LAST_SERIAL })
            .map((serial) => dateFromSerial(serial) ?? { year: 0, month: 0, day: 0 }),
        ),
        initialYears: figure(fc.integer({ min: 3, max: 50 })),
        fixedYears: figure(fc.integer({ min: 0, max: 3 })),
        extensions: figure(extensions),
        exitAfter: figure(fc.integer({ min: 1, max: 3 })),
        indexation: figure(indexations),
        clause,
      },
      {
        requiredKeys: [
          'annualCharge',
          'start',
          'initialYears',
          'fixedYears',
          'extensions',
          'indexation',
          'clause',
        ],
      },
    ),
    asIsGrowth: figure(growth),
    coalition: figure(cost),
    appraisal: fc.record({
      inflation: figure(growth.map((one) => ({ kind: 'constant' as const, rate: one }))),
      vintage: figure(fc.constantFrom(...vintages)),
      vatRate: figure(part),
      optimismBias: figure(part),
      realisation: figure(fc.array(part, { minLength: 1, maxLength: 4 })),
    }),
  })
  .map(({ coalition, ...scenario }) => ({
    ...scenario,
    coalitions:
      scenario.councils.length > 1
        ? [{ councils: scenario.councils.map((one) => one.name), cost: coalition }]
        : [],
  }));

const numbers = fc.double({ min: 0, max: 0.5, noNaN: true }).map((value) => value + 0);
const range = fc.tuple(numbers, numbers, numbers).map((ends) => {
  const [low, likely, high] = ends.sort((a, b) => a - b);
  return { low, likely, high, shape: 'pert' as const };
});
const risk: fc.Arbitrary<RiskChoices> = fc.record(
  {
    runs: fc.integer({ min: 1, max: 100_000 }),
    seed: fc.integer({ min: 0, max: 4_294_967_295 }),
    inflationMean: figure(growth),
    inflationPersistence: figure(numbers),
    indexation: figure(range.map(({ low, high }) => ({ low, high }))),
    ...(Object.fromEntries(rangeNames.map((one) => [one, figure(range)])) as Record<
      RangeName,
      fc.Arbitrary<Figure<Range>>
    >),
    market: figure(fc.integer({ min: 0, max: 1e10 }).map(pence)),
    table: fc.record({
      down: fc.constantFrom(...driverKinds).map((kind) => ({ kind })),
      across: fc.constant({ kind: 'As-is' as const, council: 'A' }),
      measure: fc.constantFrom(...measures),
    }),
  },
  { requiredKeys: [] },
);

/** The same with partners that join and leave, and choices of risk, which have no place on Inputs. */
export const wholeScenarios: fc.Arbitrary<Scenario> = scenarios.chain((scenario) => {
  const names = scenario.councils.map((one) => one.name);
  const changes = fc.record({
    council: fc.constantFrom(...(names.length > 0 ? names : [''])),
    kind: fc.constantFrom(...partnerChanges),
    year: fc.integer({ min: 1, max: 100 }),
    cost: fc.integer({ min: 0, max: 1e10 }).map(pence),
  });
  const partners = fc.record(
    {
      changes: figure(fc.array(changes, { maxLength: names.length === 0 ? 0 : 3 })),
      sharing: fc.constantFrom(...waysAmongFewer),
    },
    { requiredKeys: [] },
  );
  return fc
    .record({ partners, risk }, { requiredKeys: [] })
    .map((apart): Scenario => ({ ...scenario, ...apart }));
});
