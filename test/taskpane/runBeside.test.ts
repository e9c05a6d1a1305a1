/** @jest-environment jsdom */
import { exampleScenario } from '../../src/model/scenario/document/example';
import { runBeside } from '../../src/taskpane/work/runBeside';
import { jobs, type JobNews } from '../../src/taskpane/work/jobs';

type Ways = JobNews<ReturnType<typeof jobs.ways> extends Generator<number, infer T> ? T : never>;

/** What is told of one job at last. */
const outcome = () =>
  new Promise<Ways>((resolve) => {
    runBeside('ways', [exampleScenario()], (told) => {
      if (!('progress' in told)) resolve(told);
    });
  });

afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'Worker');
});

test('a job is done in the page where there are no threads', async () => {
  expect(await outcome()).toHaveProperty('found.ok', true);
});

test('and where a policy forbids them', async () => {
  const Worker = jest.fn(() => {
    throw new DOMException('Refused by the content policy.', 'SecurityError');
  });
  Object.assign(globalThis, { Worker });
  expect(await outcome()).toHaveProperty('found.ok', true);
  expect(Worker).toHaveBeenCalledTimes(1);
});

test('a fault in it is told', async () => {
  const fault = new RangeError('broken');

  jest.spyOn(jobs, 'ways').mockImplementation(function* broken() {
    throw fault;
  });
  expect(await outcome()).toEqual({ fault });
});
