import { exampleScenario } from '../../../../src/model/scenario/document/example';
import { illustration } from '../../../../src/model/scenario/document/illustration';
import { partnersExample } from '../../../../src/model/scenario/document/partnersExample';
import { readReport } from '../../../../src/model/scenario/risk/readReport';
import { reportOf } from '../../../../src/model/scenario/risk/report';
import { value } from '../../value';

const on = { year: 2026, month: 11, day: 29 };
const json = (given: unknown): unknown => JSON.parse(JSON.stringify(given));

test.each([
  ['the example', exampleScenario()],
  ['the illustration', illustration()],
  ['partners that join and leave', partnersExample()],
])('a report of %s is read from JSON as it was made', (_, scenario) => {
  const made = value(reportOf(scenario, { runs: 100, seed: 7 }, on));
  expect(readReport(json(made))).toEqual(made);
});

/** Every part of a value, by its path. */
function paths(part: unknown, path: string[] = []): string[][] {
  if (typeof part !== 'object' || part === null) return [path];
  return [path, ...Object.entries(part).flatMap(([key, inner]) => paths(inner, [...path, key]))];
}

/** The value with one part in place of another. */
function withPart(part: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = (Array.isArray(part) ? [...(part as unknown[])] : { ...(part as object) }) as Record<
    string,
    unknown
  >;
  copy[key] = withPart(copy[key], rest, other);
  return copy;
}

test('one with any part replaced by something else is not read', () => {
  const made = json(value(reportOf(partnersExample(), { runs: 20, seed: 7 }, on)));
  const found = paths(made);
  expect(found.length).toBeGreaterThan(200);
  // An empty object stands for a part of another shape: nothing in a report is one.
  const taken = found.filter((path) => readReport(withPart(made, path, {})) !== undefined);
  expect(taken).toEqual([]);
});
