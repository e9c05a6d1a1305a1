import * as v from 'valibot';
import { vintages } from '../../appraisal/discounting';
import { compoundings, type GivenRates, reviewDates, roundingsOfRates } from '../../contract/clause';
import type { Rate } from '../../money/units';
import { indexation } from './indexationRule';
import {
  amount,
  day,
  expectedBy,
  figure,
  fraction,
  orNotKnown,
  poundsOrNotKnown,
  name,
  oneOfMessage,
  pounds,
  whole,
  word,
  yesOrNo,
} from './rules';
import { riskChoices } from '../risk/schema';
import {
  courses,
  decisions,
  otherCostKinds,
  partnerChanges,
  rises,
  timings,
  waysAmongFewer,
} from '../scenario';

const timing = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('once'), year: whole('contractYear') }, 'object'),
    v.strictObject({ kind: v.literal('at the end') }, 'object'),
    v.strictObject(
      {
        kind: v.literal('yearly'),
        from: v.optional(whole('contractYear'), 1),
        to: v.exactOptional(whole('contractYear')),
        rises: v.optional(word(rises), 'flat'),
      },
      'object',
    ),
  ],
  oneOfMessage(timings),
);

const council = v.strictObject(
  {
    name,
    asIs: figure(poundsOrNotKnown),
    alone: figure(poundsOrNotKnown),
    joint: figure(poundsOrNotKnown),
    announced: v.exactOptional(
      v.strictObject({ saving: figure(pounds('cost')), rate: figure(fraction('share')) }, 'object'),
    ),
    vatNotRecovered: v.exactOptional(figure(fraction('part'))),
    otherCosts: v.optional(
      v.array(
        v.strictObject(
          { kind: word(otherCostKinds), course: word(courses), timing, amount: figure(poundsOrNotKnown) },
          'object',
        ),
        'object',
      ),
      [],
    ),
    keys: v.optional(
      v.array(
        v.strictObject({ name, amount: figure(orNotKnown(amount('weight'), 'weight')) }, 'object'),
        'object',
      ),
      [],
    ),
  },
  'object',
);

const extension = v.strictObject(
  {
    years: whole('initialYears'),
    noticeMonths: v.exactOptional(whole('noticeMonths')),
    decision: v.optional(word(decisions), 'undecided'),
    probability: v.optional(orNotKnown<Rate>(fraction('part'), 'part'), null),
    priceChange: v.optional(fraction('rise'), 0),
  },
  'extensions',
);

const clause = v.strictObject(
  {
    referenceMonth: v.exactOptional(figure(whole('month'))),
    lag: v.exactOptional(figure(whole('lag'))),
    catchUp: v.exactOptional(figure(yesOrNo)),
    compounding: v.exactOptional(figure(word(compoundings))),
    cap: v.exactOptional(figure(fraction('rise'))),
    collar: v.exactOptional(figure(fraction('rise'))),
    carryForward: v.exactOptional(figure(yesOrNo)),
    pricesMayFall: v.exactOptional(figure(yesOrNo)),
    indexableShare: v.exactOptional(figure(fraction('part'))),
    reviewDate: v.exactOptional(figure(word(reviewDates))),
    rateRounding: v.exactOptional(figure(word(roundingsOfRates))),
    forecast: v.exactOptional(figure(fraction('rise'))),
  },
  'object',
);

const inflation = v.lazy((input) =>
  Array.isArray(input)
    ? v.pipe(
        v.array(fraction('rise')),
        v.minLength(1, 'rise'),
        v.transform((rates): GivenRates => ({ kind: 'by year', rates })),
      )
    : v.pipe(
        fraction('rise'),
        v.transform((value): GivenRates => ({ kind: 'constant', rate: value })),
      ),
) as v.GenericSchema<number | number[], GivenRates>;

export const appraisal = v.strictObject(
  {
    inflation: figure(inflation),
    vintage: figure(word(vintages)),
    vatRate: figure(fraction('part')),
    optimismBias: figure(fraction('uplift')),
    realisation: figure(v.pipe(v.array(fraction('part'), 'parts'), v.minLength(1, 'parts'), v.readonly())),
  },
  'object',
);

const partners = v.strictObject(
  {
    changes: v.exactOptional(
      figure(
        v.pipe(
          v.array(
            v.strictObject(
              {
                council: name,
                kind: word(partnerChanges),
                year: whole('contractYear'),
                cost: v.optional(pounds('fixedCost'), 0),
              },
              'object',
            ),
            'object',
          ),
          v.readonly(),
        ),
      ),
    ),
    sharing: v.exactOptional(word(waysAmongFewer)),
  },
  'object',
);

/** The scenario as a JSON document of the current version: pounds, fractions and ISO dates. */
export const document = v.strictObject(
  {
    version: v.number(),
    name,
    councils: v.pipe(v.array(council, 'object'), v.maxLength(expectedBy.councils.most, 'councils')),
    contract: v.strictObject(
      {
        annualCharge: figure(poundsOrNotKnown),
        start: figure(day),
        initialYears: figure(whole('initialYears')),
        fixedYears: figure(whole('fixedYears')),
        extensions: figure(v.pipe(v.array(extension, 'extensions'), v.readonly())),
        exitAfter: v.exactOptional(figure(whole('contractYear'))),
        indexation: figure(indexation),
        clause: v.optional(clause, {}),
      },
      'object',
    ),
    asIsGrowth: figure(fraction('rise')),
    coalitions: v.optional(
      v.array(
        v.strictObject({ councils: v.array(name, 'object'), cost: figure(poundsOrNotKnown) }, 'object'),
        'object',
      ),
      [],
    ),
    appraisal,
    partners: v.exactOptional(partners),
    risk: v.exactOptional(riskChoices),
  },
  'object',
);

/** The JSON that `document` reads. */
export type ScenarioDocument = v.InferInput<typeof document>;

export const VERSION = 2;
