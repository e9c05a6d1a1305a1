import * as v from 'valibot';
import { dateFromIso } from '../../contract/calendar';
import { type Limit, limits, longest } from '../../limits';
import { penceFromPounds } from '../../money/rounding';
import { type OrNotKnown, notKnown, type Pence, rate } from '../../money/units';
import type { Expected } from '../../problem';
import { statuses } from '../scenario';

/** What each rule expects. A rule's message is one of these names, which `readScenario` turns into a problem. */
export const expectedBy = {
  ...limits,
  date: { kind: 'date' },
  status: { kind: 'one of', options: statuses },
  text: { kind: 'text' },
  extensions: { kind: 'extensions' },
  indexation: { kind: 'indexation' },
  label: { kind: 'label' },
  parts: { kind: 'parts' },
  range: { kind: 'range' },
  // More than all the local authorities of the United Kingdom: a file with more is a mistake, and would take long.
  councils: { kind: 'at most', most: 500, what: 'councils' },
  'yes or no': { kind: 'one of', options: ['true', 'false'] },
  object: { kind: 'object' },
} as const satisfies Record<string, Expected>;
export type ExpectedName = keyof typeof expectedBy;

type LimitName = keyof typeof limits;

/** A number within a limit. The limit's name is the message. */
export const amount = (limit: LimitName) => {
  const { lowest, highest }: Limit = limits[limit];
  return v.pipe(v.number(limit), v.minValue(lowest, limit), v.maxValue(highest, limit));
};

export const pounds = (limit: LimitName) => v.pipe(amount(limit), v.transform(penceFromPounds));
export const fraction = (limit: LimitName) => v.pipe(amount(limit), v.transform(rate));
export const whole = (limit: LimitName) => v.pipe(amount(limit), v.integer(limit));
export const yesOrNo = v.boolean('yes or no');

/** A figure that may not be known, which null and the words "not known" both say. */
export const orNotKnown = <T>(figure: v.GenericSchema<number, T>, expected: LimitName) =>
  v.union(
    [
      v.pipe(
        v.nullable(v.literal(notKnown)),
        v.transform((): OrNotKnown<T> => notKnown),
      ),
      figure,
    ],
    expected,
  );

export const poundsOrNotKnown = orNotKnown<Pence>(pounds('cost'), 'cost');

/** One of a few words. The message lists them, for the sentence about any other word. */
export const word = <const Words extends readonly string[]>(words: Words) =>
  v.picklist(words, oneOfMessage(words));

const ONE_OF = 'one of: ';
export const oneOfMessage = (words: readonly string[]) => `${ONE_OF}${words.join('|')}`;

/** What is expected, from the message of a rule. The cast follows a check that it is one of the names. */
export function expectedIn(message: string): Expected {
  if (message.startsWith(ONE_OF)) return { kind: 'one of', options: message.slice(ONE_OF.length).split('|') };
  return message in expectedBy ? expectedBy[message as ExpectedName] : expectedBy.object;
}

export const day = v.pipe(
  v.string('date'),
  v.check((text) => dateFromIso(text) !== undefined, 'date'),
  v.transform((text) => dateFromIso(text) ?? { year: 0, month: 0, day: 0 }),
);

export const name = v.pipe(
  v.string('label'),
  v.trim(),
  v.minLength(1, 'label'),
  v.maxLength(longest.name, 'label'),
);

const text = v.optional(v.pipe(v.string('text'), v.maxLength(longest.words, 'text')), '');

/** A figure: a value with its status, source, date and note. */
export const figure = <const S extends v.GenericSchema>(value: S) =>
  v.strictObject(
    { value, status: v.picklist(statuses, 'status'), source: text, date: text, note: text },
    'object',
  );
