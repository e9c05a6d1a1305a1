import { penceFromPounds } from '../../../../src/model/money/rounding';
import { notKnown, type Pence, pence, rate } from '../../../../src/model/money/units';
import { runToEnd } from '../../../../src/model/work';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { illustration } from '../../../../src/model/scenario/document/illustration';
import { driversOf, withMoves } from '../../../../src/model/scenario/risk/drivers';
import { riskReport, swingsOf } from '../../../../src/model/scenario/risk/report';
import { type ScenarioRisks, usualRisks } from '../../../../src/model/scenario/risk/risks';
import { simulateScenario } from '../../../../src/model/scenario/risk/runs';
import { wholeSaving } from '../../../../src/model/scenario/outcome/savingOver';
import type { Council, Figure, OtherCost, Scenario } from '../../../../src/model/scenario/scenario';
import { value } from '../../value';

const figure = <T>(of: T): Figure<T> => ({ value: of, status: 'Trial', source: '', date: '', note: '' });
const every = (
  scenario: Scenario,
  change: (council: Council, index: number) => Partial<Council>,
): Scenario => ({
  ...scenario,
  councils: scenario.councils.map((council, index) => ({ ...council, ...change(council, index) })),
});
const cost = (timing: OtherCost['timing'], pounds: number): OtherCost => ({
  kind: 'transition',
  course: 'joint',
  timing,
  amount: figure(penceFromPounds(pounds)),
});
const yearly = cost({ kind: 'yearly', from: 1, rises: 'flat' }, 40_000);
const oneOffs = (times: number) => [
  yearly,
  cost({ kind: 'once', year: 2 }, 100_000 * times),
  cost({ kind: 'at the end' }, 60_000 * times),
];

/** The example with costs that come once, and as-is costs that grow. */
const scenario: Scenario = every({ ...exampleScenario(), asIsGrowth: figure(rate(0.01)) }, () => ({
  otherCosts: oneOffs(1),
}));
const risks = usualRisks(scenario);
const times = (by: number) => (amount: Council['asIs']) =>
  figure(pence(Math.round((amount.value as Pence) * by)));
const saving = (changed: Scenario) => value(wholeSaving(changed));
const moved = (kind: string, council: string | undefined, to: number): Scenario => {
  const tried = driversOf(scenario, risks).find((one) => one.kind === kind && one.council === council);
  if (!tried) throw new Error(kind);
  return value(tried.driver.change(scenario, to));
};
/** The example has what is not explained: £150,000 of £3,750,000. */
const EXPLAINED = 3_600_000 / 3_750_000;

describe('each driver changes the scenario as one would by hand', () => {
  const byHand: readonly [kind: string, council: string | undefined, to: number, changed: Scenario][] = [
    [
      'As-is',
      'Bromley',
      -0.1,
      every(scenario, ({ name, asIs }) => (name === 'Bromley' ? { asIs: times(0.9)(asIs) } : {})),
    ],
    [
      'As-is',
      'Lewisham',
      0.1,
      every(scenario, ({ name, asIs }) => (name === 'Lewisham' ? { asIs: times(1.1)(asIs) } : {})),
    ],
    ['As-is growth', undefined, 0.03, { ...scenario, asIsGrowth: figure(rate(0.03)) }],
    ['Price', undefined, 0.1, every(scenario, ({ joint }) => ({ joint: times(1.1)(joint) }))],
    ['Not explained', undefined, 0, every(scenario, ({ joint }) => ({ joint: times(EXPLAINED)(joint) }))],
    ['One-off costs', undefined, 0.5, every(scenario, () => ({ otherCosts: oneOffs(1.5) }))],
    [
      'Saving delivered',
      undefined,
      0.57,
      every(scenario, ({ asIs, joint }) => ({
        joint: figure(
          pence(Math.round((joint.value as Pence) + 0.43 * ((asIs.value as Pence) - (joint.value as Pence)))),
        ),
      })),
    ],
    [
      'Indexation',
      undefined,
      0.03,
      {
        ...scenario,
        contract: { ...scenario.contract, indexation: figure({ kind: 'constant', rate: rate(0.06) }) },
      },
    ],
    [
      'Extension',
      undefined,
      0,
      {
        ...scenario,
        contract: {
          ...scenario.contract,
          extensions: figure(
            scenario.contract.extensions.value.map((one) => ({ ...one, decision: 'not exercised' })),
          ),
        },
      },
    ],
  ];

  test.each(byHand)('%s (%s) at %d', (kind, council, to, changed) => {
    expect(saving(moved(kind, council, to))).toBe(saving(changed));
    expect(saving(changed)).not.toBe(saving(scenario));
  });

  test('and all kinds are there, each council’s as-is by itself up to four of them', () => {
    const names = (of: Scenario) => driversOf(of, usualRisks(of)).map(({ kind, council }) => council ?? kind);
    expect(names(scenario)).toEqual([
      'Saving delivered',
      'Indexation',
      'Price',
      'As-is growth',
      'Bromley',
      'Lewisham',
      'Extension',
      'One-off costs',
      'Not explained',
    ]);
    const four = illustration();
    expect(four.councils).toHaveLength(4);
    expect(driversOf(four, usualRisks(four)).filter(({ kind }) => kind === 'As-is')).toHaveLength(4);
    const [first] = four.councils;
    if (!first) throw new Error('none');
    const five: Scenario = { ...four, councils: [...four.councils, { ...first, name: 'Merton' }] };
    const [asIs, ...others] = driversOf(five, usualRisks(five)).filter(({ kind }) => kind === 'As-is');
    expect([asIs?.council, asIs?.driver.name, others]).toEqual([undefined, 'As-is', []]);
    const after = asIs && value(asIs.driver.change(five, 0.1));
    expect(after?.councils.map((one) => one.asIs.value)).toEqual(
      five.councils.map((one) => times(1.1)(one.asIs).value),
    );
  });

  test('moved together they change what each of them would', () => {
    const moves = driversOf(scenario, risks)
      .filter(({ kind }) => kind === 'Price' || kind === 'One-off costs')
      .map((tried) => ({ tried, to: 0.1 }));
    const changed = every(scenario, ({ joint }) => ({ joint: times(1.1)(joint), otherCosts: oneOffs(1.1) }));
    expect(saving(value(withMoves(scenario, moves)))).toBe(saving(changed));
  });
});

describe('the swings', () => {
  test('stand with the largest first, each with its council and what the ends of its range save', () => {
    const swings = swingsOf(scenario, risks);
    expect(swings.map(({ swing }) => swing)).toEqual(swings.map(({ swing }) => swing).sort((a, b) => b - a));
    expect(swings.find(({ council }) => council === 'Bromley')).toMatchObject({
      kind: 'As-is',
      name: 'As-is, Bromley',
      savingAtLow: saving(
        every(scenario, ({ name, asIs }) => (name === 'Bromley' ? { asIs: times(0.9)(asIs) } : {})),
      ),
      savingAtHigh: saving(
        every(scenario, ({ name, asIs }) => (name === 'Bromley' ? { asIs: times(1.1)(asIs) } : {})),
      ),
    });
    expect(swings.filter(({ kind }) => kind !== 'As-is').every((one) => !('council' in one))).toBe(true);
  });

  test('leave out what makes no difference', () => {
    const none = every(scenario, () => ({ otherCosts: oneOffs(0) }));
    const kinds = (of: Scenario) => swingsOf(of, usualRisks(of)).map(({ kind }) => kind);
    expect(kinds(scenario)).toContain('One-off costs');
    expect(kinds(none)).not.toContain('One-off costs');
  });
});

describe('runs with one figure at a certain value save what its driver says', () => {
  const at = (to: number) => ({ low: to, likely: to, high: to, shape: 'triangular' }) as const;
  const certain: ScenarioRisks = {
    inflation: { ...risks.inflation, volatility: rate(0) },
    indexation: { low: 0, high: 0 },
    extensions: false,
  };
  const saved = (range: Partial<ScenarioRisks>) => {
    const runs = value(runToEnd(simulateScenario(scenario, { ...certain, ...range }, { runs: 3, seed: 1 })));
    if (runs.saving === notKnown) throw new Error('not known');
    return [...runs.saving];
  };

  test.each([
    ['price', 'Price', 0.1],
    ['growth', 'As-is growth', 0.03],
    ['oneOff', 'One-off costs', 0.5],
    ['unexplained', 'Not explained', 0.25],
    ['delivered', 'Saving delivered', 0.57],
  ] as const)('%s', (name, kind, to) => {
    expect(saved({ [name]: at(to) })).toEqual(Array(3).fill(saving(moved(kind, undefined, to))));
  });

  test('as-is, of every council', () => {
    const changed = every(scenario, ({ asIs }) => ({ asIs: times(1.1)(asIs) }));
    expect(saved({ asIs: at(0.1) })).toEqual(Array(3).fill(saving(changed)));
  });

  test('as-is is drawn for each council by itself', () => {
    const wide = { low: -0.5, likely: 0, high: 0.5, shape: 'triangular' } as const;
    const runs = value(
      runToEnd(simulateScenario(scenario, { ...certain, asIs: wide }, { runs: 200, seed: 1 })),
    );
    const [low, high] = runs.councils.map((council) => council.saving as Float64Array);
    const above = (column: Float64Array | undefined, run: number) => {
      const sorted = [...(column ?? [])].sort((a, b) => a - b);
      return (column?.[run] ?? 0) > (sorted[100] ?? 0);
    };
    const alike = Array.from({ length: 200 }, (_, run) => above(low, run) === above(high, run)).filter(
      Boolean,
    );
    // Half of 200, give or take four standard deviations.
    expect(Math.abs(alike.length - 100)).toBeLessThan(29);
  });
});

describe('a report', () => {
  test('counts the outcomes that save less than the scenario as it is', () => {
    const report = value(runToEnd(riskReport(scenario, risks, { runs: 500, seed: 3 })));
    const runs = value(runToEnd(simulateScenario(scenario, risks, { runs: 500, seed: 3 })));
    const below = (runs.saving as Float64Array).filter((one) => one < saving(scenario)).length;
    expect(below).toBeGreaterThan(0);
    expect(report.belowCentral).toBe(below / 500);
  });

  test('of a saving that is not known has neither its place among the outcomes nor what would wipe it out', () => {
    const unknown = every(scenario, ({ asIs }, index) => ({ asIs: index === 0 ? figure(notKnown) : asIs }));
    const report = value(runToEnd(riskReport(unknown, usualRisks(unknown), { runs: 50, seed: 3 })));
    expect(report).toMatchObject({ central: notKnown, belowCentral: notKnown, switches: notKnown });
    expect(report.switching).toEqual([]);
    expect(report.swings).toEqual([]);
  });
});
