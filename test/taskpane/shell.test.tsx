/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { illustration } from '../../src/model/scenario/document/illustration';
import type { Scenario } from '../../src/model/scenario/scenario';
import { createApp } from '../../src/taskpane/actions/app';
import { isDark, officeHost } from '../../src/taskpane/ports/host';
import { rememberTheme } from '../../src/taskpane/ports/preferences';
import { Pane } from '../../src/taskpane/shell/Pane';
import { createStore } from '../../src/taskpane/state/store';
import { openPane, said } from './support';

const scheme = () => document.documentElement.style.colorScheme;

function prefer(dark: boolean | undefined) {
  const media = { matches: dark, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(window, { matchMedia: dark === undefined ? undefined : () => media });
}
afterEach(() => {
  prefer(undefined);
  localStorage.clear();
  delete document.documentElement.dataset['first'];
});

describe('the theme', () => {
  test('is light where nobody says otherwise', () => {
    openPane();
    expect(scheme()).toBe('light');
  });

  test('is the system’s where Office does not say', () => {
    prefer(true);
    openPane();
    expect(scheme()).toBe('dark');
  });

  test('is Office’s where it does, once it has started', async () => {
    prefer(true);
    openPane({ host: { ready: Promise.resolve(), isDark: () => false } });
    expect(scheme()).toBe('dark');
    await act(async () => Promise.resolve());
    expect(scheme()).toBe('light');
  });

  test('is asked for by nobody once the pane is gone before Office has started', async () => {
    let start: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => (start = resolve));
    openPane({ host: { ready, isDark: () => false } });
    cleanup();
    const listen = jest.spyOn(window, 'addEventListener');
    await act(async () => {
      start();
      await ready;
    });
    expect(listen).not.toHaveBeenCalledWith('focus', expect.anything());
    listen.mockRestore();
  });

  test('is what Office had last time, until it says what it has, from the first that is painted', async () => {
    prefer(true);
    let isDark: boolean | undefined = false;
    const host = { ready: Promise.resolve(), isDark: () => isDark };
    const first = async () => {
      delete document.documentElement.dataset['first'];
      await jest.isolateModulesAsync(async () => {
        await import('../../src/taskpane/first');
      });
      return document.documentElement.dataset['first'];
    };
    const drawn = async () => {
      cleanup();
      openPane({ host });
      const before = scheme();
      await act(async () => Promise.resolve());
      return [before, scheme()];
    };
    expect([await first(), await drawn()]).toEqual([undefined, ['dark', 'light']]);
    isDark = true;
    expect([await first(), await drawn()]).toEqual(['light', ['light', 'dark']]);
    // Where it does not say, the system is gone by, next time too.
    isDark = undefined;
    expect([await first(), await drawn()]).toEqual(['dark', ['dark', 'dark']]);
    expect(await first()).toBeUndefined();
    rememberTheme('light');
    expect(await first()).toBe('light');
  });

  test.each([
    [{ isDarkTheme: true, bodyBackgroundColor: '#ffffff' }, true],
    [{ bodyBackgroundColor: '#292929' }, true],
    [{ bodyBackgroundColor: '#F3F2F1' }, false],
    [{ bodyBackgroundColor: 'white' }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('%j is dark: %s', (theme, dark) => {
    expect(isDark(theme)).toBe(dark);
  });
});

test('the pane is shown without Office', () => {
  const app = createApp({ store: createStore(), workbook: undefined, host: officeHost() });
  render(<Pane app={app} />);
  expect(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' })).toBeTruthy();
  expect(screen.getByText('Joint ICT')).toBeTruthy();
});

test('without a workbook there is no button to write to one', async () => {
  window.scrollTo = () => undefined;
  const app = createApp({ store: createStore(), workbook: undefined, host: officeHost() });
  render(<Pane app={app} />);
  fireEvent.click(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' }));
  await screen.findByRole('radiogroup', { name: 'Period' });
  expect(screen.queryByRole('button', { name: 'Write to workbook' })).toBeNull();
});

test('another scenario on the same tab is read from its top, and each is come back to where it was left', async () => {
  const { app } = openPane();
  const scrolled = jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  const open = (scenario: Scenario) => {
    act(() => {
      app.store.dispatch({ type: 'scenario opened', scenario, screen: 'share' });
    });
  };
  open(exampleScenario());
  await screen.findByRole('tab', { name: 'Share', selected: true });
  const first = app.store.get().current ?? 0;
  jest.replaceProperty(window, 'scrollY', 700);
  fireEvent.scroll(window);
  open(illustration());
  expect(scrolled).toHaveBeenLastCalledWith(0, 0);
  act(() => {
    app.store.dispatch({ type: 'scenario chosen', id: first });
  });
  expect(scrolled).toHaveBeenLastCalledWith(0, 700);
});

test('a screen that fails is replaced by what to do, and can be started again', async () => {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const pane = openPane();
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario: { broken: true } as never });
  });
  expect(await screen.findByText('Something went wrong in Joint ICT.')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain(
    'Something went wrong in Joint ICT.Copy the details and send them to your support team.',
  );
  expect(screen.getByRole('button', { name: 'Copy details' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
  expect(screen.getByRole('heading', { level: 1, name: /^What does joint ICT support/ })).toBeTruthy();
  silent.mockRestore();
});

test.each([
  ['Question copied.', 'Question copied. '],
  ['8 sheets written', '8 sheets written. '],
])('%j is read out as one sentence', async (text, heard) => {
  const { app } = openPane();
  act(() => {
    app.store.dispatch({ type: 'announced', text });
  });
  await waitFor(() => {
    expect(said).toContain(heard);
  });
});

describe('the functions that Excel calls', () => {
  const started = { ready: Promise.resolve() };

  test('of the pane’s own version are not spoken of', async () => {
    openPane({ host: started });
    await act(async () => Promise.resolve());
    expect(screen.queryByText(/ICT functions are not loaded|Two versions/)).toBeNull();
  });

  test('of another version are named beside the pane’s, and what helps', async () => {
    openPane({ host: { ...started, functionsVersion: () => '0.0.9' } });
    const notice = await screen.findByText(/^Two versions of Joint ICT are loaded/);
    expect(notice.parentElement?.textContent).toMatch(
      /The functions in cells are version 0\.0\.9, this pane is version \d+\.\d+\.\d+\. Close every Excel window/,
    );
  });

  test('that could not be loaded leave the pane at work', async () => {
    openPane({ host: { ...started, functionsVersion: () => undefined } });
    await screen.findByText(/^The ICT functions are not loaded/);
    fireEvent.click(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' }));
    await screen.findByRole('tab', { name: 'Compare', selected: true });
  });

  test('may take as long as Office does to start', () => {
    openPane({ host: { functionsVersion: () => undefined } });
    expect(screen.queryByText(/not loaded/)).toBeNull();
  });
});
