/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { openPane, threeSheets } from './support';

function press(pane: ReturnType<typeof openPane>, id = 'openExample') {
  const completed = jest.fn();
  act(() => {
    pane.commands.get(id)?.(completed);
  });
  return completed;
}

const settle = (run: () => void = () => undefined) =>
  act(async () => {
    run();
    await new Promise((resolve) => setTimeout(resolve));
  });

test('every command of the manifest has an action, and no other', () => {
  const manifest = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
  const named = [...manifest.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(([, id]) => id);
  expect([...openPane().commands.keys()]).toEqual(named);
});

describe('Open the example', () => {
  test('writes the sheets, goes to Savings and opens the example in the pane', async () => {
    const pane = openPane();
    const completed = press(pane);
    expect(completed).not.toHaveBeenCalled();
    await settle(() => {
      pane.finish(threeSheets);
    });
    expect(pane.workbook.goTo).toHaveBeenCalledWith('{3}');
    expect(completed).toHaveBeenCalledTimes(1);
    expect(await screen.findByRole('heading', { level: 1, name: /^Joint support saves/ })).toBeTruthy();
    expect(screen.getByText('3 sheets written.')).toBeTruthy();
    expect(pane.host.showPane).not.toHaveBeenCalled();
  });

  test('writes once when the pane writes at the same time, whichever was first', async () => {
    const pane = openPane();
    press(pane);
    fireEvent.click(await screen.findByRole('button', { name: 'Write to workbook' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Write 8 sheets' }));
    expect(pane.app.store.get().writing.kind).toBe('writing');
    expect(pane.workbook.write).toHaveBeenCalledTimes(1);
    await settle(() => {
      pane.finish(threeSheets);
    });
    expect(await screen.findByText('3 sheets written.')).toBeTruthy();
    expect(pane.workbook.goTo).toHaveBeenCalledTimes(1);

    fireEvent.click(screen.getByRole('button', { name: 'Write to workbook' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Write 8 sheets' }));
    const completed = press(pane);
    await settle();
    expect(completed).toHaveBeenCalledTimes(1);
    expect(pane.workbook.write).toHaveBeenCalledTimes(2);
    expect(pane.app.store.get().writing.kind).toBe('writing');
  });

  test('writes it under a name of its own where the example was changed before', async () => {
    const pane = openPane();
    act(() => {
      const { dispatch } = pane.app.store;
      dispatch({ type: 'scenario opened', scenario: exampleScenario() });
      dispatch({ type: 'edited', edit: { kind: 'risk', risk: { seed: 7 } }, name: 'Seed' });
    });
    press(pane);
    await settle();
    const written = pane.workbook.write.mock.calls[0]?.[0].map(({ name }) => name);
    const { name } = exampleScenario();
    expect(written).toEqual([`${name} (2)`, name]);
    await settle(() => {
      pane.finish(threeSheets);
    });
  });

  test('brings the pane up to say why it could not', async () => {
    const pane = openPane();
    const completed = press(pane);
    await settle(() => {
      pane.finish({ ok: false, reason: 'protected' });
    });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(pane.host.showPane).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('Not written. The workbook structure is protected.')).toBeTruthy();
  });

  test('completes when something throws, and when it is pressed while sheets are being written', async () => {
    const pane = openPane();
    const first = press(pane);
    const second = press(pane);
    await settle();
    expect(second).toHaveBeenCalledTimes(1);
    expect(first).not.toHaveBeenCalled();
    expect(pane.workbook.write).toHaveBeenCalledTimes(1);
    pane.workbook.goTo.mockRejectedValue(new Error('the sheet went away'));
    await settle(() => {
      pane.finish(threeSheets);
    });
    expect(first).toHaveBeenCalledTimes(1);
    pane.workbook.write.mockRejectedValue(new Error('the room could not be fetched'));
    const third = press(pane);
    await settle();
    expect(third).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('Not written. Excel could not add the sheets.')).toBeTruthy();
    expect(screen.getByText('Error: the room could not be fetched')).toBeTruthy();
  });
});

test('Functions brings the pane up with the functions in it', async () => {
  const pane = openPane();
  const completed = press(pane, 'showFunctions');
  expect(await screen.findByRole('searchbox')).toBeTruthy();
  expect(pane.host.showPane).toHaveBeenCalledTimes(1);
  await settle();
  expect(completed).toHaveBeenCalledTimes(1);
});
