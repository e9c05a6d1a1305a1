import { act, fireEvent, screen } from '@testing-library/react';
import { exampleScenario } from '../../../src/model/scenario/document/example';
import { withFigure } from '../../../src/model/scenario/figures';
import { pence, type OrNotKnown, type Pence } from '../../../src/model/money/units';
import type { Scenario } from '../../../src/model/scenario/scenario';
import { perform } from '../../../src/taskpane/actions/registry';
import type { MendableModel } from '../../../src/taskpane/ports/workbook';
import { currentScenario } from '../../../src/taskpane/state/state';
import { openPane } from '../support';

export const model = (scenario: Scenario, more: Partial<MendableModel> = {}): MendableModel => ({
  number: 1,
  sheet: { id: '{1}', name: 'Inputs' },
  scenarios: [scenario],
  live: 0,
  frozen: false,
  damages: [],
  isRecorded: true,
  formulas: [],
  ...more,
});

/** The example with another joint cost of Bromley's, nothing else said of it. */
export function withJoint(pounds: number, scenario = exampleScenario()): Scenario {
  const [bromley] = scenario.councils;
  if (!bromley) throw new Error('the example has changed');
  return withFigure(scenario, ['councils', 0, 'joint'], { ...bromley.joint, value: pence(pounds * 100) });
}

/** The pane with the example open, and its model in the workbook. */
export async function followed(on = exampleScenario()) {
  const pane = openPane();
  pane.workbook.models.mockResolvedValue([model(on)]);
  act(() => {
    pane.app.store.dispatch({ type: 'scenario opened', scenario: exampleScenario() });
  });
  await act(() => perform('restore', pane.app));
  const shown = () => currentScenario(pane.app.store.get());
  return { ...pane, shown };
}

export const press = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
};

/** Time goes by. */
export const pause = (milliseconds: number) =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));

/** An edit in the pane. */
export const editJoint = ({ app }: Pick<ReturnType<typeof openPane>, 'app'>, value: OrNotKnown<Pence>) => {
  act(() => {
    app.store.dispatch({
      type: 'edited',
      edit: { kind: 'value', at: ['councils', 1, 'joint'], value, date: '2026-11-25' },
      name: 'Lewisham, joint',
    });
  });
};

export const NEWER = 'Inputs and this pane say something different.';
