import { withPaneOnlyOf } from '../../model/scenario/apart';
import type { Merged, Side } from '../../model/scenario/merge/merge';
import { pathInOther } from '../../model/scenario/difference';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { alone, type App } from '../actions/app';
import { failed, type MendableModel, type WithFormulas } from '../ports/workbook';
import { type Link, type Linked, notLinked, type Trouble, withoutOutcome } from '../state/link';
import { link as say } from '../strings/link';
import { type RetryAfter, DONE, PAUSE, untilDone } from '../work/scheduled';
import { type ChooseIn, chosenSides, mergedSides, mineOf, openMissing, placed } from './merging';
import { staleTaken, stillStale } from './stale';
import { setLink } from './setLink';
import { brokenIn, isReadable, notWaiting, ofWriting } from './trouble';
import { together, updatedIn, updatedText } from './updated';

/** Takes in the followed model as it was just read from the sheets; undefined if there is none to follow. */
export function receive(app: App, model: MendableModel | undefined): void {
  const { link } = app.store.get();
  if (!model) {
    if (link.kind === 'linked') setLink(app, notLinked);
    return;
  }
  const { number, sheet, scenarios, damages, isRecorded, formulas, putBack } = model;
  const followed = followedAs(link, model);
  const trouble: Trouble | undefined =
    damages.length > 0 || !scenarios
      ? {
          kind: 'damaged',
          damages,
          ...(putBack && { putBack }),
          readable: scenarios !== undefined,
          known: isRecorded || (followed?.agreed.length ?? 0) > 0,
        }
      : undefined;
  const before = followed && (isAsRead(followed, model) ? followed : withoutOutcome(followed));
  const now = { ...(before ?? newLink), number, sheet: sheet ?? followed?.sheet, trouble, formulas };
  if (!scenarios) {
    setLink(app, now);
    return;
  }
  openMissing(app, followed, scenarios);
  mergeOrAsk(app, { ...now, ...placed(app.store.get().scenarios, followed, scenarios) }, scenarios);
}

/** The link to a model if it was followed before: in this session, or in the last one, as the workbook kept it. */
function followedAs(link: Link, { number, sheet }: MendableModel): Linked | undefined {
  if (link.kind === 'linked') return link.number === number ? link : undefined;
  const { last } = link;
  if (last?.number !== number || last.sheet !== sheet?.id) return undefined;
  return { ...newLink, number, ids: last.ids, agreed: last.agreed };
}

/** Whether a sheet says the same as when it was last read. */
function isAsRead({ trouble, agreed }: Linked, { damages, scenarios }: MendableModel): boolean {
  const last = trouble?.kind === 'conflict' ? trouble.theirs : agreed;
  const broken = trouble?.kind === 'conflict' ? trouble.under : trouble;
  return same(brokenIn(broken)?.damages ?? [], damages) && (!scenarios || same(last, scenarios));
}

/** A link to a model that was never followed before. */
const newLink: Linked = {
  kind: 'linked',
  number: 1,
  sheet: undefined,
  ids: [],
  agreed: [],
  trouble: undefined,
  formulas: [],
  updated: undefined,
  stale: [],
};

/** Merges what each side has changed since both agreed, or if both changed the same, has the user choose. */
function mergeOrAsk(app: App, link: Linked, theirs: readonly Scenario[]): void {
  const mine = mineOf(app.store.get().scenarios, link, theirs);
  const both = mergedSides(link, mine, theirs, 'mine');
  if (both.some(({ conflicts }) => conflicts.length > 0))
    setLink(app, { ...link, trouble: { kind: 'conflict', theirs, under: link.trouble } });
  else settle(app, link, mine, theirs, scenariosOf(both));
}

const scenariosOf = (both: readonly Merged[]) => both.map(({ scenario }) => scenario);

/** Brings both sides to the scenarios that are wanted: the open ones at once, and Inputs as soon as it can be written. */
function settle(
  app: App,
  link: Linked,
  mine: readonly Scenario[],
  theirs: readonly Scenario[],
  wanted: readonly Scenario[],
): void {
  const settled = { ...link, agreed: theirs };
  if (same(mine, wanted)) setLink(app, settled);
  else takeOver(app, settled, link.agreed, mine, wanted);
  if (!same(wanted, theirs)) void pushWhenFree(app);
}

/** Changes the open scenarios as one step of undo, and records which figures now have the source of their old value. */
function takeOver(
  app: App,
  link: Linked,
  agreed: Linked['agreed'],
  mine: readonly Scenario[],
  wanted: readonly Scenario[],
): void {
  const { store } = app;
  const pairs = wanted.flatMap((after, place) => {
    const [id, before] = [link.ids[place], mine[place]];
    return id === undefined || before === undefined
      ? []
      : [{ id, last: agreed[place] ?? before, before, after }];
  });
  const updated = together(pairs.map(({ before, after }) => updatedIn(before, after)));
  const stale = pairs.flatMap(({ id, last, before, after }) => {
    const earlier = staleOf(link, id);
    const still = stillStale(earlier, before, after);
    // A figure that already had the source of an older value keeps that one on record.
    const now = staleTaken(last, before, after).filter(
      ({ path }) => !earlier.some((one) => same(one.path, pathInOther(path, after, before))),
    );
    return [...still, ...now].map((one) => ({ id, ...one }));
  });
  // The link first: the change below must not be taken for an edit made in the pane, and written back.
  setLink(app, { ...link, updated, stale });
  store.dispatch({
    type: 'scenarios replaced',
    scenarios: pairs.map(({ id, after }) => ({
      id,
      scenario: withPaneOnlyOf(after, openAs(app, id) ?? after),
    })),
    name: say.fromInputs,
  });
  // A new notice reads itself out; one that only changes does not.
  if (link.updated) store.dispatch({ type: 'announced', text: updatedText(updated) });
}

const openAs = ({ store }: App, id: number) => store.get().scenarios.find((open) => open.id === id)?.scenario;

const staleOf = ({ stale }: Linked, id: number) => stale.filter((one) => one.id === id);

/** The figures that still have the source of their old value after an edit in the pane. */
const leftStale = (link: Linked, mine: readonly Scenario[]) =>
  link.ids.flatMap((id, place) => {
    const [before, after] = [link.agreed[place], mine[place]];
    return before && after ? stillStale(staleOf(link, id), before, after).map((one) => ({ id, ...one })) : [];
  });

/** Writes to Inputs what was changed in the pane, as soon as the workbook is free. */
export const pushWhenFree = (app: App, formulas: WithFormulas = 'ask'): Promise<void> =>
  untilDone(app, () => push(app, formulas));

/**
 * Writes to Inputs what was changed in the pane, unless the workbook is busy. `formulas` says what to do with formulas of
 * the user's own that are in the way. The user is told if Excel keeps it waiting.
 */
export async function push(app: App, formulas: WithFormulas): Promise<RetryAfter> {
  const { store, workbook } = app;
  const { link: said, scenarios } = store.get();
  if (!workbook || said.kind === 'none') return DONE;
  const link = notWaiting(said);
  if (link.trouble?.kind === 'conflict') {
    // An edit in the pane may have settled the conflict.
    mergeOrAsk(app, { ...link, trouble: link.trouble.under }, link.trouble.theirs);
    return DONE;
  }
  const agreed = link.agreed.filter((one) => one !== undefined);
  if (!isReadable(link) || agreed.length !== link.agreed.length) return DONE;
  const mine = mineOf(scenarios, link, agreed);
  if (same(mine, agreed)) {
    const trouble = link.trouble && ofWriting.has(link.trouble.kind) ? brokenIn(link.trouble) : link.trouble;
    if (trouble !== said.trouble) setLink(app, { ...link, trouble });
    return DONE;
  }
  const impatient = setTimeout(() => {
    tellWaiting(app, link);
  }, PAUSE.patience);
  const result = await alone(app, () => workbook.update(link.number, agreed, mine, formulas).catch(failed));
  clearTimeout(impatient);
  if (!result) return PAUSE.busy;
  if (!result.ok && result.reason === 'cell edit') {
    tellWaiting(app, link);
    return PAUSE.busy;
  }
  // The link may have changed meanwhile: what came of writing is added to it, if it is still to the same model.
  const { link: after } = store.get();
  if (after.kind === 'none' || after.number !== link.number) return DONE;
  const current = notWaiting(after);
  if (result.ok) {
    const stale = leftStale(current, mine);
    const updated = stale.length > 0 ? current.updated : undefined;
    const trouble = brokenIn(current.trouble);
    setLink(app, { ...current, agreed: mine, trouble, updated, stale });
    // Formulas that were kept on the sheet have new results, which are taken over.
    if (result.model) receive(app, result.model);
  } else if (result.reason === 'newer') receive(app, result.model);
  else if (result.reason === 'gone') setLink(app, notLinked);
  else {
    const under = brokenIn(current.trouble);
    const trouble: Trouble =
      result.reason === 'own formulas'
        ? { kind: 'own formulas', formulas: result.formulas }
        : { kind: result.reason === 'too much' ? 'too much' : 'failed' };
    setLink(app, { ...current, trouble: { ...trouble, ...(under && { under }) } });
  }
  return DONE;
}

/** Tells the user that Excel has not taken a change yet, perhaps because a cell is being edited. */
function tellWaiting(app: App, { number }: Linked): void {
  const { link } = app.store.get();
  if (link.kind === 'none' || link.number !== number || link.trouble?.kind === 'waiting') return;
  setLink(app, { ...link, trouble: { kind: 'waiting', under: link.trouble } });
}

/** Settles all conflicts by taking one side; what only one side changed is kept from either. */
export function decideFor(app: App, side: Side): void {
  decide(app, (link, mine, theirs) => scenariosOf(mergedSides(link, mine, theirs, side)));
}

/** Settles each conflict by the side chosen for it. Does nothing and returns false if the choices do not go together. */
export const decideEach = (app: App, choose: ChooseIn): boolean =>
  decide(app, (link, mine, theirs) => chosenSides(link, mine, theirs, choose));

/** Settles the conflicts by the scenarios that `by` makes of both sides; false if there are none. */
function decide(
  app: App,
  by: (
    link: Linked,
    mine: readonly Scenario[],
    theirs: readonly Scenario[],
  ) => readonly Scenario[] | undefined,
): boolean {
  const { link, scenarios } = app.store.get();
  if (link.kind !== 'linked' || link.trouble?.kind !== 'conflict') return false;
  const { theirs, under } = link.trouble;
  const mine = mineOf(scenarios, link, theirs);
  const wanted = by(link, mine, theirs);
  if (wanted) settle(app, { ...link, trouble: under }, mine, theirs, wanted);
  return wanted !== undefined;
}
