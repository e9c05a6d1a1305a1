import type { Scenario } from '../../model/scenario/scenario';

/** A scenario that is open, known by an id whatever it is called. */
export interface Open {
  readonly id: number;
  readonly scenario: Scenario;
}

/** What became of one scenario: what it was before and after, or nothing where it was not there. */
export interface ScenarioChange {
  readonly id: number;
  /** Where it stands, or stood, in the list. */
  readonly place: number;
  readonly before: Scenario | undefined;
  readonly after: Scenario | undefined;
}

/** What is taken back at once: one change, or those of several scenarios that came together. */
export interface Step {
  readonly changes: readonly [ScenarioChange, ...ScenarioChange[]];
  /** What was changed, in the user's words. */
  readonly name: string;
  /** Steps in a row with the same mark are one: the keys of one word. They are of one scenario. */
  readonly typing?: string | undefined;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const noHistory: History = { past: [], future: [] };

/** As many steps can be taken back. */
export const STEPS = 100;

/** A step that has been taken. What was taken back before it can no longer be repeated. */
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

/** The list without the step of an entry that is given up, where that came last: nothing of it is made again. */
export function givenUp(history: History, open: readonly Open[], typing: string): StepTaken | undefined {
  const moved = history.past.at(-1)?.typing === typing ? undone(history, open) : undefined;
  return moved && { ...moved, history: { ...moved.history, future: history.future } };
}

/** The last step taken back, and the list without it. */
export function undone(history: History, open: readonly Open[]): StepTaken | undefined {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    step,
    open: [...step.changes].reverse().reduce((list, change) => put(list, change, change.before), open),
    history: { past: history.past.slice(0, -1), future: [{ ...step, typing: undefined }, ...history.future] },
  };
}

/** The step that was last taken back, taken again. */
export function redone(history: History, open: readonly Open[]): StepTaken | undefined {
  const [step, ...future] = history.future;
  if (!step) return undefined;
  return { step, open: done(step, open), history: { past: [...history.past, step], future } };
}

/** The list once a step is taken. */
export const done = ({ changes }: Step, open: readonly Open[]): readonly Open[] =>
  changes.reduce((list, change) => put(list, change, change.after), open);

interface StepTaken {
  readonly step: Step;
  readonly open: readonly Open[];
  readonly history: History;
}

/** The list with a scenario as it is to be: changed, put back in its place, or gone. */
function put(
  open: readonly Open[],
  { id, place }: Pick<ScenarioChange, 'id' | 'place'>,
  scenario: Scenario | undefined,
): readonly Open[] {
  if (scenario === undefined) return open.filter((one) => one.id !== id);
  if (open.some((one) => one.id === id)) return open.map((one) => (one.id === id ? { id, scenario } : one));
  return [...open.slice(0, place), { id, scenario }, ...open.slice(place)];
}
