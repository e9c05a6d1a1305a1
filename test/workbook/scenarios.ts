import type fc from 'fast-check';
import { type OrNotKnown, notKnown, type Pence, pence } from '../../src/model/money/units';
import { appraise } from '../../src/model/scenario/outcome/appraise';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { readScenario } from '../../src/model/scenario/document/read';
import { checkScenario } from '../../src/model/scenario/document/check';
import { outcome } from '../../src/model/scenario/outcome/outcome';
import type { Figure, Scenario } from '../../src/model/scenario/scenario';
import type { ScenarioDocument } from '../../src/model/scenario/document/schema';
import { writeScenario } from '../../src/model/scenario/document/write';
import { scenarios } from '../model/scenario/scenarios';

/** The example, changed as a document, which is the plainest way of writing a scenario down. */
export function changed(change: (document: ScenarioDocument) => void): Scenario {
  const document = structuredClone(writeScenario(exampleScenario()));
  change(document);
  const read = readScenario(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const published = { status: 'Published', source: 'Budget book', date: '2026-02', note: '' } as const;

/** A figure that somebody published. */
export const known = <T>(value: T) => ({ ...published, value });

/** Councils by these names, with costs that no two share. None announced a saving. */
export const withCouncils = (names: readonly string[]) =>
  changed((document) => {
    document.councils = names.map((name, index) => ({
      name,
      asIs: { ...published, value: 2_000_000 + index * 1_000.01 },
      alone: { ...published, value: 1_900_000 + index * 999.99 },
      joint: { ...published, value: 1_500_000 + index * 500.5 },
    }));
  });

export const boroughs = Array.from({ length: 33 }, (_, index) => `Borough ${index + 1}`);

export const withExtensions = (extensions: number[]) =>
  changed(({ contract }) => {
    contract.extensions.value = extensions.map((years) => ({ years }));
  });

export const withRates = (rates: number[]) =>
  changed(({ contract }) => {
    contract.indexation.value = rates;
  });

/** Four councils, two options of two years, an index with a cap, and every kind of line that costs add up. */
export const fourCouncils = () =>
  changed((document) => {
    const figure = <T>(value: T) => ({ ...published, value });
    const [bromley] = document.councils;
    if (!bromley) throw new Error('the example has changed');
    document.name = 'Four councils';
    document.councils = ['Bromley', 'Lewisham', 'Croydon', 'Kensington & Chelsea'].map((name, place) => ({
      name,
      asIs: figure(2_000_000 + 310_000.37 * place),
      alone: figure(1_800_000 + 250_000.11 * place),
      joint: figure(1_500_000 + 240_000.77 * place),
      ...(place === 1 && { vatNotRecovered: figure(0.35) }),
      otherCosts: [
        {
          kind: 'transition',
          course: 'joint',
          timing: { kind: 'once', year: 1 },
          amount: figure(120_000.05),
        },
        {
          kind: 'retained client side',
          course: 'joint',
          timing: { kind: 'yearly', from: 1, rises: 'with as-is' },
          amount: figure(45_000.5),
        },
        {
          kind: 'service credits',
          course: 'joint',
          timing: { kind: 'yearly', from: 2, to: 4, rises: 'with the price' },
          amount: figure(7_777.77),
        },
        { kind: 'break and exit', course: 'alone', timing: { kind: 'at the end' }, amount: figure(60_000) },
      ],
      keys: [{ name: 'Users', amount: figure(1000 + 500 * place) }],
    }));
    const { contract } = document;
    contract.annualCharge = figure(7_000_000.01);
    contract.start = figure('2014-10-15');
    contract.extensions = figure([
      { years: 2, decision: 'exercised', noticeMonths: 9 },
      { years: 2, decision: 'undecided', probability: 0.6, priceChange: -0.04 },
    ]);
    contract.indexation = figure('0.7 CPI + 0.3 RPI');
    contract.clause = {
      cap: figure(0.03),
      carryForward: figure(true),
      reviewDate: figure('1 april'),
      indexableShare: figure(0.85),
      rateRounding: figure('one decimal'),
      referenceMonth: figure(1),
    };
    document.asIsGrowth = figure(0.015);
    document.appraisal.inflation = figure([0, 0.02, 0.025, 0.03]);
    document.appraisal.optimismBias = figure(0.1);
    document.appraisal.realisation = figure([0.5, 0.8, 1]);
    document.coalitions = [{ councils: ['Bromley', 'Lewisham'], cost: figure(3_300_000) }];
  });

/** Scenarios of every kind, whose amounts are small enough for a cell's double to hold their pence, and whose terms are of a usual length. */
export const sensible: fc.Arbitrary<Scenario> = scenarios
  .filter(({ councils }) => councils.length > 0)
  .map((scenario) => {
    const { contract } = scenario;
    const { start, initialYears, exitAfter, ...rest } = contract;
    return {
      ...scenario,
      councils: scenario.councils.slice(0, 3).map((council) => ({
        ...council,
        asIs: smaller(council.asIs),
        alone: smaller(council.alone),
        joint: smaller(council.joint),
        otherCosts: council.otherCosts.map((cost) => ({ ...cost, amount: smaller(cost.amount) })),
      })),
      coalitions: [],
      contract: {
        ...rest,
        annualCharge: { ...contract.annualCharge, value: smaller(contract.annualCharge).value },
        start: { ...start, value: { ...start.value, year: 1996 + (start.value.year % 28) } },
        initialYears: { ...initialYears, value: 3 + (initialYears.value % 4) },
        extensions: { ...contract.extensions, value: contract.extensions.value.slice(0, 3) },
        ...(exitAfter && initialYears.value % 3 === 0 && { exitAfter }),
      },
    };
  })
  .filter((scenario) => checkScenario(scenario).ok)
  .filter((scenario) => {
    const worked = outcome(scenario);
    return worked.ok && worked.value.contract.total < 1e12 && appraise(scenario, worked.value).ok;
  });

const smaller = (figure: Figure<OrNotKnown<Pence>>): Figure<OrNotKnown<Pence>> => ({
  ...figure,
  value: figure.value === notKnown ? notKnown : pence((figure.value % 1e9) + 1),
});
