import { penceFromPounds } from '../../../src/model/money/rounding';
import { notKnown, pence, rate } from '../../../src/model/money/units';
import { catchUpCost } from '../../../src/model/scenario/outcome/catchUpCost';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { dateInWords } from '../../../src/model/scenario/dateInWords';
import type { ExtensionOption, Scenario } from '../../../src/model/scenario/scenario';
import {
  chargeOf,
  statedCharge,
  isAddedUp,
  knownCharge,
  openExtensions,
} from '../../../src/model/scenario/terms';
import vectors from '../../published/contract/indexation_vectors.json';
import { value } from '../value';

const example = exampleScenario();
const withCharge = (change: Partial<Scenario['contract']['annualCharge']>): Scenario => ({
  ...example,
  contract: { ...example.contract, annualCharge: { ...example.contract.annualCharge, ...change } },
});

describe('a price that nobody gave', () => {
  const unsaid = withCharge({ value: notKnown, status: 'Not known', note: 'To ask.' });

  test('is what the joint costs add up to, and says so before what was said of it', () => {
    expect(isAddedUp(unsaid)).toBe(true);
    expect(isAddedUp(example)).toBe(false);
    expect(chargeOf(unsaid)).toMatchObject({
      value: penceFromPounds(3_750_000),
      status: 'Worked out',
      note: "The councils' joint costs, added up. To ask.",
    });
    expect(value(knownCharge(unsaid))).toBe(penceFromPounds(3_750_000));
  });

  test('has the joint costs for its source, unless somebody named one', () => {
    const unsourced = withCharge({ ...unsaid.contract.annualCharge, source: '' });
    expect(chargeOf(unsourced).source).toBe("The councils' joint costs");
    expect(chargeOf(withCharge({ ...unsaid.contract.annualCharge, source: 'Bid' })).source).toBe('Bid');
    const stated = withCharge(chargeOf(unsourced));
    expect(statedCharge(stated)).toEqual(unsourced.contract.annualCharge);
    // A joint cost was cleared since.
    const cleared = stated.councils.map((council) => ({
      ...council,
      joint: { ...council.joint, value: notKnown },
    }));
    const blank = { ...chargeOf(unsourced), value: notKnown };
    expect(
      statedCharge({ contract: { ...stated.contract, annualCharge: blank }, councils: cleared }),
    ).toEqual(unsourced.contract.annualCharge);
  });

  test('is taken back as it was, and one that was given stays', () => {
    const stated = { ...unsaid, contract: { ...unsaid.contract, annualCharge: chargeOf(unsaid) } };
    expect(statedCharge(stated)).toEqual(unsaid.contract.annualCharge);
    expect(statedCharge(example)).toBe(example.contract.annualCharge);
    const changed = withCharge({ ...chargeOf(unsaid), value: pence(375_000_001) });
    expect(statedCharge(changed)).toBe(changed.contract.annualCharge);
    const published = withCharge({ ...chargeOf(unsaid), status: 'Published' });
    expect(statedCharge(published)).toBe(published.contract.annualCharge);
  });

  test('is missed where a joint cost is not known either', () => {
    const councils = unsaid.councils.map((council) => ({
      ...council,
      joint: { ...council.joint, value: notKnown },
    }));
    expect(isAddedUp({ ...unsaid, councils })).toBe(false);
    expect(knownCharge({ ...unsaid, councils })).toMatchObject({
      problem: { code: 'missing', noAnswer: true, at: { figure: 'annualCharge' } },
    });
  });
});

test('extensions are open where nobody has decided, as far as the contract may still reach', () => {
  const open = (...decisions: ExtensionOption['decision'][]) =>
    openExtensions({
      contract: {
        ...example.contract,
        extensions: {
          ...example.contract.extensions,
          value: decisions.map((decision) => ({
            years: 1,
            priceChange: rate(0),
            decision,
            probability: notKnown,
          })),
        },
      },
    });
  expect(open('exercised', 'undecided', 'undecided')).toEqual([1, 2]);
  expect(open('undecided', 'not exercised', 'undecided')).toEqual([0]);
  expect(open()).toEqual([]);
});

test('catching up costs what the published nine years with it come to beyond those without', () => {
  const published = vectors.constant_rate['3%'];
  const caughtUp = published['catch_up_from_commencement(year4 price=base*(1+g)^3)'].nine_year;
  const left = published.compounding_from_year4.nine_year;
  expect(value(catchUpCost(example)) / 1e8).toBeCloseTo(caughtUp - left, 5);
  const { catchUp: _, ...clause } = example.contract.clause;
  const already = { ...example, contract: { ...example.contract, clause } };
  expect(value(catchUpCost(already))).toBe(value(catchUpCost(example)));
});

test.each([
  ['2010-11', 'November 2010'],
  ['2010-11-18', '18 November 2010'],
  ['2011-01-05', '5 January 2011'],
  ['2011-12', 'December 2011'],
  ['2011-13', '2011-13'],
  ['2011-00', '2011-00'],
  ['spring 2011', 'spring 2011'],
  ['2010-11-18 or so', '2010-11-18 or so'],
  ['in 2010-11', 'in 2010-11'],
  ['', ''],
])('%s is said as %s', (date, said) => {
  expect(dateInWords(date)).toBe(said);
});
