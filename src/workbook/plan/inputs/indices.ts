import { type PriceIndex, publishedIndices } from '../../../model/contract/priceIndex';
import type { Scenario } from '../../../model/scenario/scenario';
import { freeTitles } from '../names';

/** An index under a title of its own in the workbook. */
export interface TitledIndex {
  readonly title: string;
  readonly index: PriceIndex;
  /** Whether it is a user's own rather than published. */
  readonly own: boolean;
}

/** The published indices, then every other index of a scenario, each once. */
export function titledIndices(scenarios: readonly Scenario[]): TitledIndex[] {
  const used = scenarios.flatMap(({ contract: { indexation } }) =>
    indexation.value.kind === 'index' ? indexation.value.blend.map(({ index }) => index) : [],
  );
  const titles = freeTitles();
  return [...new Set([...publishedIndices, ...used])].map((index) => ({
    title: titles.claim(index.name),
    index,
    own: !publishedIndices.includes(index),
  }));
}
