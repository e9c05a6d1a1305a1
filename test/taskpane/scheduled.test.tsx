/** @jest-environment jsdom */
import { scheduled, PAUSE, untilDone } from '../../src/taskpane/work/scheduled';
import { createApp } from '../../src/taskpane/actions/app';
import { inBackground } from '../../src/taskpane/actions/background';
import { createStore } from '../../src/taskpane/state/store';
import { fakeHost } from './support';

const open = () => createApp({ store: createStore(), workbook: undefined, host: fakeHost().host });
const broken = () => Promise.reject(new Error('broken'));

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('a fault in what is done later is shown, and it goes on after a pause', async () => {
  const app = open();
  const task = jest.fn<Promise<number>, []>().mockResolvedValue(0).mockImplementationOnce(broken);
  scheduled(app, task, 300).soon();
  await jest.advanceTimersByTimeAsync(300);
  expect(app.store.get().fault).toContain('broken');
  await jest.advanceTimersByTimeAsync(PAUSE.unread - 1);
  expect(task).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledTimes(2);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(task).toHaveBeenCalledTimes(2);
});

test('one that stays is shown once, so that all else can be worked with', async () => {
  const app = open();
  const task = jest.fn(broken);
  await untilDone(app, task);
  expect(app.store.get().fault).toContain('broken');
  app.store.dispatch({ type: 'started again' });
  await jest.advanceTimersByTimeAsync(PAUSE.unread);
  expect(task).toHaveBeenCalledTimes(2);
  expect(app.store.get().fault).toBeUndefined();
});

test('is never under way twice: what is asked for meanwhile comes after it', async () => {
  const ends: (() => void)[] = [];
  const task = jest.fn(
    () =>
      new Promise<number>((resolve) =>
        ends.push(() => {
          resolve(0);
        }),
      ),
  );
  const { now, soon } = scheduled(open(), task, 300);
  void now();
  await jest.advanceTimersByTimeAsync(0);
  soon();
  await jest.advanceTimersByTimeAsync(1000);
  expect(task).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await jest.advanceTimersByTimeAsync(0);
  expect(task).toHaveBeenCalledTimes(2);
});

test('a fault in what nobody waits for is shown', async () => {
  const app = open();
  inBackground(app, broken);
  await jest.advanceTimersByTimeAsync(0);
  expect(app.store.get().fault).toContain('broken');
});
