import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { options } from 'preact';
import joint from '../../package.json';
import { createApp } from '../../src/taskpane/actions/app';
import { registerRibbon } from '../../src/taskpane/actions/ribbon';
import type { Host } from '../../src/taskpane/ports/host';
import type {
  Cells,
  Workbook,
  WriteResult,
  WriteStep,
  WrittenSheet,
} from '../../src/taskpane/ports/workbook';
import { Pane } from '../../src/taskpane/shell/Pane';
import { createStore } from '../../src/taskpane/state/store';
import { areaOf } from '../../src/workbook/plan/address';

configure({ asyncUtilTimeout: 5000 });
jest.setTimeout(30_000);
// The screens are fetched, and transpiled, when the first is opened: on a busy machine that takes its time.
beforeAll(() => import('../../src/taskpane/shell/later'), 120_000);

// What follows from drawing is done at once, and not after the next frame: nothing here is painted.
options.requestAnimationFrame = (effects) => void Promise.resolve().then(effects);

/** What has been read out, in order. jsdom has no innerText, by which Fluent fills its live region. */
export const said: string[] = [];
Object.defineProperty(HTMLElement.prototype, 'innerText', {
  configurable: true,
  set(this: HTMLElement, text: string) {
    this.textContent = text;
    if (text !== '') said.push(text);
  },
});
beforeEach(() => said.splice(0));

/** Waits until words are read out, and for what may be read out after them: they are once. */
export async function saidOnce(words: string) {
  await waitFor(() => {
    expect(said.join()).toContain(words);
  });
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
  expect(said.join().split(words)).toHaveLength(2);
}

/** An Office that never starts, unless told otherwise: the pane has to do without it. */
export function fakeHost(parts: Partial<Host> = {}) {
  const commands = new Map<string, Parameters<Host['onRibbon']>[1]>();
  const host: Host = {
    ready: new Promise(() => undefined),
    isDark: () => undefined,
    onRibbon: (id, run) => commands.set(id, run),
    showPane: jest.fn(() => Promise.resolve()),
    functionsVersion: () => joint.version,
    hearFunctions: () => () => undefined,
    ...parts,
  };
  return { host, commands };
}

/** A workbook that waits to be told what came of writing. */
export function fakeWorkbook() {
  let finish: (result: WriteResult) => void = () => undefined;
  let tell: (step: WriteStep) => void = () => undefined;
  let select: () => void = () => undefined;
  let edit: Parameters<Workbook['onEdits']>[0] = () => undefined;
  const workbook = {
    write: jest.fn<Promise<WriteResult>, Parameters<Workbook['write']>>(
      (_scenario, { onProgress, signal } = {}) =>
        new Promise((resolve) => {
          finish = resolve;
          tell = (step) => onProgress?.(step);
          signal?.addEventListener('abort', () => {
            resolve({ ok: false, reason: 'cancelled' });
          });
        }),
    ),
    remove: jest.fn<ReturnType<Workbook['remove']>, [readonly string[]]>((ids) =>
      Promise.resolve({ ok: true, removed: ids.length }),
    ),
    goTo: jest.fn<Promise<boolean>, Parameters<Workbook['goTo']>>(() => Promise.resolve(true)),
    standing: jest.fn<ReturnType<Workbook['standing']>, []>(() => Promise.resolve([])),
    lookAtFormulas: jest.fn<ReturnType<Workbook['lookAtFormulas']>, Parameters<Workbook['lookAtFormulas']>>(
      () => Promise.resolve({ ok: true, cells: 0, kept: [], errors: [] }),
    ),
    changeFormulas: jest.fn<ReturnType<Workbook['changeFormulas']>, Parameters<Workbook['changeFormulas']>>(
      () => Promise.resolve({ ok: true, cells: 0, kept: [], errors: [] }),
    ),
    runChecks: jest.fn<ReturnType<Workbook['runChecks']>, []>(() =>
      Promise.resolve({ ok: true, models: [] }),
    ),
    keep: jest.fn<ReturnType<Workbook['keep']>, [string]>(() => Promise.resolve({ ok: true })),
    separators: jest.fn<ReturnType<Workbook['separators']>, []>(() => Promise.resolve(undefined)),
    kept: jest.fn<ReturnType<Workbook['kept']>, []>(() => Promise.resolve(undefined)),
    look: jest.fn<ReturnType<Workbook['look']>, Parameters<Workbook['look']>>(() =>
      Promise.resolve(undefined),
    ),
    onSelection: jest.fn((listener: () => void) => {
      select = listener;
      return Promise.resolve(() => undefined);
    }),
    insert: jest.fn<ReturnType<Workbook['insert']>, Parameters<Workbook['insert']>>((formula, { cell }) =>
      Promise.resolve({ ok: true, area: cell, formula }),
    ),
    cellsToRead: jest.fn<ReturnType<Workbook['cellsToRead']>, []>(() => Promise.resolve(undefined)),
    models: jest.fn<ReturnType<Workbook['models']>, Parameters<Workbook['models']>>(() =>
      Promise.resolve([]),
    ),
    update: jest.fn<ReturnType<Workbook['update']>, Parameters<Workbook['update']>>(() =>
      Promise.resolve({ ok: true }),
    ),
    repair: jest.fn<ReturnType<Workbook['repair']>, Parameters<Workbook['repair']>>(() =>
      Promise.resolve({ ok: false, reason: 'failed' }),
    ),
    onEdits: jest.fn((listener: Parameters<Workbook['onEdits']>[0]) => {
      edit = listener;
      return Promise.resolve(() => undefined);
    }),
    cellsAt: jest.fn<ReturnType<Workbook['cellsAt']>, Parameters<Workbook['cellsAt']>>(() =>
      Promise.resolve(undefined),
    ),
  };
  return {
    workbook,
    /** The user selects something else on the sheet. */
    select: () => {
      act(() => {
        select();
      });
    },
    /** Somebody changes cells of a sheet. */
    edit: (sheet: string) => {
      act(() => {
        edit({ sheet });
      });
    },
    finish: (result: WriteResult) => {
      finish(result);
    },
    step: (step: WriteStep) => {
      tell(step);
    },
  };
}

/** Cells of a sheet from an address on, all of which were read. */
export const cellsRead = (sheet: string, address: string, values: Cells['values']): Cells => {
  const { row = 0, column = 0 } = areaOf(address) ?? {};
  return { sheet, address, row, column, rows: values.length, columns: values[0]?.length ?? 0, values };
};

/** The three sheets, under the names they came to have. Their ids are {1}, {2} and {3}. */
export const threeSheetsCalled = (inputs: string, contract: string, savings: string): WriteResult => {
  const sheets: WrittenSheet[] = [
    { id: '{1}', name: inputs, role: 'inputs' },
    { id: '{2}', name: contract, role: 'contract' },
    { id: '{3}', name: savings, role: 'savings' },
  ];
  return { ok: true, sheets };
};

export const threeSheets = threeSheetsCalled('Inputs', 'Contract', 'Savings');

/** The pane as the page makes it, with an Office and a workbook of our own. */
export function openPane({ host = {} }: { host?: Partial<Host> } = {}) {
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  const office = fakeHost(host);
  const excel = fakeWorkbook();
  const app = createApp({ store: createStore(), workbook: excel.workbook, host: office.host });
  registerRibbon(app);
  return { app, ...office, ...excel, ...render(<Pane app={app} />) };
}

export const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

/** Presses a button, or a link, that has the focus, as one does by keyboard. */
export function pressByKey(name: string) {
  const button = screen.getByRole('button', { name });
  act(() => {
    button.focus();
  });
  fireEvent.click(button);
}

/** Waits until the focus is on what has that role and name. */
export const focusOn = (role: string, name: string) =>
  waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole(role, { name }));
  });

/** Types into a field and leaves it by Enter. */
export function enterByKey(name: string, text: string) {
  const input = field(name);
  act(() => {
    input.focus();
  });
  fireEvent.input(input, { target: { value: text } });
  fireEvent.keyDown(input, { key: 'Enter' });
}

/** Types into a field and leaves it. */
export function enter(name: string, text: string) {
  const input = field(name);
  act(() => {
    input.focus();
  });
  fireEvent.input(input, { target: { value: text } });
  act(() => {
    input.blur();
  });
}
