import { exampleScenario } from '../../src/model/scenario/example';
import { readScenario } from '../../src/model/scenario/read';
import type { Scenario } from '../../src/model/scenario/scenario';
import type { ScenarioDocument } from '../../src/model/scenario/schema';
import { writeScenario } from '../../src/model/scenario/write';

/** The example, changed as a document, which is the plainest way of writing a scenario down. */
export function changed(change: (document: ScenarioDocument) => void): Scenario {
  const document = structuredClone(writeScenario(exampleScenario()));
  change(document);
  const read = readScenario(document);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

const published = { status: 'Published', source: 'Budget book', date: '2026-02', note: '' } as const;

/** Councils by these names, with costs that no two share. None announced a saving. */
export const withCouncils = (names: readonly string[]) =>
  changed((document) => {
    document.councils = names.map((name, index) => ({
      name,
      asIs: { ...published, value: 2_000_000 + index * 1_000.01 },
      alone: { ...published, value: 1_900_000 + index * 999.99 },
      joint: { ...published, value: 1_500_000 + index * 500.5 },
    }));
  });

export const boroughs = Array.from({ length: 33 }, (_, index) => `Borough ${index + 1}`);

export const withExtensions = (extensions: number[]) =>
  changed(({ contract }) => {
    contract.extensions.value = extensions.map((years) => ({ years }));
  });

export const withRates = (rates: number[]) =>
  changed(({ contract }) => {
    contract.indexation.value = rates;
  });
