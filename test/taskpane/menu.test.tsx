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
const press = (key: string, more: { shiftKey?: boolean } = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

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

test('Tab closes the menu either way, and goes on from its button', () => {
  const button = show();
  for (const shiftKey of [false, true]) {
    fireEvent.click(button);
    // The browser then moves the focus from where it is.
    expect(press('Tab', { shiftKey })).toBe(true);
    expect([shown(), document.activeElement]).toEqual([false, button]);
  }
});

test('the arrows go from the button to either end, whether or not the menu is open, which it names', () => {
  const button = show();
  button.focus();
  expect(button.getAttribute('aria-controls')).toBeNull();
  press('ArrowUp');
  expect(focused()).toBe('Remove');
  expect(button.getAttribute('aria-controls')).toBe(screen.getByRole('menu').id);
  for (const [key, end] of [
    ['ArrowDown', 'Rename'],
    ['ArrowUp', 'Remove'],
  ] as const) {
    act(() => {
      button.focus();
    });
    press(key);
    expect([shown(), focused()]).toEqual([true, end]);
  }
});

test('letters go to what begins with them', () => {
  fireEvent.click(show());
  const after = (...keys: string[]) => {
    for (const key of keys) press(key);
    return focused();
  };
  expect(after('m')).toBe('Move up');
  expect(after('x')).toBe('Move up');
  jest.spyOn(Event.prototype, 'timeStamp', 'get').mockReturnValue(1e15);
  expect(after('r')).toBe('Remove');
  expect(after('r')).toBe('Rename');
  jest.spyOn(Event.prototype, 'timeStamp', 'get').mockReturnValue(2e15);
  expect(after('r', 'e', 'm')).toBe('Remove');
});
