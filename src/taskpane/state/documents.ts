import { type Edit, edited } from '../../model/scenario/edit/edit';
import { andThen, fail, ok, type Result } from '../../model/result';
import { freeName, sameName } from '../../model/scenario/names';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import {
  done,
  givenUp,
  type History,
  noHistory,
  type Open,
  recorded,
  redone,
  type ScenarioChange,
  type Step,
  undone,
} from './history';

/** The scenarios that are open side by side, which of them is shown, and what can be undone. */
export interface Documents {
  readonly scenarios: readonly Open[];
  /** The id of the one that is shown. */
  readonly current: number | undefined;
  readonly history: History;
}

export const noDocuments: Documents = { scenarios: [], current: undefined, history: noHistory };

export type DocumentChange =
  /** Of the scenario that is shown. `name` says what was changed; `typing` marks the keys of one entry, undone as one. */
  | { readonly type: 'edited'; readonly edit: Edit; readonly name: string; readonly typing?: string }
  /** Several scenarios change in one step, such as by what was typed on the sheets; `name` says what was changed. */
  | {
      readonly type: 'scenarios replaced';
      readonly scenarios: readonly Open[];
      readonly name: string;
    }
  | { readonly type: 'scenario chosen'; readonly id: number }
  | { readonly type: 'scenario copied'; readonly id: number; readonly name: string }
  | { readonly type: 'scenario deleted'; readonly id: number }
  /** The edits of one entry are removed as if they had never been made. */
  | { readonly type: 'entry given up'; readonly typing: string }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' };

export function reduceDocuments<D extends Documents>(documents: D, change: DocumentChange): D {
  switch (change.type) {
    case 'edited':
      return edit(documents, change);
    case 'scenarios replaced':
      return replaced(documents, change);
    case 'scenario chosen':
      return { ...documents, current: change.id };
    case 'scenario copied':
      return copied(documents, change);
    case 'scenario deleted':
      return deleted(documents, change.id);
    case 'entry given up': {
      const moved = givenUp(documents.history, documents.scenarios, change.typing);
      return moved ? { ...documents, scenarios: moved.open, history: moved.history } : documents;
    }
    case 'undone':
    case 'redone': {
      const moved = (change.type === 'undone' ? undone : redone)(documents.history, documents.scenarios);
      if (!moved) return documents;
      const { history, step } = moved;
      const open = apart(moved.open, step.changes);
      return { ...documents, scenarios: open, history, current: shownAfter(documents, step, open) };
    }
  }
}

/** The scenario to show once a step is undone or redone: the one that it changed. */
function shownAfter({ current }: Documents, { changes }: Step, open: readonly Open[]): number | undefined {
  const [{ id, place }] = changes;
  if (changes.length > 1 && changes.some((change) => change.id === current)) return current;
  return open.some((one) => one.id === id) ? id : nearest(open, place);
}

function edit<D extends Documents>(
  documents: D,
  { edit: change, name, typing }: Extract<DocumentChange, { type: 'edited' }>,
): D {
  const place = documents.scenarios.findIndex(({ id }) => id === documents.current);
  const open = documents.scenarios[place];
  if (!open) return documents;
  const result = editedAmong(documents, open, change);
  if (!result.ok || result.value === open.scenario) return documents;
  const changed = { id: open.id, place, before: open.scenario, after: result.value };
  return taken(documents, { changes: [changed], name, typing });
}

/** An open scenario after an edit, or why it cannot be made; no two open scenarios may have the same name. */
export function editedAmong(
  { scenarios }: Pick<Documents, 'scenarios'>,
  { id, scenario }: Open,
  change: Edit,
): Result<Scenario> {
  return andThen(edited(scenario, change), (after) =>
    change.kind === 'name' &&
    scenarios.some((open) => open.id !== id && sameName(open.scenario.name, after.name))
      ? fail({ code: 'name taken', at: { figure: 'scenario' }, name: after.name })
      : ok(after),
  );
}

function replaced<D extends Documents>(
  documents: D,
  { scenarios, name }: Extract<DocumentChange, { type: 'scenarios replaced' }>,
): D {
  const ofOwnName = callerAmong(documents.scenarios, scenarios);
  const [first, ...others] = scenarios.flatMap(({ id, scenario }): ScenarioChange[] => {
    const place = documents.scenarios.findIndex((open) => open.id === id);
    const before = documents.scenarios[place]?.scenario;
    const after = ofOwnName(scenario);
    return before && !same(before, after) ? [{ id, place, before, after }] : [];
  });
  return first ? taken(documents, { changes: [first, ...others], name }) : documents;
}

const taken = <D extends Documents>(documents: D, step: Step): D => ({
  ...documents,
  scenarios: done(step, documents.scenarios),
  history: recorded(documents.history, step),
});

/** With a copy of a scenario, under a free name, in the next place down the list. */
function copied<D extends Documents>(
  documents: D,
  { id, name }: Extract<DocumentChange, { type: 'scenario copied' }>,
): D {
  const place = documents.scenarios.findIndex((open) => open.id === id);
  const original = documents.scenarios[place]?.scenario;
  if (!original) return documents;
  const copy = { ...original, name: freeName(name, namesOf(documents.scenarios)) };
  const newId = nextId(documents.scenarios, documents.history);
  const added = { id: newId, place: place + 1, before: undefined, after: copy };
  return { ...taken(documents, { changes: [added], name: copy.name }), current: newId };
}

function deleted<D extends Documents>(documents: D, id: number): D {
  const place = documents.scenarios.findIndex((open) => open.id === id);
  const before = documents.scenarios[place]?.scenario;
  if (!before) return documents;
  const gone = { id, place, before, after: undefined };
  const after = taken(documents, { changes: [gone], name: before.name });
  return {
    ...after,
    current: documents.current === id ? nearest(after.scenarios, place) : documents.current,
  };
}

const nearest = (open: readonly Open[], place: number) => open[Math.min(place, open.length - 1)]?.id;

/**
 * With a scenario opened and shown. If one just like it is open already, that one is shown instead. It never replaces an
 * open scenario: where its name is taken it gets another.
 */
export function opened<D extends Documents>(documents: D, scenario: Scenario): D {
  const like = documents.scenarios.find((open) => same(open.scenario, scenario));
  if (like) return { ...documents, current: like.id };
  const id = nextId(documents.scenarios, documents.history);
  const named = { ...scenario, name: freeName(scenario.name, namesOf(documents.scenarios)) };
  return { ...documents, scenarios: [...documents.scenarios, { id, scenario: named }], current: id };
}

/** An id that no scenario has or had, those included that undo can bring back. */
function nextId(open: readonly Open[], { past, future }: History): number {
  const changed = [...past, ...future].flatMap(({ changes }) => changes);
  return Math.max(0, ...[...open, ...changed].map(({ id }) => id)) + 1;
}

/**
 * Renames scenarios that undo or redo brought back, if one of the same name was opened meanwhile: opening is not a step
 * that undo would take back first.
 */
function apart(open: readonly Open[], changed: readonly Pick<Open, 'id'>[]): readonly Open[] {
  const ofOwnName = callerAmong(open, changed);
  return open.map((one) => (isAmong(changed, one) ? { ...one, scenario: ofOwnName(one.scenario) } : one));
}

/** A function that gives scenarios which change together names that none of the others has. */
function callerAmong(open: readonly Open[], changed: readonly Pick<Open, 'id'>[]) {
  const taken = namesOf(open.filter((one) => !isAmong(changed, one)));
  return (scenario: Scenario): Scenario => {
    const name = freeName(scenario.name, taken);
    return name === scenario.name ? scenario : { ...scenario, name };
  };
}

const isAmong = (some: readonly Pick<Open, 'id'>[], { id }: Open) => some.some((one) => one.id === id);

const namesOf = (open: readonly Open[]) => open.map(({ scenario }) => scenario.name);
