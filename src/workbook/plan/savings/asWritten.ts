import { notKnown } from '../../../model/money/units';
import { poundsFromPence } from '../../../model/money/rounding';
import { sameName } from '../../../model/scenario/names';
import { outcome } from '../../../model/scenario/outcome';
import type { CostsBySpan } from '../../../model/scenario/projection';
import type { Scenario } from '../../../model/scenario/scenario';
import { cellsOf } from '../cellsOf';
import { factNames } from '../contract/facts';
import { call, either, sentence, words } from '../formula';
import { contractFigures } from '../inputs/contractFigures';
import { courseNames } from '../inputs/lists';
import { figureNames } from '../inputs/names';
import { COLUMN } from '../inputs/sheetColumns';
import { formats } from '../styles';
import { allOf } from '../timeline';
import { BLANK, NONE_OF_IT, type Watched, watchedRows } from '../watched';
import { breakEvensAsWritten, partner, type SavingsSheet } from './sheet';

const COURSES = ['asIs', 'joint'] as const;

/**
 * What break-even rates that are values were worked out from: what the last year costs, and the contract's terms, with
 * which it moves. Gives a formula for the first that is not as it was.
 */
export function asWritten(sheet: SavingsSheet, scenarios: readonly Scenario[]): string {
  const { draft, time, inputs, names } = sheet;
  const { same, first } = watchedRows(
    draft,
    {
      inputs,
      names,
      scenarios,
      row: time.row,
      title: 'What break-even rates that no plain formula gives were worked out from, and now',
    },
    [...lastYear(sheet, scenarios), ...contractTerms(sheet, scenarios.length)],
  );
  draft.define(names.of(breakEvensAsWritten), { row: same.row, column: same.column, rows: 1, columns: 1 });
  time.row = same.row + 1;
  return first;
}

function lastYear(sheet: SavingsSheet, scenarios: readonly Scenario[]): Watched[] {
  const { inputs, contract, costs, names } = sheet;
  const years = allOf(contract.price.contractYear);
  const last = names.of(factNames.termYears);
  const worked = scenarios.map((scenario) => {
    const found = outcome(scenario);
    return found.ok ? found.value.byContractYear.councils : [];
  });
  return inputs.councils.flatMap(({ name }, council) =>
    COURSES.map((course): Watched => {
      const row = allOf(costs.total(council, course));
      const unknown = `${call('COUNTIFS', row, words(notKnown), years, last)}>0`;
      const cost = either(unknown, words(notKnown), call('SUMIFS', row, years, last));
      return {
        label: sentence(inputs.nameCells[council] ?? words(''), words(`, last year ${courseNames[course]}`)),
        unit: '£',
        then: worked.map((councils) => lastOf(councils, name, course)),
        now: either(partner(sheet, council), cost, words(NONE_OF_IT)),
        format: formats.pounds,
        within: names.of(figureNames.tolerance),
      };
    }),
  );
}

function lastOf(councils: readonly CostsBySpan[], name: string, course: (typeof COURSES)[number]) {
  const own = councils.find((council) => sameName(council.name, name));
  if (!own) return NONE_OF_IT;
  const cost = own.spans.at(-1)?.[course] ?? notKnown;
  return cost === notKnown ? cost : poundsFromPence(cost);
}

/** What Inputs says of the contract but its price, which moves none of them. What follows from other figures is watched with these. */
function contractTerms({ inputs, names }: SavingsSheet, scenarios: number): Watched[] {
  const { content, format } = cellsOf(inputs.plan);
  return contractFigures(inputs).flatMap(({ name, row }): Watched[] => {
    const entered = Array.from({ length: scenarios }, (_, scenario) =>
      content(row, inputs.columns.scenario(scenario)),
    );
    if (name === figureNames.annualCharge || entered.some((one) => one?.kind === 'formula')) return [];
    const ref = content(row, COLUMN.ref);
    const live = names.of(name);
    return [
      {
        label: inputs.cell(row, COLUMN.label),
        unit: ref?.kind === 'text' ? ref.text : '',
        then: entered.map((one) =>
          one?.kind === 'number' ? one.value : one?.kind === 'text' ? one.text : BLANK,
        ),
        now: either(`${live}=""`, words(BLANK), live),
        format: format(row, COLUMN.live) ?? formats.general,
      },
    ];
  });
}
