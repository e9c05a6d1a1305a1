import { exampleScenario } from '../../src/model/scenario/document/example';
import type { Scenario } from '../../src/model/scenario/scenario';
import { placed } from '../../src/taskpane/link/merging';

const scenario = (name: string): Scenario => ({ ...exampleScenario(), name });
const open = (id: number, one: Scenario) => ({ id, scenario: one });
const [ours, theirs] = [scenario('Ours'), scenario('Theirs')];

test('scenarios of a sheet are found by name, and agree where they say the same', () => {
  const edited = { ...scenario('THEIRS'), councils: theirs.councils.slice(0, 1) };
  expect(placed([open(4, edited), open(7, ours)], undefined, [ours, theirs])).toEqual({
    ids: [7, 4],
    agreed: [ours, undefined],
  });
});

test('one that was followed is known as the one left, with what was agreed, whatever it is called by now', () => {
  const before = { ids: [3, 7], agreed: [theirs, ours] };
  const renamed = scenario('Another name');
  expect(placed([open(3, theirs), open(7, ours)], before, [renamed, ours])).toEqual({
    ids: [3, 7],
    agreed: [theirs, ours],
  });
});

test('one that is not open has no place', () => {
  expect(placed([], undefined, [ours])).toEqual({ ids: [0], agreed: [undefined] });
});
