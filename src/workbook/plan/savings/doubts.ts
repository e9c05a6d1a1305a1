import type { Scenario } from '../../../model/scenario/scenario';
import { call, ifElse, concat, literal } from '../formula';
import { councilEndings } from '../inputs/names';
import { styles } from '../styles';
import { takesPart, type SavingsSheet } from './sheet';

const MEASURES = { asIs: 'as-is', alone: 'alone', joint: 'joint' } as const;

/**
 * A line for each cost that is not known in some scenario, with the question to ask, or that is only a trial. The line
 * becomes blank once the figure is known.
 */
export function doubtRows(sheet: SavingsSheet, scenarios: readonly Scenario[]): void {
  const { draft, time, inputs, names } = sheet;
  const { columns, figures } = inputs;
  const ofLive = (row: number, column: (scenario: number) => number) =>
    call(
      'CHOOSE',
      names.figure('scenarioNumber'),
      ...scenarios.map((_, scenario) => inputs.cell(row, column(scenario))),
    );
  for (const [council, { stem }] of inputs.councils.entries())
    for (const key of ['asIs', 'alone', 'joint'] as const) {
      const name = stem + councilEndings[key];
      const figure = figures.get(name);
      if (!figure?.doubt) continue;
      const say = (text: string) => concat(inputs.nameCell(council), literal(` ${MEASURES[key]}: ${text}`));
      const ask = concat(say('not known. '), ofLive(figure.row, columns.note));
      const status = ofLive(figure.row, (scenario) => columns.status(scenario));
      const trial = ifElse(`${status}="Trial"`, say('trial figure, not a fact.'), literal(''));
      const said = ifElse(`${names.of(name)}=""`, ask, trial);
      draft.formula(time.row++, 0, ifElse(takesPart(sheet, council), said, literal('')), {
        colour: styles.notKnown.colour,
      });
    }
}
