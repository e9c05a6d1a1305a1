import fc from 'fast-check';
import document from '../../../../assets/scenarios/bromley-lewisham.json';
import { notKnown } from '../../../../src/model/money/units';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { upToDate } from '../../../../src/model/scenario/document/migrations';
import { outcome, type Outcome } from '../../../../src/model/scenario/outcome/outcome';
import { readScenario } from '../../../../src/model/scenario/document/read';
import type { Figure, Scenario } from '../../../../src/model/scenario/scenario';
import { writeScenario } from '../../../../src/model/scenario/document/write';
import { problemSentence } from '../../../../src/model/sentences';
import firstVersion from '../../../released/scenario-1.json';
import { value } from '../../value';
import { wholeScenarios } from '../scenarios';

const outcomeOf = (scenario: Scenario): Outcome => {
  const result = outcome(scenario);
  if (!result.ok) throw new Error(problemSentence(result.problem));
  return result.value;
};

describe('the Bromley and Lewisham example', () => {
  const example = exampleScenario();
  const result = outcomeOf(example);

  test('says what was published, and asks for what was not', () => {
    expect(
      result.firstYear.councils.map(({ name, asIs, alone, joint }) => [name, asIs, alone, joint]),
    ).toEqual([
      ['Bromley', 200_000_000, 175_000_000, 150_000_000],
      ['Lewisham', 375_000_000, notKnown, 225_000_000],
    ]);
    expect(result.firstYear.together).toMatchObject({
      asIs: 575_000_000,
      alone: notKnown,
      joint: 375_000_000,
    });
    expect(example.councils[1]?.alone).toMatchObject({ status: 'Not known', source: '' });
    expect(example.councils[1]?.alone.note).toMatch(/^Ask Lewisham/);
  });

  test('is worth £18,327,240.00 over five years and £34,784,863.86 over nine', () => {
    expect(result.contract.committedTotal).toBe(1_832_724_000);
    expect(result.contract.total).toBe(3_478_486_386);
  });

  test('saves £15.52m, of which £9.66m in the years committed to', () => {
    expect(result.wholeTerm.saving).toBe(1_551_576_682);
    expect(result.committed.saving).toBe(965_912_500);
    expect(result.optional.saving).toBe(1_551_576_682 - 965_912_500);
    expect(result.wholeTerm.savingShare).toBeCloseTo(0.29982, 5);
  });

  test('leaves £0.15m a year unexplained, within rounding', () => {
    expect(result.unexplained.firstYear).toBe(15_000_000);
    expect(result.reconciliation?.explainedByRounding).toBe(true);
    expect(result.unexplained.wholeTerm).toBe(3_623_423_318 - 3_478_486_386);
  });

  test('marks its start and its indexation as assumed, and sources every figure', () => {
    const { contract, asIsGrowth, councils, appraisal } = example;
    const { clause, ...stated } = contract;
    expect([contract.start.status, contract.indexation.status, asIsGrowth.status]).toEqual(
      Array(3).fill('Assumed'),
    );
    const figures: Figure<unknown>[] = [
      ...(Object.values({ ...stated, ...clause, ...appraisal }) as Figure<unknown>[]),
      asIsGrowth,
      ...councils.flatMap(({ asIs, alone, joint }) => [asIs, alone, joint]),
    ];
    for (const { status, source, date, note } of figures) {
      if (status === 'Not known') expect(note).toMatch(/\?$/);
      else expect([source, date].every(Boolean)).toBe(true);
    }
  });
});

test('a scenario in which a council announced nothing is not reconciled', () => {
  const example = exampleScenario();
  const [bromley, lewisham] = example.councils;
  if (!bromley || !lewisham) throw new Error('two councils');
  const { announced, ...silent } = lewisham;
  expect(announced).toBeDefined();
  expect(outcomeOf({ ...example, councils: [bromley, silent] }).reconciliation).toBeUndefined();
});

describe('reading a document', () => {
  const changed = (change: (copy: typeof document) => void) => {
    const copy = structuredClone(document);
    change(copy);
    return readScenario(copy);
  };
  const refusal = (result: ReturnType<typeof readScenario>) => {
    if (result.ok) throw new Error('it was read');
    return problemSentence(result.problem);
  };

  test.each<[string, (copy: Record<string, never> & typeof document) => void, string]>([
    [
      'text for money',
      (d) => Object.assign(d.contract.annualCharge, { value: 'lots' }),
      'contract annualCharge is "lots". Give pounds as a number from £0.01 to £100 billion, such as 3600000.',
    ],
    [
      'a cost of minus one',
      (d) => Object.assign(d.councils[0]?.asIs ?? {}, { value: -1 }),
      'councils 1 asIs is -1. Give pounds as a number from £0.01 to £100 billion, such as 3600000.',
    ],
    [
      'a rate of 250',
      (d) => Object.assign(d.contract.indexation, { value: 250 }),
      'contract indexation is 250. Give a rate from -50% to 100%, such as 2.5% or 0.025.',
    ],
    [
      'a day that is none',
      (d) => Object.assign(d.contract.start, { value: '2011-02-30' }),
      'contract start is "2011-02-30". Give a date, such as DATE(2011,4,1) or "2011-04-01".',
    ],
    [
      'half a year',
      (d) => Object.assign(d.contract.initialYears, { value: 2.5 }),
      'contract initialYears is 2.5. Give a whole number of years from 1 to 50.',
    ],
    [
      'an unheard-of status',
      (d) => Object.assign(d.asIsGrowth, { status: 'Guess' }),
      'asIsGrowth status is "Guess". Give one of Published, Worked out, Assumed, Not known, Trial.',
    ],
    ['a part left out', (d) => Object.assign(d, { contract: undefined }), 'contract is missing. Add it.'],
    [
      'a part too many',
      (d) => Object.assign(d.contract, { colour: 'blue' }),
      'contract colour is no part of a scenario. Take "colour" out.',
    ],
    [
      'a part too many, further in',
      (d) => Object.assign(d.councils[1]?.asIs ?? {}, { colour: 'blue' }),
      'councils 2 asIs colour is no part of a scenario. Take "colour" out.',
    ],
    [
      'a figure without its value',
      (d) => {
        Reflect.deleteProperty(d.contract.initialYears, 'value');
      },
      'contract initialYears value is missing. Add it.',
    ],
    [
      'a figure whose value is nothing',
      (d) => Object.assign(d.contract.initialYears, { value: undefined }),
      'contract initialYears is missing. Give a whole number of years from 1 to 50.',
    ],
    [
      'a list for money',
      (d) => Object.assign(d.contract.annualCharge, { value: [3_600_000] }),
      'contract annualCharge is a list. Give pounds as a number from £0.01 to £100 billion, such as 3600000.',
    ],
    [
      'an object for a number of years',
      (d) => Object.assign(d.contract.initialYears, { value: {} }),
      'contract initialYears is an object. Give a whole number of years from 1 to 50.',
    ],
    [
      'null for a day',
      (d) => Object.assign(d.contract.start, { value: null }),
      'contract start is null. Give a date, such as DATE(2011,4,1) or "2011-04-01".',
    ],
    [
      'a number for a part',
      (d) => Object.assign(d, { contract: 5 }),
      'contract is 5. Give the parts that a scenario has there.',
    ],
    [
      'two councils of one name',
      (d) => Object.assign(d.councils[1] ?? {}, { name: ' bromley ' }),
      'councils has "bromley" twice. Give each council a name of its own.',
    ],
    [
      'prices fixed too long',
      (d) => Object.assign(d.contract.fixedYears, { value: 6 }),
      'fixedYears is 6. Prices cannot be fixed for longer than the initial 5 years. Give 0 to 5.',
    ],
    [
      'a newer version',
      (d) => Object.assign(d, { version: 3 }),
      'The scenario was saved by a newer Joint ICT, as version 3; this one knows version 2. Update Joint ICT, then open it again.',
    ],
    [
      'no version',
      (d) => Object.assign(d, { version: 'x' }),
      'The scenario is not a Joint ICT scenario. Choose a file that Joint ICT saved.',
    ],
  ])('%s is refused with a sentence', (_, change, expected) => {
    expect(refusal(changed(change as (copy: typeof document) => void))).toBe(expected);
  });

  test('whatever it is given, it answers, and pollutes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.json().map((text) => JSON.parse(text) as unknown),
        ),
        (json) => {
          expect(readScenario(json).ok).toBe(false);
        },
      ),
    );
    expect(readScenario(JSON.parse('{"__proto__": {"version": 1}, "version": 1}')).ok).toBe(false);
    expect(({} as Record<string, unknown>)['version']).toBeUndefined();
  });

  test('what is written reads back the same', () => {
    fc.assert(
      fc.property(wholeScenarios, (scenario) => {
        const json = JSON.parse(JSON.stringify(writeScenario(scenario))) as unknown;
        expect(readScenario(json)).toEqual({ ok: true, value: scenario });
      }),
      { numRuns: 300 },
    );
    expect(writeScenario(exampleScenario())).toEqual(document);
  });
});

describe('who joins or leaves, and ranges of risk', () => {
  const withMore = (more: object) => readScenario({ ...writeScenario(exampleScenario()), ...more });
  const said = { status: 'Assumed', source: '', date: '', note: '' };
  const refusal = (result: ReturnType<typeof readScenario>) =>
    result.ok ? '' : problemSentence(result.problem);

  test('are read and written as they are', () => {
    const partners = {
      changes: { ...said, value: [{ council: 'Bromley', kind: 'leaves', year: 4, cost: 12.5 }] },
    };
    const risk = { seed: 7, market: { ...said, value: 1234.56 } };
    const scenario = value(withMore({ partners, risk }));
    expect(scenario.partners?.changes?.value[0]?.cost).toBe(1250);
    expect(scenario.risk?.market?.value).toBe(123_456);
    expect(writeScenario(scenario)).toMatchObject({ partners, risk });
  });

  test.each([
    [{ risk: { price: { ...said, value: { low: 0.1, likely: 0, high: 0.2 } } } }, /a low and a high/],
    [{ risk: { seed: -1 } }, /seed is -1/],
    [{ risk: { luck: 1 } }, /no part of a scenario/],
    [
      { partners: { changes: { ...said, value: [{ council: 'Bexley', kind: 'joins', year: 2 }] } } },
      /none of the councils/,
    ],
    [{ partners: { sharing: 'by lot' } }, /agreed, equal, shapley, nucleolus/],
  ])('%j is refused with its sentence', (more, words) => {
    expect(refusal(withMore(more))).toMatch(words);
  });
});

describe('bringing an older document up to date', () => {
  test('version 1 had bare extension lengths and no appraisal', () => {
    expect(readScenario(firstVersion)).toEqual({ ok: true, value: exampleScenario() });
  });

  test.each([null, undefined, [], 'x', 5, {}, { version: 0 }, { version: 1.5 }, { version: '1' }])(
    '%j is no scenario',
    (json) => {
      expect(upToDate(json)).toEqual({
        ok: false,
        problem: { code: 'not a scenario', at: { figure: 'The scenario' } },
      });
    },
  );

  test.each<[unknown, RegExp]>([
    [undefined, /^contract is missing/],
    ['none', /^contract is "none"/],
    [[], /^contract annualCharge is missing/],
    [{ ...firstVersion.contract, extensions: 4 }, /^contract extensions is 4/],
    [{ ...firstVersion.contract, extensions: null }, /^contract extensions is null/],
    [
      { ...firstVersion.contract, extensions: { ...firstVersion.contract.extensions, value: 4 } },
      /^contract extensions is 4/,
    ],
  ])('a contract of version 1 that is %j is refused, not mended', (contract, words) => {
    const read = readScenario({ ...firstVersion, contract });
    expect(read.ok ? '' : problemSentence(read.problem)).toMatch(words);
  });

  const rename = (from: string, to: string) => (older: Readonly<Record<string, unknown>>) => {
    const { [from]: value, ...rest } = older;
    return { ...rest, [to]: value };
  };
  const steps = [rename('cost', 'charge'), rename('charge', 'annualCharge')];

  test.each([
    [
      { version: 1, cost: 5 },
      { version: 3, annualCharge: 5 },
    ],
    [
      { version: 2, charge: 5 },
      { version: 3, annualCharge: 5 },
    ],
    [
      { version: 3, annualCharge: 5 },
      { version: 3, annualCharge: 5 },
    ],
  ])('%j becomes %j', (older, current) => {
    expect(upToDate(older, steps, 3)).toEqual({ ok: true, value: current });
  });

  test('a newer one is refused politely', () => {
    expect(upToDate({ version: 4 }, steps, 3)).toMatchObject({
      problem: { code: 'newer version', given: 4, known: 3 },
    });
  });
});
