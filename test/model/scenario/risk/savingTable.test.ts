import { notKnown, rate } from '../../../../src/model/money/units';
import type { Range } from '../../../../src/model/risk/chance/range';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { partnersExample } from '../../../../src/model/scenario/document/partnersExample';
import type { TableChoice } from '../../../../src/model/scenario/risk/choices';
import { driversOf } from '../../../../src/model/scenario/risk/drivers';
import { usualInflation } from '../../../../src/model/scenario/risk/inflation';
import { risksOf, type ScenarioRisks } from '../../../../src/model/scenario/risk/risks';
import { simulateScenario } from '../../../../src/model/scenario/risk/runs';
import { savingTable, tableChoice, tableDrivers } from '../../../../src/model/scenario/risk/savingTable';
import { lastYearSaving, wholeSaving } from '../../../../src/model/scenario/outcome/savingOver';
import type { Scenario } from '../../../../src/model/scenario/scenario';
import { runToEnd } from '../../../../src/model/work';
import { value } from '../../value';

const example = exampleScenario();
const table = (scenario: Scenario, choice?: TableChoice) => {
  const found = runToEnd(savingTable(scenario, choice));
  if (!found) throw new Error('no table');
  return value(found);
};
const choice = (down: TableChoice['down'], across: TableChoice['across']): TableChoice => ({
  ...{ down, across, measure: 'whole term' },
});

describe('a table of two drivers', () => {
  test('has the saving as it stands where the scenario stands, whichever two they are', () => {
    const whole = value(wholeSaving(example));
    const drivers = tableDrivers(example);
    for (const [place, down] of drivers.entries())
      for (const across of drivers.slice(place + 1)) {
        const made = table(example, choice(down, across));
        expect(made.savings[made.down.standsAt]?.[made.across.standsAt]).toBe(whole);
      }
  });

  test('along the edge where one stands is the other by itself', () => {
    const { down, across, savings } = table(example, choice({ kind: 'Price' }, { kind: 'Indexation' }));
    const drivers = driversOf(example, risksOf(example));
    const [price, indexation] = (['Price', 'Indexation'] as const).map(
      (kind) => drivers.find((driver) => driver.kind === kind)?.driver,
    );
    if (!price || !indexation) throw new Error('no such drivers');
    const saving = (changed: ReturnType<typeof price.change>) => value(wholeSaving(value(changed)));
    expect(savings.map((row) => row[across.standsAt])).toEqual(
      down.values.map((to) => saving(price.change(example, to))),
    );
    expect(savings[down.standsAt]).toEqual(across.values.map((to) => saving(indexation.change(example, to))));
    expect(down.values).toEqual([-0.1, -0.05, 0, 0.05, 0.1]);
  });

  test('turned round is the same turned round', () => {
    const [a, b] = [{ kind: 'Saving delivered' }, { kind: 'Price' }] as const;
    const turned = table(example, choice(b, a)).savings;
    expect(table(example, choice(a, b)).savings).toEqual(
      turned[0]?.map((_, column) => turned.map((row) => row[column])),
    );
  });

  test('of joint costs is at every corner what a run comes to with those two drivers there', () => {
    const kinds = {
      'Saving delivered': 'delivered',
      Price: 'price',
      'Not explained': 'unexplained',
    } as const;
    const names = Object.keys(kinds) as (keyof typeof kinds)[];
    const ends = <T>(all: readonly T[]) => [all[0], all.at(-1)] as [T, T];
    for (const [place, down] of names.entries())
      for (const across of names.slice(place + 1)) {
        const made = table(example, choice({ kind: down }, { kind: across }));
        const fixed = (at: number): Range => ({ low: at, likely: at, high: at, shape: 'pert' });
        const runs = ends(made.down.values).map((one) =>
          ends(made.across.values).map((other) => {
            const risks: ScenarioRisks = {
              ...{ inflation: { ...usualInflation(example), volatility: rate(0) }, extensions: false },
              indexation: { low: 0, high: 0 },
              [kinds[down]]: fixed(one),
              [kinds[across]]: fixed(other),
            };
            const { saving } = value(runToEnd(simulateScenario(example, risks, { runs: 1, seed: 1 })));
            return saving === notKnown ? notKnown : saving[0];
          }),
        );
        expect({ down, across, savings: ends(made.savings).map(ends) }).toEqual({
          down,
          across,
          savings: runs,
        });
      }
  });

  test('of the last year ends where that year does', () => {
    const made = table(example, {
      ...choice({ kind: 'Price' }, { kind: 'Indexation' }),
      measure: 'last year',
    });
    expect(made.savings[made.down.standsAt]?.[made.across.standsAt]).toBe(value(lastYearSaving(example)));
  });

  test('tries every number of extensions', () => {
    const made = table(example, choice({ kind: 'Extension' }, { kind: 'Price' }));
    expect([made.down.values, made.down.standsAt]).toEqual([[0, 1], 1]);
    expect(made.savings[0]?.[2]).toBe(965_912_500);
  });

  test('is of the drivers that were chosen, as far as there are such', () => {
    expect(tableChoice(example)).toEqual(choice({ kind: 'Saving delivered' }, { kind: 'Indexation' }));
    const of = (down: TableChoice['down'], across: TableChoice['across']) =>
      tableChoice({ ...example, risk: { table: choice(down, across) } });
    const lewisham = { kind: 'As-is', council: 'Lewisham' } as const;
    expect(of(lewisham, { kind: 'Price' })).toEqual(choice(lewisham, { kind: 'Price' }));
    expect(of({ kind: 'As-is', council: 'Bexley' }, { kind: 'Saving delivered' })).toEqual(
      choice({ kind: 'Indexation' }, { kind: 'Saving delivered' }),
    );
    expect(of({ kind: 'Price' }, { kind: 'Price' })).toEqual(
      choice({ kind: 'Price' }, { kind: 'Saving delivered' }),
    );
  });

  test('moves with the ranges that were chosen', () => {
    const said = { status: 'Assumed', source: '', date: '', note: '' } as const;
    const wide = { ...example, risk: { indexation: { ...said, value: { low: -0.01, high: 0.08 } } } };
    const made = table(wide, choice({ kind: 'Indexation' }, { kind: 'Price' }));
    expect(made.down.values).toEqual([-0.01, -0.005, 0, 0.04, 0.08].map(rate));
  });

  test('is not of indexation where prices are fixed throughout', () => {
    const kinds = tableDrivers(partnersExample()).map(({ kind }) => kind);
    expect(kinds).toContain('Price');
    expect(kinds).not.toContain('Indexation');
  });

  test('is none where there are not two drivers', () => {
    const still = partnersExample();
    const said = { status: 'Assumed', source: '', date: '', note: '' } as const;
    const none = { ...said, value: { low: 0, likely: 0, high: 0, shape: 'pert' as const } };
    const fixed: Scenario = {
      ...still,
      risk: { price: none, asIs: none, growth: none },
    };
    expect(tableChoice(fixed)).toBeUndefined();
    expect(runToEnd(savingTable(fixed))).toBeUndefined();
  });
});
