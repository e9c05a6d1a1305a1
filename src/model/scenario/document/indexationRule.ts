import * as v from 'valibot';
import { blendFromText, textFromBlend } from '../../contract/blend';
import type { Indexation } from '../../contract/clause';
import {
  type Month,
  monthName,
  monthOf,
  ownIndex,
  type PriceIndex,
  publishedIndices,
} from '../../contract/priceIndex';
import { rate } from '../../money/units';
import { amount, fraction, name } from './rules';

/*
 * Indexation as a document writes it: one rate; a list of rates, one for each contract year; the name of a
 * published index or a blend of some; or an index of one's own by its months.
 */

const constant = v.pipe(
  fraction('rise'),
  v.transform((value): Indexation => ({ kind: 'constant', rate: value })),
);

const byYear = v.pipe(
  v.array(fraction('rise'), 'indexation'),
  v.minLength(1, 'indexation'),
  v.transform((rates): Indexation => ({ kind: 'by year', rates })),
);

const blend = v.pipe(
  v.string('indexation'),
  v.rawTransform(({ dataset, addIssue, NEVER }): Indexation => {
    const parts = blendFromText(dataset.value, { figure: 'indexation' });
    if (parts.ok) return { kind: 'index', blend: parts.value };
    addIssue({ message: 'indexation' });
    return NEVER;
  }),
);

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

const own = v.pipe(
  v.strictObject(
    {
      name,
      levels: v.pipe(
        v.array(
          v.strictTuple([v.pipe(v.string('indexation'), v.regex(MONTH, 'indexation')), amount('indexLevel')]),
          'indexation',
        ),
        v.minLength(1, 'indexation'),
        v.check((levels) => new Set(levels.map(([month]) => month)).size === levels.length, 'indexation'),
      ),
    },
    'indexation',
  ),
  v.transform(({ name: called, levels }): Indexation => {
    const byMonth = new Map(levels.map(([month, level]) => [monthFrom(month), level]));
    return { kind: 'index', blend: [{ weight: rate(1), index: ownIndex(called, byMonth) }] };
  }),
);

function monthFrom(text: string): Month {
  const [, year, month] = MONTH.exec(text)?.map(Number) ?? [];
  return monthOf(year ?? 0, month ?? 1);
}

export type IndexationDocument =
  number | number[] | string | { name: string; levels: [month: string, level: number][] };

/** The schema is chosen by the type of the input, so that the sentence about a mistake fits it. */
export const indexation: v.GenericSchema<IndexationDocument, Indexation> = v.lazy((input) => {
  if (typeof input === 'string') return blend;
  if (Array.isArray(input)) return byYear;
  return typeof input === 'object' && input !== null ? own : constant;
});

/** Indexation as a document writes it. */
export function writeIndexation(given: Indexation): IndexationDocument {
  if (given.kind === 'constant') return given.rate;
  if (given.kind === 'by year') return [...given.rates];
  const [only] = given.blend;
  return only && !publishedIndices.includes(only.index)
    ? { name: only.index.name, levels: levelsOf(only.index) }
    : textFromBlend(given.blend);
}

const levelsOf = ({ first, levels }: PriceIndex): [string, number][] =>
  levels.flatMap((level, index): [string, number][] =>
    level === null ? [] : [[monthName(first + index), level]],
  );
