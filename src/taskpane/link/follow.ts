import { onSheets, withApart } from '../../model/scenario/apart';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { alone, type App } from '../actions/app';
import type { ReadModel } from '../ports/workbook';
import { type Linked, notLinked, type Trouble } from '../state/link';
import { link as say } from '../strings/link';
import { changedFigures, staleFigures, stillStale } from './stale';
import { tell } from './tell';

/** Typing is written once it has paused; a sheet that is being worked on is read once that has paused. */
const PAUSE = { write: 1000, read: 300, busy: 500 };

/**
 * Follows the sheet Inputs, and has it follow: what is changed on one side, where only that side was changed, is
 * taken over on the other. Of several models the one that was written last is followed; a frozen one never is.
 */
export async function followInputs(app: App): Promise<void> {
  const { store, workbook } = app;
  if (!workbook) return;
  const read = later(() => look(app), PAUSE.read);
  const write = later(() => push(app), PAUSE.write);
  let { scenarios, writing } = store.get();
  store.subscribe(() => {
    const now = store.get();
    if (now.scenarios !== scenarios) write();
    // Sheets that were written, or taken away, are another model to follow, or none.
    if (now.writing.kind !== writing.kind && ['written', 'removed'].includes(now.writing.kind)) read();
    ({ scenarios, writing } = now);
  });
  await look(app);
  // Without it nothing follows the sheets, but all else works.
  await workbook
    .onEdits(({ sheet }) => {
      const { link } = store.get();
      if (link.kind === 'linked' && link.sheet?.id === sheet) read();
    })
    .catch(() => undefined);
}

/** Has a task done once nothing has asked for it again for so long; the workbook may be busy then, which is waited for. */
function later(task: () => Promise<boolean>, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void task().then((done) => {
        if (!done) ask(PAUSE.busy);
      });
    }, wait);
  };
  return () => {
    ask(pause);
  };
}

/** Reads the sheets. False where something is being done to them. Reading itself stands in nobody's way. */
export async function look(app: App): Promise<boolean> {
  const { workbook } = app;
  const isBusy = () => app.underWay.job !== undefined;
  if (!workbook) return true;
  if (isBusy()) return false;
  // A workbook that cannot be read just now is read when it next changes.
  const models = await workbook.models().catch((): undefined => undefined);
  if (isBusy()) return false;
  if (models) receive(app, models.filter(({ frozen }) => !frozen).at(-1));
  return true;
}

/** Takes in what the sheets say by now. */
export function receive(app: App, model: ReadModel | undefined): void {
  const { link } = app.store.get();
  if (!model) {
    if (link.kind === 'linked') tell(app, notLinked);
    return;
  }
  const { number, sheet, scenarios, damages } = model;
  const followed = link.kind === 'linked' && link.number === number ? link : undefined;
  if (!scenarios) {
    const before = followed ?? { ...unbound, number };
    tell(app, { ...before, sheet: sheet ?? before.sheet, trouble: { kind: 'damaged', damages } });
    return;
  }
  const trouble: Trouble | undefined = damages.length > 0 ? { kind: 'damaged', damages } : undefined;
  if (followed?.agreed.length === scenarios.length) compare(app, { ...followed, sheet, trouble }, scenarios);
  else bind(app, { ...unbound, number, sheet, trouble }, scenarios);
}

const unbound: Linked = {
  kind: 'linked',
  number: 1,
  sheet: undefined,
  ids: [],
  agreed: [],
  trouble: undefined,
  updated: 0,
  stale: [],
};

/** Finds the open scenario of each that stands on the sheet, by its name; one that is not open is opened. */
function bind(app: App, link: Linked, theirs: readonly Scenario[]): void {
  const { store } = app;
  const named = (name: string) => store.get().scenarios.find(({ scenario }) => scenario.name === name)?.id;
  const missing = theirs.filter(({ name }) => named(name) === undefined);
  if (missing.length > 0) store.dispatch({ type: 'restored', scenarios: missing, current: 0 });
  const ids = theirs.map(({ name }) => named(name) ?? 0);
  const bound = { ...link, ids, agreed: theirs };
  // Which side is newer nobody can say: it is asked.
  const differs = !same(mineOf(app, bound), theirs);
  tell(app, { ...bound, trouble: differs ? { kind: 'newer', theirs } : link.trouble });
}

function compare(app: App, link: Linked, theirs: readonly Scenario[]): void {
  const mine = mineOf(app, link);
  if (same(theirs, link.agreed) || same(theirs, mine)) {
    tell(app, { ...link, agreed: theirs });
    if (!same(mine, theirs)) void pushWhenFree(app);
  } else if (same(mine, link.agreed)) takeOver(app, link, theirs);
  else tell(app, { ...link, trouble: { kind: 'newer', theirs } });
}

/** The scenarios of the sheet as they are open here. One that was closed here stays there as it is. */
const mineOf = (app: App, link: Linked): Scenario[] =>
  link.agreed.map((was, place) => onSheets(openAs(app, link.ids[place]) ?? was));

const openAs = ({ store }: App, id: number | undefined) =>
  store.get().scenarios.find((open) => open.id === id)?.scenario;

/** Shows here what the sheet says, as an edit that can be undone, and says which figures now have an old source. */
function takeOver(app: App, link: Linked, theirs: readonly Scenario[]): void {
  const { store } = app;
  const mine = mineOf(app, link);
  const pairs = theirs.flatMap((after, place) => {
    const [id, before] = [link.ids[place], mine[place]];
    return id === undefined || before === undefined ? [] : [{ id, before, after }];
  });
  const updated = pairs.reduce((sum, { before, after }) => sum + changedFigures(before, after), 0);
  const stale = pairs.flatMap(({ id, before, after }) => {
    const now = staleFigures(before, after);
    const earlier = stillStale(pathsOf(link, id), before, after);
    const others = earlier.filter((path) => !now.some((one) => same(one, path)));
    return [...others, ...now].map((path) => ({ id, path }));
  });
  // Agreed first, so that what is taken over is not taken for an edit made here.
  const trouble = link.trouble?.kind === 'damaged' ? link.trouble : undefined;
  tell(app, { ...link, agreed: theirs, trouble, updated: Math.max(1, updated), stale });
  for (const { id, after } of pairs) {
    const scenario = withApart(after, openAs(app, id) ?? after);
    store.dispatch({ type: 'scenario replaced', id, scenario, name: say.fromInputs });
  }
  // A notice that is new reads itself out.
  if (link.updated > 0) store.dispatch({ type: 'announced', text: say.updated(Math.max(1, updated)) });
}

const pathsOf = ({ stale }: Linked, id: number) =>
  stale.filter((one) => one.id === id).map(({ path }) => path);

/** Those figures with an old source that an edit made here has said nothing new of. */
const leftStale = (link: Linked, mine: readonly Scenario[]) =>
  link.ids.flatMap((id, place) => {
    const [before, after] = [link.agreed[place], mine[place]];
    return before && after ? stillStale(pathsOf(link, id), before, after).map((path) => ({ id, path })) : [];
  });

/** Writes to Inputs what was changed here, as soon as the workbook is free. */
async function pushWhenFree(app: App): Promise<void> {
  if (!(await push(app))) later(() => push(app), PAUSE.busy)();
}

/** Writes to Inputs what was changed here. False where the workbook is busy. */
export async function push(app: App): Promise<boolean> {
  const { store, workbook } = app;
  const { link } = store.get();
  if (!workbook || link.kind === 'none' || link.trouble?.kind === 'newer' || !isReadable(link)) return true;
  const mine = mineOf(app, link);
  if (same(mine, link.agreed)) {
    if (link.trouble?.kind === 'too much' || link.trouble?.kind === 'failed')
      tell(app, { ...link, trouble: undefined });
    return true;
  }
  const result = await alone(app, () =>
    workbook
      .update(link.number, link.agreed, mine)
      .catch((error: unknown) => ({ ok: false, reason: 'failed', detail: String(error) }) as const),
  );
  if (!result || (!result.ok && result.reason === 'cell edit')) return false;
  if (result.ok) {
    const stale = leftStale(link, mine);
    const updated = stale.length > 0 ? link.updated : 0;
    tell(app, { ...link, agreed: mine, trouble: undefined, updated, stale });
  } else if (result.reason === 'newer') receive(app, result.model);
  else if (result.reason === 'gone') tell(app, notLinked);
  else tell(app, { ...link, trouble: { kind: result.reason === 'too much' ? 'too much' : 'failed' } });
  return true;
}

/** Whether the sheet could be read when it was read last: nothing is written over what is broken. */
const isReadable = ({ trouble, agreed }: Linked) => trouble?.kind !== 'damaged' && agreed.length > 0;

/** Both sides were changed: what the sheet says is taken over. */
export function takeInputs(app: App): void {
  const { link } = app.store.get();
  if (link.kind === 'linked' && link.trouble?.kind === 'newer')
    takeOver(app, { ...link, trouble: undefined }, link.trouble.theirs);
}

/** Both sides were changed: what is open here is written over what the sheet says. */
export async function keepMine(app: App): Promise<void> {
  const { link } = app.store.get();
  if (link.kind !== 'linked' || link.trouble?.kind !== 'newer') return;
  const mine = mineOf(app, link);
  tell(app, { ...link, agreed: link.trouble.theirs, trouble: undefined });
  // One that was closed here is left as it is there.
  if (!same(mine, link.trouble.theirs)) await pushWhenFree(app);
}
