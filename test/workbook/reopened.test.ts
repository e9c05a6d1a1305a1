import { pence } from '../../src/model/money/units';
import { edited } from '../../src/model/scenario/edit/edit';
import { exampleScenario } from '../../src/model/scenario/document/example';
import type { Scenario } from '../../src/model/scenario/scenario';
import { createApp } from '../../src/taskpane/actions/app';
import { keepScenarios } from '../../src/taskpane/actions/keeping';
import { followInputs } from '../../src/taskpane/link/follow';
import { excelWorkbook } from '../../src/taskpane/ports/workbook';
import { currentScenario } from '../../src/taskpane/state/state';
import { createStore } from '../../src/taskpane/state/store';
import { keepText, keptText, writeModel } from '../../src/workbook';
import { closeWorkbooks, openWorkbook, type Workbook } from './excel';
import { readModel } from './readModel';

/* The pane is closed, and opened again on a workbook that was changed meanwhile. */

afterEach(() => {
  closePanes();
});
afterAll(closeWorkbooks);

let panes = 0;
/** What a closed pane still asks for is never answered. */
function closePanes() {
  panes++;
}

/** The workbook as a pane has it until it is closed. */
function untilClosed(): typeof excelWorkbook {
  const own = panes;
  return new Proxy(excelWorkbook, {
    get: (target, key: keyof typeof excelWorkbook) =>
      own === panes ? target[key] : () => new Promise(() => undefined),
  });
}

/** The pane without its screens, on the workbook that is open. */
async function openPane() {
  Object.assign(globalThis, { window: new EventTarget(), document: new EventTarget() });
  const host = { ready: Promise.resolve() } as unknown as Parameters<typeof createApp>[0]['host'];
  const app = createApp({ store: createStore(), workbook: untilClosed(), host });
  await keepScenarios(app);
  await followInputs(app);
  return {
    ...app,
    shown: () => currentScenario(app.store.get()),
    trouble: () => {
      const { link } = app.store.get();
      return link.kind === 'linked' ? link.trouble?.kind : 'not linked';
    },
  };
}

type Pane = Awaited<ReturnType<typeof openPane>>;

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came to hold');
}

const pays = (scenario: Scenario, council: number, pounds: number): Scenario => {
  const result = edited(scenario, {
    kind: 'value',
    at: ['councils', council, 'joint'],
    value: pence(pounds * 100),
    date: '2026-11-25',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

/** What the pane has open, and the sheet says, agree; then the pane is closed. */
async function closed(): Promise<Workbook> {
  const book = openWorkbook();
  const agreed = pays(exampleScenario(), 0, 1_450_000);
  await writeModel([agreed]);
  await keepText(JSON.stringify({ version: 1, current: 0, scenarios: [] }));
  const pane = await openPane();
  await until(async () => (await keptText())?.includes('"agreed"') ?? false);
  expect(pane.shown()).toEqual(agreed);
  closePanes();
  return book;
}

const joint = (scenario: Scenario | undefined) => scenario?.councils.map((council) => council.joint.value);

/** Changes what is kept, as a pane that was closed before it could write to the sheet left it. */
async function keptWith(change: (kept: Kept) => void): Promise<void> {
  const kept = JSON.parse((await keptText()) ?? '') as Kept;
  change(kept);
  await keepText(JSON.stringify(kept));
}

interface Kept {
  agreed?: { model: number; sheet: string; on: { place: number; scenario?: unknown }[] };
  scenarios: { councils: { joint: { value: number } }[] }[];
}

/** The scenario of the pane was changed, and the sheet had not been written to yet. */
const changeInPane = (council: number, pounds: number) =>
  keptWith((kept) => {
    const [was] = structuredClone(kept.scenarios);
    const changed = kept.scenarios[0]?.councils[council];
    if (changed) changed.joint.value = pounds;
    kept.agreed?.on.splice(0, 1, { place: 0, scenario: was });
  });

const type = async (book: Workbook, name: string, value: number) =>
  book.run(async (context) => {
    context.workbook.names.getItem(name).getRange().getOffsetRange(0, 2).values = [[value]];
    await context.sync();
  });

/** It is asked about, and each side is as it was. */
const neitherIsLost = async (pane: Pane, here: number, there: number) => {
  expect(pane.trouble()).toBe('conflict');
  expect(joint(pane.shown())?.[0]).toBe(here * 100);
  expect(joint((await readModel(1))?.scenarios?.[0])?.[0]).toBe(there * 100);
};

test('what was changed on the sheet meanwhile is shown in the pane, without a question', async () => {
  const book = await closed();
  await type(book, 'Bromley_joint', 1_400_000);
  const pane = await openPane();
  expect(pane.trouble()).toBeUndefined();
  expect(joint(pane.shown())).toEqual([140_000_000, 225_000_000]);
});

test('what the pane had not written yet is written, and what was changed on the sheet is shown', async () => {
  const book = await closed();
  await changeInPane(1, 2_200_000);
  await type(book, 'Bromley_joint', 1_400_000);
  const pane = await openPane();
  expect(pane.trouble()).toBeUndefined();
  expect(joint(pane.shown())).toEqual([140_000_000, 220_000_000]);
  await until(async () => joint((await readModel(1))?.scenarios?.[0])?.[1] === 220_000_000);
  expect((await readModel(1))?.scenarios).toEqual([pane.shown()]);
});

test('only what both changed is asked about, and asked about again when the pane is opened once more', async () => {
  const book = await closed();
  await changeInPane(0, 1_300_000);
  await type(book, 'Bromley_joint', 1_400_000);
  await type(book, 'Lewisham_joint', 2_300_000);
  for (let times = 0; times < 2; times++) {
    closePanes();
    const pane = await openPane();
    await neitherIsLost(pane, 1_300_000, 1_400_000);
    const { link } = pane.store.get();
    expect(link).toMatchObject({ agreed: [{ councils: [{ joint: { value: 145_000_000 } }, {}] }] });
  }
});

describe('all that differs is asked about, and nothing is lost, where what was agreed on', () => {
  let whole: string;
  beforeAll(async () => {
    const book = await closed();
    await type(book, 'Bromley_joint', 1_400_000);
    whole = (await keptText()) ?? '';
  });

  test.each<[string, (kept: Kept) => void]>([
    ['is missing', (kept) => delete kept.agreed],
    ['is of another sheet', ({ agreed }) => agreed && Object.assign(agreed, { sheet: '{other}' })],
    ['is of another model', ({ agreed }) => agreed && Object.assign(agreed, { model: 2 })],
    ['is no agreement', (kept) => Object.assign(kept, { agreed: 'yes' })],
    ['has no list', ({ agreed }) => agreed && Object.assign(agreed, { on: 3 })],
    ['is about no scenario', ({ agreed }) => agreed?.on.splice(0, 1, { place: 7 })],
    ['is broken', ({ agreed }) => agreed?.on.splice(0, 1, { place: 0, scenario: { version: 1 } })],
    [
      'is of a newer version',
      ({ agreed }) => agreed?.on.splice(0, 1, { place: 0, scenario: { version: 99 } }),
    ],
  ])('%s', async (_, spoil) => {
    await keepText(whole);
    await keptWith(spoil);
    await neitherIsLost(await openPane(), 1_450_000, 1_400_000);
  });
});
