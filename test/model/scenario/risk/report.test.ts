import { penceFromPounds } from '../../../../src/model/money/rounding';
import { notKnown, type Pence, pence, rate } from '../../../../src/model/money/units';
import { savingOf } from '../../../../src/model/risk/case';
import { runToEnd } from '../../../../src/model/work';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { outcome } from '../../../../src/model/scenario/outcome/outcome';
import { caseOf } from '../../../../src/model/scenario/risk/cases';
import {
  atConstantRate,
  lastYearSaving,
  wholeSaving,
} from '../../../../src/model/scenario/outcome/savingOver';
import { settingsFor } from '../../../../src/model/scenario/risk/usual';
import { riskReport, swingsOf } from '../../../../src/model/scenario/risk/report';
import { usualRisks } from '../../../../src/model/scenario/risk/risks';
import { shortfalls } from '../../../../src/model/scenario/risk/shortfall';
import { simulateScenario } from '../../../../src/model/scenario/risk/runs';
import { summaryOf } from '../../../../src/model/scenario/risk/summary';
import { scenarioSwitches } from '../../../../src/model/scenario/risk/switching';
import type { Figure, OtherCost, Scenario } from '../../../../src/model/scenario/scenario';
import { switchingValues } from '../../risk/switchingValues';
import { value } from '../../value';

const example = exampleScenario();
const risks = usualRisks(example);
const settings = { runs: 4000, seed: 2010 };
const exampleReport = () => value(runToEnd(riskReport(example, risks, settings)));

const figure = <T>(of: T): Figure<T> => ({ value: of, status: 'Trial', source: '', date: '', note: '' });
const transition: OtherCost = {
  kind: 'transition',
  course: 'joint',
  timing: { kind: 'once', year: 1 },
  amount: figure(penceFromPounds(400_000)),
};
/** The example with what a council pays once, and a part of the VAT that it does not get back. */
const dearer: Scenario = {
  ...example,
  councils: example.councils.map((council, place) =>
    place === 0 ? { ...council, otherCosts: [transition], vatNotRecovered: figure(rate(0.1)) } : council,
  ),
};

describe('a report of the example', () => {
  test('swings as the one-at-a-time figures of the published case do', () => {
    const rows = swingsOf(example, risks).map(({ name, savingAtLow, savingAtHigh }) => [
      name,
      (savingAtLow / 1e8).toFixed(1),
      (savingAtHigh / 1e8).toFixed(1),
    ]);
    expect(rows).toContainEqual(['Saving delivered', '7.2', '16.5']);
    expect(rows).toContainEqual(['Indexation', '17.2', '12.8']);
    expect(rows).toContainEqual(['As-is growth', '15.5', '19.9']);
    expect(rows).toContainEqual(['Not explained', '17.0', '15.5']);
    // Without the option only what is committed is saved.
    expect(rows).toContainEqual(['Extension', '9.7', '15.5']);
  });

  test('has its central case from the comparison, and says what would wipe it out', () => {
    const { central, switching } = exampleReport();
    expect(central).toBe(value(outcome(example)).wholeTerm.saving);
    expect(switching).toEqual([
      "Indexation above 7.4% a year would wipe out the last year's saving.",
      'Indexation above 17.1% a year would wipe out the saving over nine years.',
      'A joint cost above £5.36m a year, 43% higher than £3.75m, would wipe out the saving over nine years.',
      'If as-is cost were really below £4.03m a year, 30% lower, joint would cost more over nine years.',
      'Delivering less than 19.7% of the planned saving, £2.00m in the first year, would leave no saving over nine years.',
    ]);
  });

  test('says nothing of a part of the planned saving where joint begins dearer and saves all the same', () => {
    const scenario: Scenario = {
      ...example,
      asIsGrowth: figure(rate(0.05)),
      councils: example.councils.map((council) => ({
        ...council,
        joint: figure(pence(Math.round((council.asIs.value as Pence) * 1.02))),
      })),
    };
    expect(value(wholeSaving(scenario))).toBeGreaterThan(0);
    const { switching } = value(runToEnd(riskReport(scenario, risks, { runs: 500, seed: 1 })));
    expect(switching).toHaveLength(4);
    expect(switching.join(' ')).not.toContain('planned saving');
  });

  test('counts every run in its histogram, one bar of which starts at nought or would', () => {
    const { bars } = exampleReport().summary;
    expect(bars.reduce((sum, { runs }) => sum + runs, 0)).toBe(settings.runs);
    const [first] = bars;
    expect((first?.from ?? 1) % ((first?.to ?? 0) - (first?.from ?? 0))).toBe(0);
  });

  test('has few bars however far a few runs lie from all others', () => {
    const far = Float64Array.from({ length: 1000 }, (_, run) => (run < 5 ? 9e8 : 15e8));
    const none = { contract: far, cost: notKnown, councils: [], years: [] } as const;
    const { bars } = summaryOf({ ...none, saving: far });
    expect(bars.length).toBeLessThanOrEqual(41);
    expect([bars[0]?.runs, bars.at(-1)?.runs]).toEqual([5, 995]);
    expect(summaryOf({ ...none, saving: far.fill(-7) }).bars).toEqual([{ from: -7, to: -6, runs: 1000 }]);
  });

  test('has its percentiles from the sorted runs, and its chances from counting them', () => {
    const runs = value(runToEnd(simulateScenario(example, risks, settings)));
    const saving = [...(runs.saving as Float64Array)].sort((a, b) => a - b);
    const { saving: said, councils, years } = exampleReport().summary;
    if (said === notKnown) throw new Error('not known');
    expect([said.p10, said.p50, said.p80, said.p90]).toEqual(
      [0.1, 0.5, 0.8, 0.9].map((part) => saving[part * settings.runs - 1]),
    );
    const gain = runs.councils[0]?.gain as Float64Array;
    expect(councils[0]?.cheaperThanAlone).toBe(gain.filter((one) => one > 0).length / settings.runs);
    expect(councils[1]?.cheaperThanAlone).toBe(notKnown);
    const last = runs.years.at(-1)?.saving as Float64Array;
    expect(years.at(-1)?.saving).toMatchObject({
      p50: [...last].sort((a, b) => a - b)[settings.runs / 2 - 1],
    });
  });
});

describe('switching values of a scenario', () => {
  test('are those of the one contract that it comes to, where nothing comes beside it', () => {
    const switches = scenarioSwitches(example);
    if (switches === notKnown) throw new Error('not known');
    const question = value(caseOf(example));
    const single = switchingValues({
      ...question,
      terms: { ...question.terms, annualCharge: switches.facts.price },
      beyondPrice: pence(0),
    });
    const { values } = switches;
    expect(values.indexation).toBeCloseTo(single.indexation as number, 7);
    // Councils are rounded each by itself, nine years long.
    for (const figureOf of ['price', 'asIs', 'missed'] as const)
      expect(Math.abs((values[figureOf] as number) - (single[figureOf] as number))).toBeLessThan(20);
  });

  test.each([
    ['the example', example],
    ['one with other costs', dearer],
  ])('put back into %s, leave a saving that the next step takes away', (_, scenario) => {
    const switches = scenarioSwitches(scenario);
    if (switches === notKnown) throw new Error('not known');
    const rateOf = switches.values.indexation as number;
    const at = (constant: number) =>
      value(
        wholeSaving({
          ...scenario,
          contract: {
            ...scenario.contract,
            indexation: figure({ kind: 'constant' as const, rate: rate(constant) }),
          },
        }),
      );
    expect(at(rateOf)).toBeGreaterThanOrEqual(0);
    expect(at(rateOf + 1e-10)).toBeLessThan(1e4);
    expect(at(rateOf + 1e-6)).toBeLessThan(0);
    const first = (of: 'asIs' | 'joint', total: number) => {
      const whole = of === 'joint' ? switches.facts.price : switches.facts.asIs;
      const costs = scenario.councils.map((council) => council[of].value as number);
      const head = Math.round((total * (costs[0] ?? 0)) / whole);
      return value(
        wholeSaving({
          ...scenario,
          councils: scenario.councils.map((council, place) => ({
            ...council,
            [of]: figure(pence(place === 0 ? head : total - head)),
          })),
        }),
      );
    };
    const { price, asIs } = switches.values;
    expect(first('joint', price as Pence)).toBeGreaterThanOrEqual(0);
    expect(first('joint', (price as Pence) + 1)).toBeLessThan(0);
    expect(first('asIs', asIs as Pence)).toBeGreaterThanOrEqual(0);
    expect(first('asIs', (asIs as Pence) - 1)).toBeLessThan(0);

    const { indexationLastYear, missed } = switches.values;
    const lastYear = (constant: number) => value(lastYearSaving(atConstantRate(scenario, rate(constant))));
    expect(lastYear(indexationLastYear as number)).toBe(0);
    expect(lastYear((indexationLastYear as number) + 1e-6)).toBeLessThan(0);
    const savings = scenario.councils.map(
      ({ asIs: spent, joint }) => Number(spent.value) - Number(joint.value),
    );
    const without = (total: number) => {
      const head = Math.round((total * (savings[0] ?? 0)) / switches.facts.planned);
      return value(
        wholeSaving({
          ...scenario,
          councils: scenario.councils.map((council, place) => ({
            ...council,
            joint: figure(pence(Number(council.joint.value) + (place === 0 ? head : total - head))),
          })),
        }),
      );
    };
    expect(without(missed as Pence)).toBeGreaterThanOrEqual(0);
    expect(without((missed as Pence) + 1)).toBeLessThan(0);
  });
});

describe('the contract that a scenario comes to', () => {
  test('saves what the comparison says, all together', () => {
    for (const scenario of [example, dearer]) {
      const { wholeTerm } = value(outcome(scenario));
      // Together is one price, of which the councils' rounded parts may differ by pence.
      const off = Math.abs(value(savingOf(value(caseOf(scenario)))) - (wholeTerm.saving as number));
      expect(off).toBeLessThan(20);
    }
  });
});

describe('extensions as an option', () => {
  const decided = (...taken: ('exercised' | 'not exercised' | 'undecided')[]): Scenario => ({
    ...example,
    contract: {
      ...example.contract,
      extensions: figure(
        taken.map((decision) => ({ years: 2, priceChange: rate(0), decision, probability: notKnown })),
      ),
    },
  });
  const reportOf = (scenario: Scenario) =>
    value(
      runToEnd(riskReport(scenario, usualRisks(scenario), settingsFor(scenario, { runs: 500, seed: 1 }))),
    );

  test('have a notice date for each that is open, and none for one that is taken or out of reach', () => {
    expect(reportOf(decided('undecided', 'undecided')).option?.parts).toHaveLength(2);
    expect(reportOf(decided('exercised', 'undecided')).option?.parts).toHaveLength(1);
    expect(reportOf(decided('not exercised', 'undecided')).option).toBeUndefined();
  });

  test('swing nothing where none is open', () => {
    const kinds = (scenario: Scenario) => swingsOf(scenario, risks).map(({ kind }) => kind);
    expect(kinds(decided('undecided'))).toContain('Extension');
    expect(kinds(decided('not exercised', 'undecided'))).not.toContain('Extension');
  });

  test('are not turned down for a yearly cost that stays with any supplier, nor for one at the end', () => {
    const plan = (otherCosts: readonly OtherCost[]) =>
      reportOf({
        ...decided('undecided', 'undecided'),
        councils: example.councils.map((council) => ({ ...council, otherCosts })),
      }).option?.plan;
    const yearly: OtherCost = {
      kind: 'retained client side',
      course: 'joint',
      timing: { kind: 'yearly', from: 1, rises: 'flat' },
      amount: figure(penceFromPounds(200_000)),
    };
    expect(plan([yearly])).toEqual(plan([]));
    expect(plan([{ ...transition, timing: { kind: 'at the end' } }])).toEqual(plan([]));
  });
});

describe('when only part of the saving comes', () => {
  const everyCouncil = (change: Partial<Scenario['councils'][number]>): Scenario => ({
    ...example,
    councils: example.councils.map((council) => ({ ...council, ...change })),
  });
  const appraised = (change: Partial<Scenario['appraisal']>): Scenario => ({
    ...example,
    appraisal: { ...example.appraisal, ...change },
  });
  const yearly = (course: OtherCost['course']): OtherCost => ({
    ...transition,
    course,
    timing: { kind: 'yearly', from: 1, rises: 'flat' },
  });

  test.each([
    ['the example', example],
    ['half of the VAT is not recovered', everyCouncil({ vatNotRecovered: figure(rate(0.5)) })],
    ['optimism bias is 20%', appraised({ optimismBias: figure(rate(0.2)) })],
    [
      'half of the saving comes in the first year anyway',
      appraised({ realisation: figure([rate(0.5), rate(1)]) }),
    ],
    ['as-is has other costs', everyCouncil({ otherCosts: [yearly('asIs')] })],
    ['joint has other costs', everyCouncil({ otherCosts: [transition, yearly('joint')] })],
  ])('councils save what the swing of the saving delivered says, where %s', (_, scenario) => {
    const { councils, together } = value(shortfalls(scenario, 0.57));
    const swing = swingsOf(scenario, risks).find(({ kind }) => kind === 'Saving delivered');
    expect(together.saving).toBe(swing?.savingAtLow);
    for (const part of ['planned', 'paid', 'extra', 'saving'] as const)
      expect(together[part]).toBe(councils.reduce((sum, council) => sum + (council[part] as Pence), 0));
  });

  test('each council pays more by what does not come, at the contract’s price', () => {
    const [bromley] = value(shortfalls(example, 0.57)).councils;
    // 43% of £0.5m, which follows the price: nine years cost 9.66246 first years.
    expect((bromley?.extra as Pence) / 100).toBeCloseTo((215_000 * 34_784_863.86) / 3_600_000, 0);
    expect(value(shortfalls(example, 1)).together.extra).toBe(0);
    expect(value(shortfalls(example, 1.05)).together.extra).toBeLessThan(0);
  });

  test('what is not known of one council is known of the other', () => {
    const [bromley, ...others] = example.councils;
    if (!bromley) throw new Error('Bromley');
    const { councils, together } = value(
      shortfalls({ ...example, councils: [{ ...bromley, asIs: figure(notKnown) }, ...others] }, 0.57),
    );
    expect(councils.map(({ saving }) => saving === notKnown)).toEqual([true, false]);
    expect(together.saving).toBe(notKnown);
  });
});
