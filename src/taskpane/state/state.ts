import type { Problem } from '../../model/problem';
import type { Basis } from '../../model/scenario/outcome/appraise';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import type { Period } from '../../model/scenario/outcome/periods';
import { british, type Culture } from './culture';
import type { ThemeChoice } from '../ports/preferences';
import type { Failure, FormulaKind, WriteStep, WrittenSheet } from '../ports/workbook';
import type { Checking } from './checks';
import type { Kept, KeptAgreed } from './kept';
import { type Followable, type LastAgreed, type Link, notLinked, withoutOutcome } from './link';
import { initialRisk, type RiskState } from './risk';
import { type DocumentChange, type Documents, noDocuments, opened, reduceDocuments } from './documents';
import { type EntryPlace, followed, type Waiting, withDraft, withoutForm } from './waiting';

/** Screens that are opened over another one and have a Back button to it. */
const drillIns = [
  'write',
  'clause',
  'groups',
  'scenarios',
  'functions',
  'read',
  'settings',
  'checks',
] as const;

/** Every screen of the pane. */
export const screens = ['start', 'scenario', 'compare', 'share', 'risk', ...drillIns] as const;
export type Screen = (typeof screens)[number];

/** How far writing to the workbook has got. It outlives the screen that began it. */
export type Writing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly step?: WriteStep; readonly earlier?: Written }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly earlier?: Written }
  | Written
  /** `gone` sheets were no longer there when it came to removing them. */
  | { readonly kind: 'removed'; readonly removed: number; readonly gone: number };

/** Sheets that were written, and can be shown or removed. While others are written, or if these fail, they are `earlier`. */
export interface Written {
  readonly kind: 'written';
  readonly sheets: readonly WrittenSheet[];
  /** How their checks stood once Excel had worked them out. */
  readonly checks?: { readonly said: string; readonly fail: boolean };
  /** Why showing or removing them did not work. */
  readonly problem?: string | undefined;
}

/** Words to be read out to those who use a screen reader. */
export interface Announcement {
  readonly text: string;
  /** Interrupts what is being read out: for failures only. */
  readonly assertive: boolean;
}

/** Whether the workbook keeps what is open in the pane, and if not, why. */
export type Keeping =
  | { readonly kind: 'kept' }
  /** Excel could not save it. */
  | { readonly kind: 'failed'; readonly detail: string }
  /** What the workbook keeps, `text`, cannot be read, and is left as it is. */
  | { readonly kind: 'refused'; readonly problem: Problem; readonly text: string };

/**
 * All that the pane knows, held in one store and changed by `reduce` alone: the open scenarios with their history
 * (`Documents`), and how they are looked at, which undo leaves alone.
 */
export interface State extends Documents {
  readonly screen: Screen;
  /** The screen shown before this one, by which a screen knows what to give the focus. */
  readonly cameFrom: Screen | undefined;
  /** The screen that Back leads to from one that was opened over it. */
  readonly backTo: Screen;
  readonly keeping: Keeping;
  /** What is typed in fields of open scenarios and not entered: see waiting.ts. */
  readonly waiting: readonly Waiting[];
  /** The model on the sheets that the pane follows. */
  readonly link: Link;
  /** The models that could be followed, and the number of the chosen one. Without a choice it is the one written last. */
  readonly followable: readonly Followable[];
  readonly follows: number | undefined;
  /** How numbers are typed and shown in fields. */
  readonly culture: Culture;
  readonly theme: ThemeChoice;
  readonly period: Period;
  readonly basis: Basis;
  /** The id of the scenario that Compare sets the shown one against. */
  readonly against: number | undefined;
  readonly risk: RiskState;
  /** The id of the way of sharing that is shown; undefined until the user chooses one. */
  readonly way: string | undefined;
  readonly writing: Writing;
  readonly checks: Checking;
  /** How the formulas of new sheets are to be written. */
  readonly formulas: FormulaKind;
  /** The details of a fault in the add-in itself, which is shown in place of the screen. */
  readonly fault: string | undefined;
  /** A new object each time, so that the same words can be read out twice. */
  readonly announcement: Announcement | undefined;
}

export const initialState: State = {
  ...noDocuments,
  screen: 'start',
  cameFrom: undefined,
  backTo: 'start',
  keeping: { kind: 'kept' },
  waiting: [],
  link: notLinked,
  followable: [],
  follows: undefined,
  culture: british,
  theme: 'office',
  period: 'whole term',
  basis: 'cash',
  against: undefined,
  risk: initialRisk,
  way: undefined,
  writing: { kind: 'idle' },
  checks: { kind: 'idle' },
  formulas: 'plain',
  fault: undefined,
  announcement: undefined,
};

/** Everything that can happen to the state. */
export type Change =
  | DocumentChange
  /** Opens Compare too, or the screen that is named. */
  | { readonly type: 'scenario opened'; readonly scenario: Scenario; readonly screen?: Screen }
  | ({ readonly type: 'scenarios opened' } & Kept)
  | { readonly type: 'keeping'; readonly keeping: Keeping }
  /** The user types in a field or form of the scenario that is shown. Without a draft the entry was taken or given up. */
  | { readonly type: 'typed'; readonly at: EntryPlace; readonly draft: Waiting['draft'] | undefined }
  /** A form was used or given up, with all that is typed in its fields. */
  | { readonly type: 'form left'; readonly at: EntryPlace }
  | { readonly type: 'linked'; readonly link: Link }
  | { readonly type: 'models found'; readonly models: readonly Followable[] }
  | { readonly type: 'model chosen'; readonly number: number | undefined }
  | { readonly type: 'culture read'; readonly culture: Culture }
  | { readonly type: 'basis chosen'; readonly basis: Basis }
  | { readonly type: 'set against'; readonly id: number | undefined }
  | { readonly type: 'way chosen'; readonly way: string }
  | { readonly type: 'went to'; readonly screen: Screen }
  | { readonly type: 'went back' }
  | { readonly type: 'theme chosen'; readonly theme: ThemeChoice }
  | { readonly type: 'period chosen'; readonly period: Period }
  | { readonly type: 'risk'; readonly risk: RiskState }
  | { readonly type: 'writing'; readonly writing: Writing }
  | { readonly type: 'checks'; readonly checks: Checking }
  | { readonly type: 'formulas chosen'; readonly formulas: FormulaKind }
  /** A fault in the add-in itself. */
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'started again' }
  | { readonly type: 'announced'; readonly text: string; readonly assertive?: boolean };

export function reduce(state: State, change: Change): State {
  switch (change.type) {
    case 'scenario opened':
      return goTo(change.screen ?? 'compare', opened(state, change.scenario));
    case 'scenarios opened':
      return restored(state, change);
    case 'keeping':
      return { ...state, keeping: change.keeping };
    case 'typed':
      return state.current === undefined
        ? state
        : { ...state, waiting: withDraft(state.waiting, state.current, change.at, change.draft) };
    case 'form left':
      return { ...state, waiting: withoutForm(state.waiting, state.current, change.at) };
    case 'linked':
      return { ...state, link: change.link };
    case 'models found':
      return same(state.followable, change.models) ? state : { ...state, followable: change.models };
    case 'model chosen':
      return { ...state, follows: change.number };
    case 'culture read':
      return { ...state, culture: change.culture };
    case 'basis chosen':
      return { ...state, basis: change.basis };
    case 'set against':
      return { ...state, against: change.id };
    case 'way chosen':
      return { ...state, way: change.way };
    case 'went to':
      return goTo(change.screen, state);
    case 'went back':
      return goTo(state.backTo, state);
    case 'theme chosen':
      return { ...state, theme: change.theme };
    case 'period chosen':
      return { ...state, period: change.period };
    case 'risk':
      return { ...state, risk: change.risk };
    case 'writing':
      return { ...state, writing: change.writing };
    case 'checks':
      return { ...state, checks: change.checks };
    case 'formulas chosen':
      return { ...state, formulas: change.formulas };
    case 'failed':
      return { ...state, fault: detailsOf(change.error) };
    case 'started again':
      return { ...goTo('start', state), fault: undefined };
    case 'announced':
      return { ...state, announcement: { text: change.text, assertive: change.assertive ?? false } };
    default:
      return afterEdit(state, reduceDocuments(state, change));
  }
}

/** What follows from an edit: drafts move with their figures, and the sentence about the last repair goes. */
const afterEdit = (before: State, after: State): State =>
  before.scenarios === after.scenarios
    ? after
    : {
        ...after,
        waiting: followed(before.waiting, before.scenarios, after.scenarios),
        link: withoutOutcome(after.link),
      };

/** What a support team can use. It contains no figures of the workbook. */
const detailsOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

function goTo(screen: Screen, state: State): State {
  if (screen === state.screen) return state;
  const backTo = isDrillIn(screen) ? state.backTo : screen;
  return { ...state, screen, cameFrom: state.screen, backTo };
}

const isDrillIn = (screen: Screen) => drillIns.some((drillIn) => drillIn === screen);

/**
 * Opens what the workbook has, kept or on its sheets, beside what is open. If the user has opened a scenario meanwhile,
 * that one stays shown.
 */
function restored(state: State, { scenarios, current, follows, agreed }: Kept): State {
  let open = { ...state, follows: follows ?? state.follows };
  const ids = scenarios.map((scenario) => {
    open = opened(open, scenario);
    return open.current ?? 0;
  });
  if (agreed && state.link.kind === 'none')
    open = { ...open, link: { kind: 'none', last: lastOf(agreed, ids) } };
  return { ...open, current: state.current ?? ids[current] ?? open.current };
}

const lastOf = ({ number, sheet, on }: KeptAgreed, ids: readonly number[]): LastAgreed => ({
  number,
  sheet,
  ids: on.map(({ place }) => ids[place] ?? 0),
  agreed: on.map(({ scenario }) => scenario),
});

/** The scenario that is shown, if any is open. */
export const currentScenario = ({ scenarios, current }: Documents): Scenario | undefined =>
  scenarios.find(({ id }) => id === current)?.scenario;

/** What is shown when writing has come to nothing: the sheets that were written before, if any were. */
export const withoutWrite = (writing: Writing): Writing =>
  ('earlier' in writing ? writing.earlier : undefined) ?? { kind: 'idle' };
