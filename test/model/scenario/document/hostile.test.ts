import fc from 'fast-check';
import { readScenario } from '../../../../src/model/scenario/document/read';
import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { writeScenario } from '../../../../src/model/scenario/document/write';
import { problemSentence } from '../../../../src/model/sentences';
import { keptFromText, textOfKept } from '../../../../src/taskpane/state/kept';
import { hostileTexts } from '../../../hostile';

const document = writeScenario(exampleScenario());
type Changed = typeof document & Record<string, unknown>;

const read = (change: (copy: Changed) => void) => {
  const copy = structuredClone(document) as Changed;
  change(copy);
  return readScenario(JSON.parse(JSON.stringify(copy)));
};

/** Refusals are short, however long what was refused: they stand in a pane and in a cell. */
function refusal(result: ReturnType<typeof readScenario>): string {
  if (result.ok) throw new Error('it was read');
  const said = problemSentence(result.problem);
  expect(said.length).toBeLessThan(600);
  expect(said).toMatch(/\.$/);
  return said;
}

test.each(hostileTexts.map((text) => [text.slice(0, 40), text]))(
  'a council called %j keeps its name, or is refused with a sentence',
  (_, text) => {
    const result = read(({ councils }) => Object.assign(councils[0] ?? {}, { name: text }));
    const kept = text.trim();
    if (kept.length > 200) expect(refusal(result)).toContain('councils 1 name');
    else expect(result.ok && result.value.councils[0]?.name).toBe(kept);
  },
);

test('a file cut short anywhere is refused, in the pane too', () => {
  const text = textOfKept({ scenarios: [{ id: 1, scenario: exampleScenario() }], current: 1 });
  expect(keptFromText(text).ok).toBe(true);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
      expect(keptFromText(text.slice(0, length)).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('any part that is gone, or is another kind of thing, is refused with a sentence or does without', () => {
  const places = pathsOf(document);
  fc.assert(
    fc.property(
      fc.constantFrom(...places),
      fc.constantFrom<unknown>(undefined, null, [], {}, 'x', -1, 1e300, true, [[[]]]),
      (place, instead) => {
        const result = read((copy) => {
          put(copy, place, instead);
        });
        if (!result.ok) refusal(result);
      },
    ),
    { numRuns: 500 },
  );
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'a part called %s changes nothing but is refused',
  (key) => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    for (const place of [[], ['councils', '0'], ['contract'], ['appraisal', 'inflation']]) {
      const copy: unknown = structuredClone(document);
      Object.defineProperty(partAt(copy, place), key, { value: { polluted: true }, enumerable: true });
      const result = readScenario(JSON.parse(JSON.stringify(copy)));
      expect(refusal(result)).toContain(key);
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
);

test('thousands of councils are refused at once, by their number', () => {
  const result = read((copy) => {
    const [council] = copy.councils;
    copy.councils = Array.from({ length: 5000 }, (_, place) => ({
      ...council,
      name: `Council ${place}`,
    })) as never;
  });
  expect(refusal(result)).toContain('500');
});

test('what is nested without end is refused', () => {
  const deep = `${'{"version":'.repeat(5000)}1${'}'.repeat(5000)}`;
  expect(readScenario(JSON.parse(deep)).ok).toBe(false);
  expect(
    readScenario({ ...document, contract: JSON.parse('['.repeat(5000) + ']'.repeat(5000)) as unknown }).ok,
  ).toBe(false);
});

type Place = readonly string[];

function pathsOf(part: unknown, at: Place = []): Place[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => [[...at, key], ...pathsOf(inner, [...at, key])]);
}

const partAt = (whole: unknown, place: Place): object =>
  place.reduce((part, key) => (part as Record<string, object>)[key] ?? {}, whole as object);

function put(whole: unknown, place: Place, value: unknown): void {
  Object.assign(partAt(whole, place.slice(0, -1)), { [place.at(-1) ?? '']: value });
}
