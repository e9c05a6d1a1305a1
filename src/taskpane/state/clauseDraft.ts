import { merged } from '../../model/scenario/merge/merge';
import type { Scenario } from '../../model/scenario/scenario';
import { type DocumentChange, type Documents, noDocuments, opened, reduceDocuments } from './documents';
import { storeOf, type StoreOf } from './store';
import { currentScenario, type State } from './state';
import { CLAUSE, draftAt, type Filled } from './waiting';

/** A copy of a scenario in which the indexation clause is being changed. */
interface Drafted extends Documents {
  /** The scenario as the draft was begun from it, or last took in its changes. */
  readonly base: Scenario;
  /** Whether the scenario has meanwhile changed something that the draft changes too, and overrides. */
  readonly overrides: boolean;
}

type DraftChange =
  | DocumentChange
  /** The scenario has changed meanwhile. */
  | { readonly type: 'base changed'; readonly base: Scenario };

/** A store of its own for the clause that is being changed, so that nothing counts until the user presses Use. */
export type ClauseDraft = StoreOf<Drafted, DraftChange>;

export const clauseDraft = (base: Scenario): ClauseDraft =>
  storeOf<Drafted, DraftChange>(
    { ...opened(noDocuments, base), base, overrides: false },
    (drafted, change) =>
      change.type === 'base changed' ? taken(drafted, change.base) : reduceDocuments(drafted, change),
  );

/** The draft of the scenario that is shown, if one was begun and is neither used nor given up. */
export const begunClause = ({ waiting, current }: State): ClauseDraft | undefined =>
  (draftAt(waiting, current, CLAUSE) as Filled<ClauseDraft> | undefined)?.form;

/** The draft with what has changed in the scenario since. Where both changed the same, the draft's value stays. */
function taken(drafted: Drafted, base: Scenario): Drafted {
  const { current: id } = drafted;
  const mine = currentScenario(drafted);
  if (drafted.base === base || id === undefined || !mine) return drafted;
  const { scenario, conflicts } = merged(drafted.base, mine, base, 'mine');
  return {
    ...reduceDocuments(drafted, {
      type: 'scenarios replaced',
      scenarios: [{ id, scenario }],
      name: base.name,
    }),
    base,
    overrides: drafted.overrides || conflicts.length > 0,
  };
}
