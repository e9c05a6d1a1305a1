import { exampleScenario } from '../../src/model/scenario/document/example';
import { createApp } from '../../src/taskpane/actions/app';
import { stopRisk, workOutRisk } from '../../src/taskpane/actions/risk';
import type { Host } from '../../src/taskpane/ports/host';
import { createStore } from '../../src/taskpane/state/store';
import { workOutOutcomes } from '../../src/taskpane/work/workOutOutcomes';

jest.mock('../../src/taskpane/work/workOutOutcomes', () => ({ workOutOutcomes: jest.fn() }));

const openApp = () => {
  const app = createApp({ store: createStore(), workbook: undefined, host: {} as Host });
  app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
  return app;
};

test('how long it will take is estimated once something of it is done', async () => {
  const app = openApp();
  const left: (number | undefined)[] = [];
  jest.mocked(workOutOutcomes).mockImplementation((_given, { onProgress }) => {
    jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 5000);
    for (const part of [0, 0.5]) {
      onProgress(part);
      left.push(app.store.get().risk.running?.secondsLeft);
    }
    return Promise.resolve(undefined);
  });
  await workOutRisk(app);
  expect(left).toEqual([undefined, expect.closeTo(5, -1)]);
});

test('what is stopped says so, until it is begun again', async () => {
  const app = openApp();
  jest.mocked(workOutOutcomes).mockImplementation(
    (_given, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(undefined);
        });
      }),
  );
  const first = workOutRisk(app);
  stopRisk(app);
  await first;
  expect(app.store.get().risk).toEqual({ stopped: true });
  void workOutRisk(app);
  expect(app.store.get().risk).toMatchObject({ running: { done: 0, of: 10_000 }, stopped: false });
});
