import fc from 'fast-check';
import { breakEven } from '../../../src/model/appraisal/breakEven';
import type { NoSwitch } from '../../../src/model/appraisal/solve';
import { usualClause } from '../../../src/model/contract/clause';
import type { ContractTerms } from '../../../src/model/contract/terms';
import { penceFromPounds } from '../../../src/model/money/rounding';
import { type Pence, pence, rate } from '../../../src/model/money/units';
import { type Case, flatCase, outcomeOf, plannedSaving } from '../../../src/model/risk/case';
import { withShortfall } from '../../../src/model/risk/drivers';
import { leastDelivered, type SwitchingValues } from '../../../src/model/risk/switching';
import { switchingSentences } from '../../../src/model/risk/switchingSentences';
import { contracts } from '../contract/contracts';
import { value } from '../value';
import { example, terms } from './example';
import { switchingValues } from './switchingValues';

const factsOf = (question: Case) => ({
  years: question.asIs.length,
  price: question.terms.annualCharge,
  asIs: question.asIs[0] ?? pence(0),
  planned: plannedSaving(question),
});

describe('switching values', () => {
  test('of the example, as the arithmetic alone gives them', () => {
    const values = switchingValues(example);
    // The nine years cost 9.66246… first charges at 3%.
    const multiple = 34_784_863.86 / 3_600_000;
    expect(values.indexationLastYear).toBeCloseTo(0.0738, 4);
    expect(values.indexation).toBeCloseTo(0.171, 3);
    expect((values.price as Pence) / 1e8).toBeCloseTo(51.75 / multiple, 6);
    expect((values.asIs as Pence) / 1e8).toBeCloseTo((3.75 * multiple) / 9, 6);
    expect(leastDelivered(plannedSaving(example), values.missed as Pence)).toBeCloseTo(
      (5.75 - 51.75 / multiple) / 2,
      6,
    );
  });

  test('in sentences that can be read out', () => {
    expect(switchingSentences(factsOf(example), switchingValues(example))).toEqual([
      "Indexation above 7.4% a year would wipe out the last year's saving.",
      'Indexation above 17.1% a year would wipe out the saving over nine years.',
      'A joint cost above £5.36m a year, 43% higher than £3.75m, would wipe out the saving over nine years.',
      'If as-is cost were really below £4.03m a year, 30% lower, joint would cost more over nine years.',
      'Delivering less than 19.7% of the planned saving, £2.00m in the first year, would leave no saving over nine years.',
    ]);
  });

  test('where nothing within the range would, that is the value, and has its sentence', () => {
    const capped = { ...example, terms: { ...terms, clause: { ...usualClause, cap: rate(0.01) } } };
    expect(switchingValues(capped)).toMatchObject({
      indexationLastYear: 'always saves',
      indexation: 'always saves',
    });
    const dear = flatCase(penceFromPounds(1_000_000), terms);
    expect(switchingValues(dear)).toMatchObject({
      indexationLastYear: 'never saves',
      indexation: 'never saves',
      missed: 'never saves',
    });
    const flat = { ...example, terms: { ...terms, fixedYears: 5, extensions: [] } };
    expect(switchingValues({ ...flat, asIs: example.asIs.slice(0, 5) }).missed).toBe('always saves');
    for (const question of [capped, dear, flat])
      for (const sentence of switchingSentences(factsOf(question), switchingValues(question)))
        expect(sentence).toMatch(/^[A-Z][^!]*\.$/);
  });

  describe('read out', () => {
    const facts = { years: 1, price: pence(8_000_000), asIs: pence(9_999_949), planned: pence(1_999_949) };
    const said = (values: SwitchingValues, planned = facts.planned) =>
      switchingSentences({ ...facts, planned }, values);
    const values = {
      indexationLastYear: rate(-0.0125),
      indexation: rate(0),
      price: pence(6_000_050),
      asIs: pence(12_000_000),
      missed: pence(0),
    };

    test('below £0.1m in whole pounds, and whichever way a figure would have to move', () => {
      expect(said(values)).toEqual([
        "Indexation above -1.3% a year would wipe out the last year's saving.",
        'Indexation above 0.0% a year would wipe out the saving over one year.',
        'A joint cost above £60,001 a year, 25% lower than £80,000, would wipe out the saving over one year.',
        'If as-is cost were really below £0.12m a year, 20% higher, joint would cost more over one year.',
        'Delivering less than 100.0% of the planned saving, £19,999 in the first year, would leave no saving over one year.',
      ]);
    });

    test('£100,000 is £0.10m, and a penny less is said in pounds', () => {
      const joint = (price: number) => said({ ...values, price: pence(price) })[2];
      expect(joint(10_000_000)).toContain('above £0.10m a year');
      expect(joint(9_999_999)).toContain('above £100,000 a year');
    });

    test('of a saving that was not planned, no part is spoken of', () => {
      expect([1, 0, -1].map((planned) => said(values, pence(planned)).length)).toEqual([5, 4, 4]);
    });

    const everywhere = (side: NoSwitch): SwitchingValues => ({
      indexationLastYear: side,
      indexation: side,
      price: side,
      asIs: side,
      missed: side,
    });

    test('where there is a saving throughout, or nowhere, that is said of each figure', () => {
      expect(said(everywhere('always saves'))).toEqual([
        "No indexation up to 100% a year would wipe out the last year's saving.",
        'No indexation up to 100% a year would wipe out the saving over one year.',
        'No joint cost up to £100 billion a year would wipe out the saving over one year.',
        'Whatever as-is really costs, joint saves over one year.',
        'Even if none of the planned saving came, there would be no loss over one year.',
      ]);
      expect(said(everywhere('never saves'))).toEqual([
        'Whatever the indexation, the last year has no saving.',
        'Whatever the indexation, there is no saving over one year.',
        'Whatever the joint cost, there is no saving over one year.',
        'Whatever as-is really costs, joint saves nothing over one year.',
        'Even if all of the planned saving came, there would be no saving over one year.',
      ]);
    });
  });

  test('the last year’s rate is the break-even that the appraisal finds, to the penny', () => {
    const values = switchingValues(example);
    expect(values.indexationLastYear).toBeCloseTo(value(breakEven(penceFromPounds(5_750_000), terms)), 8);
  });

  test('put back, each leaves a saving of nought or more, and the next step beyond it leaves none', () => {
    const yearly = fc.integer({ min: 1, max: 1e10 });
    fc.assert(
      fc.property(contracts, yearly, fc.nat(1e9), (any, spent, other) => {
        const base = flatCase(pence(spent), { ...any, annualCharge: pence((any.annualCharge % 1e9) + 1) });
        const question = { ...base, beyondPrice: pence(other % 1e6) };
        const values = switchingValues(question);
        const left = (of: Case) => value(outcomeOf(of)).total.saving;
        const at = (change: Partial<ContractTerms>) =>
          left({ ...question, terms: { ...question.terms, ...change } });
        const constant = (r: number) => at({ indexation: { kind: 'constant', rate: rate(r) } });
        if (typeof values.indexation === 'number') {
          expect(constant(values.indexation)).toBeGreaterThanOrEqual(0);
          expect(constant(values.indexation + 1e-12)).toBeLessThanOrEqual(0);
        }
        if (typeof values.price === 'number') {
          expect(at({ annualCharge: values.price })).toBeGreaterThanOrEqual(0);
          expect(at({ annualCharge: pence(values.price + 1) })).toBeLessThan(0);
        }
        if (typeof values.asIs === 'number') {
          const spend = (cost: number) => left({ ...question, asIs: base.asIs.map(() => pence(cost)) });
          expect(spend(values.asIs)).toBeGreaterThanOrEqual(0);
          expect(spend(values.asIs - 1)).toBeLessThan(0);
        }
        if (typeof values.missed === 'number') {
          expect(left(withShortfall(question, values.missed))).toBeGreaterThanOrEqual(0);
          expect(left(withShortfall(question, pence(values.missed + 1)))).toBeLessThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('at the last year’s switching rate the last year’s saving is nought to the penny', () => {
    const { indexationLastYear } = switchingValues(example);
    const at = { ...terms, indexation: { kind: 'constant', rate: indexationLastYear as number } };
    const years = value(outcomeOf({ ...example, terms: at as ContractTerms })).years;
    expect(years.at(-1)?.saving).toBe(0);
  });
});
