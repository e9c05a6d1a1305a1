import { officeHost } from '../../src/taskpane/ports/host';
import { excel } from './excel';

let refusal: Awaited<ReturnType<typeof excel>>['refusal'];
beforeAll(async () => {
  ({ refusal } = await excel());
});

const total = (start: string) => refusal('CONTRACT.TOTAL', 3_600_000, start);

test('the pane on the same page hears why a function refused, however often', () => {
  const whyNot = officeHost().hearFunctions();
  total('soon');
  total('soon');
  expect(whyNot()).toMatch(/^start is "soon"\. Give a date/);
});

test('it hears nothing where there was nothing, where it did not listen, or where it may be of another cell', () => {
  total('soon');
  expect(officeHost().hearFunctions()()).toBeUndefined();
  const whyNot = officeHost().hearFunctions();
  total('soon');
  total('later');
  expect(whyNot()).toBeUndefined();
  total('soon');
  expect(globalThis).not.toHaveProperty('jointIctRefusals');
});
