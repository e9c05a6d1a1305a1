import type { Scenario } from '../../model/scenario/scenario';

/** An open scenario. Its id stays the same whatever the scenario is called. */
export interface Open {
  readonly id: number;
  readonly scenario: Scenario;
}

/** A change of one scenario: what it was before and after, or undefined where it did not exist. */
export interface ScenarioChange {
  readonly id: number;
  /** Its place in the list, from 0. */
  readonly place: number;
  readonly before: Scenario | undefined;
  readonly after: Scenario | undefined;
}

/** What is undone at once: the change of one scenario, or of several that changed together. */
export interface Step {
  readonly changes: readonly [ScenarioChange, ...ScenarioChange[]];
  /** What was changed, in the user's words. */
  readonly name: string;
  /** Steps in a row with the same mark are joined, such as the keys of one entry. They are of one scenario. */
  readonly typing?: string | undefined;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const noHistory: History = { past: [], future: [] };

/** How many steps can be undone. */
export const STEPS = 100;

/** The history after a new step. What was undone before it can no longer be redone. */
export function recorded({ past, future }: History, step: Step): History {
  const last = past.at(-1);
  const [change, before] = [step.changes[0], last?.changes[0]];
  const goesOn =
    step.typing !== undefined &&
    last?.typing === step.typing &&
    before?.id === change.id &&
    future.length === 0;
  const steps = goesOn
    ? [...past.slice(0, -1), { ...step, changes: [{ ...change, before: before.before }] as const }]
    : [...past, step];
  return { past: steps.slice(-STEPS), future: [] };
}

/** Undoes the step of an entry that is given up, if that is the last one, so that redo does not offer it. */
export function givenUp(history: History, open: readonly Open[], typing: string): StepTaken | undefined {
  const moved = history.past.at(-1)?.typing === typing ? undone(history, open) : undefined;
  return moved && { ...moved, history: { ...moved.history, future: history.future } };
}

/** Undoes the last step; undefined where there is none. */
export function undone(history: History, open: readonly Open[]): StepTaken | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    step,
    open: [...step.changes].reverse().reduce((list, change) => put(list, change, change.before), open),
    history: { past: history.past.slice(0, -1), future: [{ ...step, typing: undefined }, ...history.future] },
  };
}

/** Redoes the step that was undone last; undefined where there is none. */
export function redone(history: History, open: readonly Open[]): StepTaken | undefined {
  const [step, ...future] = history.future;
  if (!step) return undefined;
  return { step, open: done(step, open), history: { past: [...history.past, step], future } };
}

/** The open scenarios once a step is done. */
export const done = ({ changes }: Step, open: readonly Open[]): readonly Open[] =>
  changes.reduce((list, change) => put(list, change, change.after), open);

interface StepTaken {
  readonly step: Step;
  readonly open: readonly Open[];
  readonly history: History;
}

/** The list with one scenario changed, put back in its place, or removed (undefined). */
function put(
  open: readonly Open[],
  { id, place }: Pick<ScenarioChange, 'id' | 'place'>,
  scenario: Scenario | undefined,
): readonly Open[] {
  if (scenario === undefined) return open.filter((one) => one.id !== id);
  if (open.some((one) => one.id === id)) return open.map((one) => (one.id === id ? { id, scenario } : one));
  return [...open.slice(0, place), { id, scenario }, ...open.slice(place)];
}
