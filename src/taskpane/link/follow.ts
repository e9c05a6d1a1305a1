import type { App } from '../actions/app';
import { type RetryAfter, DONE, scheduled, PAUSE, untilDone } from '../work/scheduled';
import { push, receive } from './settle';

/**
 * Keeps the open scenarios and the sheet Inputs in step from now on: what one side changes is taken over by the other, and
 * what both change is asked about. Of several models the pane follows the one that the user chose, or else the one written
 * last; a model whose formulas have become values is not followed.
 */
export async function followInputs(app: App): Promise<void> {
  const { store, workbook } = app;
  if (!workbook) return;
  const read = scheduled(app, () => lookOnce(app), PAUSE.read);
  const write = scheduled(app, () => push(app, 'ask'), PAUSE.write);
  let { scenarios, writing } = store.get();
  store.subscribe(() => {
    const now = store.get();
    if (now.scenarios !== scenarios) write.soon();
    // When sheets have been written or removed, there may be another model to follow, or none.
    const changed = now.writing.kind !== writing.kind;
    ({ scenarios, writing } = now);
    if (changed && now.writing.kind === 'written') followLast(app);
    if (changed && ['written', 'removed'].includes(now.writing.kind)) read.soon();
  });
  await read.now();
  // Should Excel refuse, edits on the sheets go unnoticed, but all else works.
  await workbook
    .onEdits(({ sheet }) => {
      const { link } = store.get();
      if (link.kind === 'linked' && link.sheet?.id === sheet) read.soon();
    })
    .catch(() => undefined);
}

/** Reads the sheets as soon as they can be read, and takes in what they say. */
export const look = (app: App): Promise<void> => untilDone(app, () => lookOnce(app));

/** Reads the sheets, unless another job is being done to the workbook. Reading is no such job: it holds up no other. */
async function lookOnce(app: App): Promise<RetryAfter> {
  const { workbook } = app;
  const isBusy = () => app.underWay.job !== undefined;
  if (!workbook) return DONE;
  if (isBusy()) return PAUSE.busy;
  const models = await workbook.models(lastKnown(app)).catch((): undefined => undefined);
  if (isBusy()) return PAUSE.busy;
  if (!models) return PAUSE.unread;
  const { store } = app;
  const alive = models.filter(({ frozen }) => !frozen);
  store.dispatch({
    type: 'models found',
    models: alive.map(({ number, sheet, scenarios }) => ({
      number,
      sheet: sheet?.name ?? '',
      scenarios: scenarios?.map(({ name }) => name) ?? [],
    })),
  });
  const { follows } = store.get();
  receive(app, alive.find(({ number }) => number === follows) ?? alive.at(-1));
  return DONE;
}

/** The scenarios of the followed model as both sides had them when they last agreed. */
function lastKnown({ store }: App) {
  const { link } = store.get();
  const known = link.kind === 'linked' ? link : link.last;
  return known && { number: known.number, scenarios: known.agreed.filter((one) => one !== undefined) };
}

/** Follows the model that the user chooses, from now on and when the workbook is opened again. */
export async function follow(app: App, number: number): Promise<void> {
  app.store.dispatch({ type: 'model chosen', number });
  await look(app);
}

/** Follows the model that was written last, which is the one that the user goes on with. */
function followLast({ store }: App): void {
  if (store.get().follows !== undefined) store.dispatch({ type: 'model chosen', number: undefined });
}
