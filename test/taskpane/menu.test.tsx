/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Menu } from '../../src/taskpane/parts/Menu';
import { onEscape } from '../../src/taskpane/parts/onEscape';

const chosen = jest.fn();
const left = jest.fn();
const labels = ['Rename', 'Move up', 'Remove'];

const show = (holds?: string) => {
  chosen.mockReset();
  left.mockReset();
  render(
    <div onKeyDown={onEscape(left)}>
      <Menu
        aria-label="More"
        choices={labels.map((label) => ({
          label,
          ...(holds !== undefined && { holds: label === holds }),
          onChoose: () => {
            chosen(label);
          },
        }))}
      />
      <button>Elsewhere</button>
    </div>,
  );
  return screen.getByRole('button', { name: 'More' });
};
const shown = () => screen.queryByRole('menu') !== null;
const focused = () => document.activeElement?.textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test('a menu is walked by the arrow keys, round and to its ends, and tells what is chosen', () => {
  const button = show();
  button.focus();
  press('ArrowDown');
  expect([focused(), button.getAttribute('aria-expanded')]).toEqual(['Rename', 'true']);
  const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
    press(key);
    return focused();
  });
  expect(walked).toEqual(['Move up', 'Remove', 'Rename', 'Remove', 'Rename', 'Remove']);
  fireEvent.click(screen.getByRole('menuitem', { name: 'Move up' }));
  expect(chosen.mock.calls).toEqual([['Move up']]);
  expect([shown(), document.activeElement]).toEqual([false, button]);
});

test('a menu closes by Esc, and then leaves the screen round it open', () => {
  const button = show();
  fireEvent.click(button);
  press('Escape');
  expect([shown(), document.activeElement, left.mock.calls.length]).toEqual([false, button, 0]);
  press('Escape');
  expect(left).toHaveBeenCalledTimes(1);
});

test('a menu closes when the user turns to something else, or presses its button again', () => {
  const button = show();
  fireEvent.click(button);
  act(() => {
    screen.getByRole('button', { name: 'Elsewhere' }).focus();
  });
  expect(shown()).toBe(false);
  fireEvent.click(button);
  fireEvent.click(button);
  expect([shown(), chosen.mock.calls]).toEqual([false, []]);
});

test('of choices one of which holds, that one is marked, and first in reach', () => {
  fireEvent.click(show('Move up'));
  const states = screen.getAllByRole('menuitemradio').map((one) => one.getAttribute('aria-checked'));
  expect(states).toEqual(['false', 'true', 'false']);
  expect(focused()).toBe('Move up');
});
