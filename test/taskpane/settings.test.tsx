/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import { version } from '../../package.json';
import { rememberedTheme } from '../../src/taskpane/ports/preferences';
import { openPane } from './support';

const scheme = () => document.documentElement.style.colorScheme;

async function toSettings() {
  const pane = openPane();
  fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return pane;
}

const choose = (name: string) => {
  fireEvent.click(screen.getByRole('radio', { name }));
};

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  jest.restoreAllMocks();
});

test('the theme is Office’s until one is chosen, which holds and is remembered', async () => {
  expect(rememberedTheme()).toBe('office');
  await toSettings();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Office' }).checked).toBe(true);
  choose('Dark');
  expect(scheme()).toBe('dark');
  expect(rememberedTheme()).toBe('dark');
  choose('Light');
  expect([scheme(), rememberedTheme()]).toEqual(['light', 'light']);
});

test('a choice holds where the browser keeps nothing', async () => {
  const blocked = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked);
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked);
  await toSettings();
  choose('Dark');
  expect(scheme()).toBe('dark');
  expect(rememberedTheme()).toBe('office');
});

test('what was kept by something else is no theme', () => {
  localStorage.setItem('joint-ict.theme', 'mauve');
  expect(rememberedTheme()).toBe('office');
});

test('it says what the pane is, where the figures stay, and leads to the help', async () => {
  await toSettings();
  expect(screen.getByText(`Joint ICT ${version}`)).toBeTruthy();
  expect(
    screen.getByText(/^Your figures stay in this workbook\. Joint ICT sends no workbook data/),
  ).toBeTruthy();
  const links = ['Help pages', 'Help'].map((name) => screen.getByRole('link', { name }).getAttribute('href'));
  expect(links).toEqual(['help/index.html', 'help/index.html']);
});

test('Esc leads back to the screen under it', async () => {
  await toSettings();
  fireEvent.keyDown(screen.getByRole('heading', { level: 1 }), { key: 'Escape' });
  expect(screen.getByRole('heading', { level: 1, name: /^What does joint ICT support/ })).toBeTruthy();
});
