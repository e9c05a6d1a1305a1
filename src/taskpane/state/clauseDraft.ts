import { merged } from '../../model/scenario/merge/merge';
import type { Scenario } from '../../model/scenario/scenario';
import { type DocumentChange, type Documents, noDocuments, opened, reduceDocuments } from './documents';
import { storeOf, type StoreOf } from './store';
import { currentScenario, type State } from './state';
import { CLAUSE, draftAt, type Filled } from './waiting';

/** A scenario with its clause being changed. */
interface Drafted extends Documents {
  /** The scenario that it was last set against. */
  readonly base: Scenario;
  /** Whether what is changed here was changed there too since. */
  readonly overrides: boolean;
}

type DraftChange =
  | DocumentChange
  /** The scenario has become another meanwhile. */
  | { readonly type: 'base changed'; readonly base: Scenario };

export type ClauseDraft = StoreOf<Drafted, DraftChange>;

export const clauseDraft = (base: Scenario): ClauseDraft =>
  storeOf<Drafted, DraftChange>(
    { ...opened(noDocuments, base), base, overrides: false },
    (drafted, change) =>
      change.type === 'base changed' ? taken(drafted, change.base) : reduceDocuments(drafted, change),
  );

/** The one of the scenario that is shown which was begun, and is neither used nor given up. */
export const begunClause = ({ waiting, current }: State): ClauseDraft | undefined =>
  (draftAt(waiting, current, CLAUSE) as Filled<ClauseDraft> | undefined)?.form;

/** With what has changed in the scenario since. What was changed here too stands. */
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
