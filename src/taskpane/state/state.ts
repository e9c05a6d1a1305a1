import type { Scenario } from '../../model/scenario/scenario';
import type { Period } from '../compare/periods';
import type { Failure } from '../../workbook';
import type { FormulaKind, WriteStep, WrittenSheet } from '../ports/workbook';

export type Screen = 'start' | 'compare' | DrillIn;

/** Screens that are opened over another and lead back to it. */
const drillIns = ['write', 'functions', 'read', 'settings'] as const;
type DrillIn = (typeof drillIns)[number];

export const themeChoices = ['office', 'light', 'dark'] as const;
/** Office's own theme, or one chosen here whatever Office has. */
export type ThemeChoice = (typeof themeChoices)[number];

/** How far writing to the workbook has got. It outlives the screen that began it. */
export type Writing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly step?: WriteStep; readonly earlier?: Written }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly earlier?: Written }
  | Written
  /** `gone` sheets were no longer there when it came to removing them. */
  | { readonly kind: 'removed'; readonly removed: number; readonly gone: number };

/** Sheets that can be gone to and removed. What is tried after them, and comes to nothing, keeps them as `earlier`. */
export interface Written {
  readonly kind: 'written';
  readonly sheets: readonly WrittenSheet[];
  /** Why going to them, or removing them, did not work. */
  readonly problem?: string;
}

export interface Announcement {
  readonly text: string;
  /** Interrupts what is being read out: for failures only. */
  readonly assertive: boolean;
}

/**
 * All that the pane knows. `scenarios` are the documents, apart from how they are looked at: undo is to
 * step through them alone, and several are to be open side by side.
 */
export interface State {
  readonly scenarios: readonly Scenario[];
  /** The place of the scenario that is shown. */
  readonly current: number;
  readonly screen: Screen;
  /** The screen before this one, to which focus goes back. */
  readonly cameFrom: Screen | undefined;
  /** Where Back leads from a screen opened over it. */
  readonly under: Screen;
  readonly theme: ThemeChoice;
  readonly period: Period;
  readonly writing: Writing;
  /** How the formulas of the sheets are to be written. */
  readonly formulas: FormulaKind;
  /** What is known of an action that failed through a fault of ours. */
  readonly fault: string | undefined;
  /** A new object each time, so that the same words can be said twice. */
  readonly announcement: Announcement | undefined;
}

export const initialState: State = {
  scenarios: [],
  current: 0,
  screen: 'start',
  cameFrom: undefined,
  under: 'start',
  theme: 'office',
  period: 'whole term',
  writing: { kind: 'idle' },
  formulas: 'plain',
  fault: undefined,
  announcement: undefined,
};

export type Change =
  | { readonly type: 'scenario opened'; readonly scenario: Scenario }
  | { readonly type: 'went to'; readonly screen: Screen }
  | { readonly type: 'went back' }
  | { readonly type: 'theme chosen'; readonly theme: ThemeChoice }
  | { readonly type: 'period chosen'; readonly period: Period }
  | { readonly type: 'writing'; readonly writing: Writing }
  | { readonly type: 'formulas chosen'; readonly formulas: FormulaKind }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'started again' }
  | { readonly type: 'announced'; readonly text: string; readonly assertive?: boolean };

export function reduce(state: State, change: Change): State {
  switch (change.type) {
    case 'scenario opened':
      return goTo('compare', { ...state, ...opened(state.scenarios, change.scenario) });
    case 'went to':
      return goTo(change.screen, state);
    case 'went back':
      return goTo(state.under, state);
    case 'theme chosen':
      return { ...state, theme: change.theme };
    case 'period chosen':
      return { ...state, period: change.period };
    case 'writing':
      return { ...state, writing: change.writing };
    case 'formulas chosen':
      return { ...state, formulas: change.formulas };
    case 'failed':
      return { ...state, fault: detailsOf(change.error) };
    case 'started again':
      return { ...goTo('start', state), fault: undefined };
    case 'announced':
      return { ...state, announcement: { text: change.text, assertive: change.assertive ?? false } };
  }
}

/** What a support team can use. No figures of the workbook are in it. */
const detailsOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

function goTo(screen: Screen, state: State): State {
  if (screen === state.screen) return state;
  const under = isDrillIn(screen) ? state.under : screen;
  return { ...state, screen, cameFrom: state.screen, under };
}

const isDrillIn = (screen: Screen) => drillIns.some((drillIn) => drillIn === screen);

/** A scenario of the same name takes the place of the one that is open. */
function opened(scenarios: readonly Scenario[], scenario: Scenario) {
  const place = scenarios.findIndex(({ name }) => name === scenario.name);
  if (place === -1) return { scenarios: [...scenarios, scenario], current: scenarios.length };
  return { scenarios: scenarios.map((open, at) => (at === place ? scenario : open)), current: place };
}

export const currentScenario = ({ scenarios, current }: State): Scenario | undefined => scenarios[current];

/** What is told when a write came to nothing: the sheets that were written before it, if any were. */
export const withoutWrite = (writing: Writing): Writing =>
  ('earlier' in writing ? writing.earlier : undefined) ?? { kind: 'idle' };
