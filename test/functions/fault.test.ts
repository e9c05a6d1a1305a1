import { answer, FAULT } from '../../src/functions/answer';
import { excel } from './excel';

// Where errors of cells come from.
beforeAll(excel);

const broken = () => {
  throw new TypeError('broken');
};
const shown = () => answer(broken, String);

afterEach(() => {
  jest.restoreAllMocks();
});

test('a fault of ours is told in the cell, and the console says which', () => {
  const told = jest.spyOn(console, 'error').mockImplementation();
  expect(shown).toThrow(FAULT);
  expect(told.mock.calls).toEqual([[expect.objectContaining({ message: 'broken' })]]);
});

test('and in the cell alone where there is no console', () => {
  const { console: kept } = globalThis;
  Reflect.deleteProperty(globalThis, 'console');
  try {
    expect(shown).toThrow(FAULT);
  } finally {
    globalThis.console = kept;
  }
});
