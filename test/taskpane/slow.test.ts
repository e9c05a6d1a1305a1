import { quarters } from '../../src/taskpane/work/slow';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const told = (parts: readonly number[], each: number) => {
  const news = quarters();
  return parts.flatMap((part) => {
    jest.advanceTimersByTime(each);
    return news(part) ?? [];
  });
};

test('a quarter, a half and three quarters of what takes its time are each told once', () => {
  expect(told([0.1, 0.25, 0.3, 0.6, 0.74, 0.75, 0.99, 1], 600)).toEqual([1, 2, 3]);
});

test('quarters that go by together are told as one', () => {
  expect(told([0.1, 0.8, 1], 600)).toEqual([3]);
});

test('nothing is told of what is quick, nor later of a quarter that was', () => {
  expect(told([0.25, 0.5, 0.75, 1], 100)).toEqual([]);
  expect(told([0.25, 0.3, 0.3, 0.3, 0.3, 0.3, 0.55], 100)).toEqual([2]);
});
