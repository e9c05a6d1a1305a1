/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { enter, field, said } from '../support';
import { open, openExample } from './support';

describe('an announced saving', () => {
  /** The example, of which Bromley says nothing but its name and its announcement. */
  async function openAnnounced() {
    const pane = await openExample();
    enter('Bromley, as-is, £ a year', '');
    enter('Bromley, joint, £ a year', '');
    open('From an announced saving: Bromley');
    enter('Bromley, saving announced, £ a year', '0.5m');
    enter('Bromley, part of its cost that it saves', '25');
    return pane;
  }

  test('gives way to a cost that is typed, and does not come up again under its commas', async () => {
    await openExample();
    enter('Bromley, as-is, £ a year', '');
    open('From an announced saving: Bromley');
    const asIs = field('Bromley, as-is, £ a year');
    act(() => {
      asIs.focus();
    });
    for (const text of ['2', '2,', '2,0', '2,00', '2,000', '2,000,']) {
      fireEvent.input(asIs, { target: { value: text } });
      expect(document.activeElement).toBe(asIs);
    }
    fireEvent.input(asIs, { target: { value: '' } });
    expect(document.activeElement).toBe(asIs);
    expect(screen.queryByRole('group', { name: 'From an announced saving: Bromley' })).toBeNull();
  });

  test('gives as-is and joint as worked out, with what rounding allows, and goes with one undo', async () => {
    const { now, app } = await openAnnounced();
    const before = now();
    expect(
      screen.getByText('As-is £2,000,000 a year. Rounding allows £1,764,706 to £2,244,898.'),
    ).toBeTruthy();
    expect(
      screen.getByText(
        'Joint £1,500,000 a year, as-is less the saving. Rounding allows £1,314,706 to £1,694,898.',
      ),
    ).toBeTruthy();
    enter('Where Bromley announced it', 'Bromley press notice');
    open('Use these figures');
    expect(now().councils[0]).toMatchObject({
      asIs: { value: 200_000_000, status: 'Worked out', source: 'Bromley press notice' },
      joint: { value: 150_000_000, status: 'Worked out', source: 'Bromley press notice' },
      alone: before.councils[0]?.alone,
    });
    expect(now().councils[0]?.asIs.note).toContain('£500,000 a year, ÷ 25.0% of the cost');
    expect(now().councils[0]?.asIs.note).toContain('£1,764,706 to £2,244,898');
    expect(screen.queryByRole('group', { name: 'From an announced saving: Bromley' })).toBeNull();
    await waitFor(() => {
      expect(document.activeElement).toBe(field('Bromley, as-is, £ a year'));
    });
    await waitFor(() => {
      expect(said.join()).toContain('Bromley as-is £2,000,000, worked out.');
    });
    act(() => {
      app.store.dispatch({ type: 'undone' });
    });
    expect(now()).toEqual(before);
  });

  test('leaves a joint cost that was entered, and follows what the figures were rounded to', async () => {
    const { now } = await openAnnounced();
    enter('Bromley, joint, £ a year', '1.6m');
    expect(screen.getByText('Joint stays £1,600,000 a year, as it was entered.')).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Saving rounded to' }), {
      target: { value: '100' },
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'Percentage rounded to' }), {
      target: { value: '0.001' },
    });
    expect(
      screen.getByText('As-is £2,000,000 a year. Rounding allows £1,996,006 to £2,004,010.'),
    ).toBeTruthy();
    open('Use these figures');
    expect(now().councils[0]).toMatchObject({
      asIs: { value: 200_000_000, status: 'Worked out', source: 'Entered in Joint ICT' },
      joint: { value: 160_000_000, status: 'Assumed' },
    });
  });

  test('says why it cannot be used where nothing is left to pay', async () => {
    const { now } = await openAnnounced();
    enter('Bromley, part of its cost that it saves', '100');
    const before = now();
    open('Use these figures');
    expect(now()).toBe(before);
    expect(
      screen.getByText('That leaves nothing to pay jointly. Enter a percentage below 100%.'),
    ).toBeTruthy();
  });

  test('says where rounding leaves no answer, and is not there where as-is is known', async () => {
    const { now } = await openAnnounced();
    enter('Bromley, part of its cost that it saves', '0.4%');
    const before = now();
    open('Use these figures');
    expect(now()).toBe(before);
    expect(screen.getByText(/0\.4%/)).toBeTruthy();
    open('Cancel');
    expect(screen.queryByRole('button', { name: 'From an announced saving: Lewisham' })).toBeNull();
    expect(screen.getByRole('button', { name: 'From an announced saving: Bromley' })).toBeTruthy();
  });
});
