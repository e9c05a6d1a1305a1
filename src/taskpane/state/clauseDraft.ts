import { merged } from '../../model/scenario/merge/merge';
import type { Scenario } from '../../model/scenario/scenario';
import { type DocumentChange, type Documents, noDocuments, opened, reduceDocuments } from './documents';
import { storeOf, type StoreOf } from './store';
import { currentScenario } from './state';

/** A scenario with its clause being changed, and the scenario that this was last set against. */
export interface ClauseDraft {
  readonly drafts: StoreOf<Documents, DocumentChange>;
  base: Scenario;
}

export const clauseDraft = (base: Scenario): ClauseDraft => ({
  drafts: storeOf<Documents, DocumentChange>(opened(noDocuments, base), reduceDocuments),
  base,
});

/** Takes in what has changed in the scenario since. */
export function bringUpToDate(draft: ClauseDraft, scenario: Scenario): void {
  const { drafts, base } = draft;
  const { current: id } = drafts.get();
  const mine = currentScenario(drafts.get());
  if (base === scenario || id === undefined || !mine) return;
  draft.base = scenario;
  const both = merged(base, mine, scenario, 'mine').scenario;
  drafts.dispatch({ type: 'scenarios replaced', scenarios: [{ id, scenario: both }], name: scenario.name });
}
