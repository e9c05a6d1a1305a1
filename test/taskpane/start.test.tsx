/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { currentScenario } from '../../src/taskpane/state/state';
import { openPane } from './support';

describe('the first screen', () => {
  test('asks the question and shows what the example really comes to', () => {
    openPane();
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'What does joint ICT support save, and who should pay what?',
      }),
    ).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Joint saves £15.52m over nine years' })).toBeTruthy();
    expect(
      screen.getByRole('img', {
        name: 'Chart of 2011/12 to 2019/20. As-is £5.75m a year. Joint £3.75m, rising to £4.48m.',
      }),
    ).toBeTruthy();
  });

  test('has few buttons, and says that nothing is written', () => {
    openPane();
    const start = within(screen.getByRole('main'));
    expect(start.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Open the Bromley and Lewisham example',
      'Start from my figures Two or more councils',
      'Read from this sheet Finds councils and their costs on the sheet you have open',
      'Brent, Lewisham and Southwark A second example: a partner joins, and leaves. Most of its figures are assumed',
      'Privacy',
    ]);
    expect(screen.getByText(/^From figures published in 2010/)).toBeTruthy();
  });

  test('puts the user’s own work first, and says nothing of what is written', () => {
    const { app } = openPane();
    const open = (name: string) => {
      act(() => {
        app.store.dispatch({ type: 'scenario opened', scenario: { ...exampleScenario(), name } });
        app.store.dispatch({ type: 'went to', screen: 'start' });
      });
    };
    const buttons = () =>
      within(screen.getByRole('main'))
        .getAllByRole('button')
        .map(({ textContent }) => textContent);
    expect(screen.getByText(/Nothing is written yet\./)).toBeTruthy();
    open('Ours');
    expect(buttons().slice(0, 2)).toEqual(['Go on with Ours', 'Open the Bromley and Lewisham example']);
    expect(screen.queryByText(/Nothing is written yet/)).toBeNull();
    open('Theirs');
    expect(buttons().slice(0, 3)).toEqual([
      'Go on with Theirs',
      'All scenarios 2 scenarios are open side by side',
      'Open the Bromley and Lewisham example',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Go on with Theirs' }));
    expect(app.store.get().screen).toBe('scenario');
    expect(currentScenario(app.store.get())?.name).toBe('Theirs');
  });

  test('says exactly where the figures go when asked', () => {
    openPane();
    const privacy = screen.getByRole('button', { name: 'Privacy' });
    const text = screen.getByText(/sends no workbook data anywhere/);
    expect(text.hidden).toBe(true);
    fireEvent.click(privacy);
    expect(text.hidden).toBe(false);
    expect(privacy.getAttribute('aria-expanded')).toBe('true');
  });

  test('leads to the answer, with the focus on it, and can be returned to', async () => {
    document.hasFocus = () => true;
    openPane();
    fireEvent.click(screen.getByRole('button', { name: 'Open the Bromley and Lewisham example' }));
    const answer = await screen.findByRole('group', { name: /^Joint support saves/ });
    expect(document.activeElement).toBe(answer);
    fireEvent.click(screen.getByRole('button', { name: 'Joint ICT start page' }));
    expect(screen.getByRole('heading', { level: 1, name: /^What does joint ICT support save/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Joint ICT start page' })).toBeNull();
  });
});
