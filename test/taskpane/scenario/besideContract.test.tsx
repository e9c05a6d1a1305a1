/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { enter, field, focusOn, openPane, pressByKey } from '../support';
import { open, openExample, select } from './support';

describe('what comes beside the contract', () => {
  test('other costs are added, described, changed, moved to another council and removed', async () => {
    const { now } = await openExample();
    open('Add a cost');
    enter('Amount, £', '50k');
    select('When', 'yearly');
    enter('To contract year', '2');
    enter('From contract year', '3');
    expect(screen.getAllByRole('alert')[0]?.textContent).toContain(
      'Give a last year that is not before the first',
    );
    fireEvent.keyDown(field('From contract year'), { key: 'Escape' });
    select('What it is', 'retained client side');
    select('Council', '1');
    expect(now().councils[1]?.otherCosts).toMatchObject([
      {
        kind: 'retained client side',
        timing: { kind: 'yearly', from: 1, to: 2 },
        amount: { value: 5_000_000 },
      },
    ]);
    expect(screen.getByText('Joint, a year, from year 1 to year 2, flat')).toBeTruthy();
    open('Remove Retained client side, Lewisham');
    expect(now().councils.flatMap(({ otherCosts }) => otherCosts)).toEqual([]);
  });

  test('the focus goes with another cost to its council, and on once the cost is removed', async () => {
    await openExample();
    open('Add a cost');
    act(() => {
      screen.getByRole('combobox', { name: 'Council' }).focus();
    });
    select('Council', '1');
    await focusOn('combobox', 'Council');
    pressByKey('Remove Transition, Lewisham');
    await focusOn('button', 'Add a cost');
  });

  test('assumptions are sentences whose parts can be changed', async () => {
    const { now } = await openExample();
    open('Change: As-is and alone costs');
    enter('As-is growth a year', '2%');
    expect(document.body.textContent).toContain(
      'As-is grows by 2.0% a year. Alone follows the same price terms',
    );
    open('Change: 2011/12 prices and present value');
    enter('Inflation a year', '0%; 2%; 2.5%');
    expect(now().appraisal.inflation.value).toEqual({ kind: 'by year', rates: [0, 0.02, 0.025] });
    open('Change: VAT and caution');
    enter('Optimism bias', '10%');
    enter('Part of the saving that comes', '50%; 100%');
    expect(now().appraisal).toMatchObject({ optimismBias: { value: 0.1 }, realisation: { value: [0.5, 1] } });
  });

  test('sharing keys are given to every council', async () => {
    const { now } = await openExample();
    open('Add a key');
    enter('Name of the new key', 'Users');
    enter('Bromley, Users', '4,000');
    expect(now().councils.map(({ keys }) => keys.map(({ name, amount }) => [name, amount.value]))).toEqual([
      [['Users', 4000]],
      [['Users', 'not known']],
    ]);
    open('Remove the key Users');
    expect(now()).toEqual(exampleScenario());
  });

  test('the focus goes on as sharing keys come and go', async () => {
    await openExample();
    const focused = async (name: string) => {
      await waitFor(() => {
        expect(document.activeElement).toBe(screen.getByLabelText(name));
      });
    };
    const adder = async () => {
      await waitFor(() => {
        expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a key' }));
      });
    };
    open('Add a key');
    await focused('Name of the new key');
    fireEvent.keyDown(field('Name of the new key'), { key: 'Escape' });
    await adder();
    open('Add a key');
    const name = field('Name of the new key');
    fireEvent.input(name, { target: { value: 'Users' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    await focused('Bromley, Users');
    act(() => {
      screen.getByRole('button', { name: 'Remove the key Users' }).focus();
    });
    open('Remove the key Users');
    await adder();
  });

  test('sources can be said of every figure, the weakest first', async () => {
    const { now } = await openExample();
    expect(screen.getAllByText(/^22 figures/)[0]?.textContent).toContain('8 published');
    const groups = screen.getAllByRole('heading', {
      name: /^(Not known|Assumed|Worked out|Published) \d+$/,
    });
    expect(groups.map((group) => [group.textContent, group.closest('details')?.open])).toEqual([
      ['Not known 1', true],
      ['Assumed 6', true],
      ['Worked out 5', false],
      ['Published 10', false],
    ]);
    open('Change the source of Start date');
    enter('Who says so, for Start date', 'Cabinet report');
    enter('When, for Start date', '2011-02');
    select('Status of Start date', 'Published');
    expect(now().contract.start).toMatchObject({
      status: 'Published',
      source: 'Cabinet report',
      date: '2011-02',
    });
  });

  test('a figure whose status is chosen stays where it is until that is done; then the focus goes with it', async () => {
    await openExample();
    const change = screen.getByLabelText('Change the source of Start date');
    fireEvent.click(change);
    const status = screen.getByLabelText('Status of Start date');
    act(() => {
      status.focus();
    });
    fireEvent.change(status, { target: { value: 'Published' } });
    expect(document.activeElement).toBe(status);
    act(() => {
      change.focus();
    });
    fireEvent.click(change);
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Published 11');
    });
  });
});

test('an empty scenario speaks of usual figures, and of one’s own as they are typed, until they have a source', async () => {
  openPane();
  open('Start from my figures Two or more councils');
  await screen.findByRole('heading', { name: 'Councils' });
  const counts = () => screen.getAllByText(/^\d+ figures: /)[0]?.firstChild?.textContent;
  expect(counts()).toBe('18 figures: 11 usual and 7 not known.');
  enter('Council A, as-is, £ a year', '1m');
  enter('Council A, joint, £ a year', '800k');
  expect(counts()).toBe('18 figures: 2 yours with no source yet, 11 usual and 5 not known.');
  open('Change the source of Council A, joint');
  enter('Who says so, for Council A, joint', 'Cabinet report');
  expect(counts()).toBe('18 figures: 1 assumed, 1 yours with no source yet, 11 usual and 5 not known.');
});
