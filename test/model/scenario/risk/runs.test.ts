import fc from 'fast-check';
import { notKnown, pence, rate } from '../../../../src/model/money/units';
import { flatCase, outcomeOf as outcomeOfCase } from '../../../../src/model/risk/case';
import { simulate } from '../../../../src/model/risk/simulate';
import { runToEnd } from '../../../../src/model/work';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { outcome } from '../../../../src/model/scenario/outcome/outcome';
import { usualInflation } from '../../../../src/model/scenario/risk/inflation';
import { earlyEnds, type ScenarioRisks, usualRisks } from '../../../../src/model/scenario/risk/risks';
import { type RunSettings, simulateScenario } from '../../../../src/model/scenario/risk/runs';
import type { Figure, Scenario } from '../../../../src/model/scenario/scenario';
import { priceTerms } from '../../../../src/model/scenario/terms';
import { value } from '../../value';
import { scenarios } from '../scenarios';

const example = exampleScenario();
const inflation = { mean: rate(0.025), volatility: rate(0.015), persistence: 0.6 };
const alone: ScenarioRisks = { inflation, indexation: { low: 0, high: 0 }, extensions: false };
const run = (scenario: Scenario, risks: ScenarioRisks, settings: Partial<RunSettings> = {}) =>
  value(runToEnd(simulateScenario(scenario, risks, { runs: 1000, seed: 1, ...settings })));

const figure = <T>(of: T): Figure<T> => ({ value: of, status: 'Trial', source: '', date: '', note: '' });

/** The example as one council whose joint cost is the contract's: what RISK.SIMULATE knows of it. */
const oneCouncil: Scenario = {
  ...example,
  councils: example.councils.slice(0, 1).map((council) => ({
    ...council,
    asIs: figure(pence(575_000_000)),
    joint: figure(pence(360_000_000)),
  })),
};

describe('the runs of a scenario', () => {
  test('are those of RISK.SIMULATE for the same contract and seed, to the penny', () => {
    const question = flatCase(pence(575_000_000), {
      ...priceTerms(example),
      annualCharge: pence(360_000_000),
    });
    for (const risks of [
      {},
      { price: usualRisks(example).price },
      { delivered: usualRisks(example).delivered },
    ]) {
      const same = value(
        runToEnd(simulate(question, { inflation, ...risks } as never, { runs: 1200, seed: 7, byYear: true })),
      );
      const ours = run(oneCouncil, { ...alone, ...risks } as ScenarioRisks, { runs: 1200, seed: 7 });
      expect(ours.contract).toEqual(same.contract);
      expect(ours.cost).toEqual(same.cost);
      expect(ours.saving).toEqual(same.saving);
      expect(ours.years).toEqual(same.years);
    }
    expect(value(outcomeOfCase(question)).total.saving).not.toBe(0);
  });

  test('are the comparison to the penny where nothing is uncertain, of any scenario', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const expected = outcome(scenario);
        fc.pre(expected.ok);
        const { wholeTerm, byContractYear, contract } = value(expected);
        const certain = { ...alone, inflation: { ...usualInflation(scenario), volatility: rate(0) } };
        const runs = run(scenario, certain, { runs: 2 });
        const first = (column: typeof runs.saving) => (column === notKnown ? notKnown : column[0]);
        expect(runs.contract[0]).toBe(contract.total);
        expect(first(runs.cost)).toBe(wholeTerm.joint);
        expect(first(runs.saving)).toBe(wholeTerm.saving);
        for (const [place, { total }] of byContractYear.councils.entries()) {
          expect(first(runs.councils[place]?.saving ?? notKnown)).toBe(total.saving);
          expect(first(runs.councils[place]?.gain ?? notKnown)).toBe(total.gain);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [15, 2],
    [-15, -2],
    [5, 1],
  ])('miss a tenth of a saving of %d pence by %d, halves away from nought', (planned, missed) => {
    const joint = 360_000_000;
    const flat: Scenario = {
      ...oneCouncil,
      contract: { ...oneCouncil.contract, indexation: figure({ kind: 'constant', rate: rate(0) }) },
      councils: oneCouncil.councils.map((council) => ({ ...council, asIs: figure(pence(joint + planned)) })),
    };
    const certain = {
      inflation: { mean: rate(0), volatility: rate(0), persistence: 0 },
      indexation: { low: 0, high: 0 },
      extensions: false,
      delivered: { low: 0.9, likely: 0.9, high: 0.9, shape: 'triangular' },
    } as const;
    const { cost } = run(flat, certain, { runs: 2 });
    expect(cost === notKnown ? cost : [...cost]).toEqual(Array(2).fill(9 * (joint + missed)));
  });

  test('lie about the central case where the contract has a rate for each year', () => {
    const dear: Scenario = {
      ...example,
      contract: {
        ...example.contract,
        indexation: figure({ kind: 'by year', rates: Array(9).fill(rate(0.15)) }),
      },
    };
    const { saving } = run(dear, { ...alone, inflation: usualInflation(dear) }, { runs: 4000 });
    if (saving === notKnown) throw new Error('not known');
    const central = value(outcome(dear)).wholeTerm.saving as number;
    const below = saving.filter((one) => one < central).length / saving.length;
    expect(Math.abs(below - 0.5)).toBeLessThan(0.05);
  });

  test('leave the part of the saving that comes alone where the scenario has its own', () => {
    const held: Scenario = {
      ...example,
      appraisal: { ...example.appraisal, realisation: figure([rate(0.5), rate(1)]) },
    };
    expect(usualRisks(example).delivered).toBeDefined();
    expect(usualRisks(held).delivered).toBeUndefined();
  });

  test('know no more than the scenario does: against alone, nothing of Lewisham', () => {
    const { councils } = run(example, usualRisks(example));
    expect(councils.map(({ saving, gain }) => [saving === notKnown, gain === notKnown])).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  test('with a longer list start with the shorter one', () => {
    const [short, long] = [600, 1700].map((runs) => run(example, usualRisks(example), { runs }));
    expect((long?.saving as Float64Array).slice(0, 600)).toEqual(short?.saving);
  });

  test('end where an extension is not taken, as often as its chance says', () => {
    const chance = (probability: number): Scenario => ({
      ...example,
      contract: {
        ...example.contract,
        extensions: figure(
          example.contract.extensions.value.map((one) => ({ ...one, probability: rate(probability) })),
        ),
      },
    });
    const runs = 4000;
    const { years } = run(chance(0.3), { ...alone, extensions: true }, { runs });
    const last = years.at(-1)?.cost as Float64Array;
    const taken = last.filter((cost) => cost > 0).length / runs;
    expect(Math.abs(taken - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / runs));
    expect(earlyEnds(chance(0.3))).toEqual([{ years: 5, part: 0.7 }]);
    expect(earlyEnds(chance(1))).toEqual([]);
  });
});
