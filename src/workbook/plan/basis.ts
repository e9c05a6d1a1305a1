import type { Scenario } from '../../model/scenario/scenario';
import { columnRange, fixedAddress } from './address';
import { band, tableHeader, tallIfLong } from './blocks';
import type { SheetDraft } from './draft';
import { allTrue, call, ifElse, concat, literal, NOT_KNOWN } from './formula';
import type { Inputs } from './inputs/inputs';
import type { ModelNames } from './names';
import { styles } from './styles';

/*
 * Some values on the sheets no formula can work out again, such as the nucleolus. Their basis is what they were worked out
 * from: it is put beside them as it was then and as it is now, so that the sheet shows when they are out of date.
 */

/** A figure of a basis. */
export interface BasisLine {
  /** A formula for its name. */
  readonly label: string;
  readonly unit: string;
  /** Its value in each scenario when the sheets were written. */
  readonly then: readonly (number | string)[];
  /** A formula for its value now. */
  readonly now: string;
  readonly format: string;
  /** How much an amount may differ and still count as the same; without it, nothing may. */
  readonly within?: string;
}

/** Where the block begins, its title, and the name of the cell that says whether all is the same. */
interface Place {
  readonly inputs: Inputs;
  readonly names: ModelNames;
  readonly scenarios: readonly Scenario[];
  readonly row: number;
  readonly title: string;
  readonly named: string;
}

/** Shown where a scenario has no such group or figure: CHOOSE would give 0 for an empty cell. */
export const NOT_IN_SCENARIO = '–';
/** Shown for a blank cell, which a comparison would take for 0. */
export const BLANK = 'blank';

/** Puts a basis, then and now. Returns the row below, and a formula for the name of the first figure that differs. */
export function basisRows(
  draft: SheetDraft,
  { inputs, names, scenarios, row, title, named }: Place,
  lines: readonly BasisLine[],
): { readonly end: number; readonly first: string } {
  const count = scenarios.length;
  const at = { label: 0, unit: 1, then: 2, now: 2 + count, same: 3 + count };
  band(draft, row, title, at.same + 1);
  draft.texts(row + 1, 0, ['Figure', 'Unit']);
  for (const scenario of scenarios.keys())
    draft.formula(
      row + 1,
      at.then + scenario,
      concat(literal('Then: '), inputs.cell(inputs.rows.first - 1, inputs.columns.scenario(scenario))),
    );
  draft.texts(row + 1, at.now, ['Now', 'Same']);
  tableHeader(
    draft,
    { row: row + 1, column: 0, columns: at.same + 1 },
    at.then,
    ...tallIfLong(scenarios.map(({ name }) => `Then: ${name}`)),
  );
  const number = names.figure('scenarioNumber');
  const begin = row + 2;
  for (const [place, { label, unit, then, now, format, within }] of lines.entries()) {
    const own = begin + place;
    const cell = (column: number) => fixedAddress(own, column);
    draft.formula(own, at.label, label);
    draft.text(own, at.unit, unit);
    for (const [scenario, value] of then.entries())
      if (typeof value === 'number') draft.number(own, at.then + scenario, value);
      else draft.text(own, at.then + scenario, value);
    draft.formula(own, at.now, now);
    draft.style({ row: own, column: at.then, rows: 1, columns: count + 1 }, { numberFormat: format });
    const was =
      count === 1 ? cell(at.then) : call('CHOOSE', number, ...then.map((_, of) => cell(at.then + of)));
    // If the figure is not known now, nothing that rests on it is stated, so nothing is out of date.
    const equal = call('OR', `${cell(at.now)}=${NOT_KNOWN}`, `${was}=${cell(at.now)}`);
    const amounts = `AND(ISNUMBER(${was}),ISNUMBER(${cell(at.now)}))`;
    draft.formula(
      own,
      at.same,
      within === undefined ? equal : ifElse(amounts, `ABS(${was}-${cell(at.now)})<=${within}`, equal),
    );
  }
  const area = { row: begin, rows: lines.length };
  draft.style({ ...area, column: at.unit, columns: 1 }, styles.note);
  draft.style({ ...area, column: at.then, columns: count + 2 }, styles.right);
  const end = begin + lines.length;
  draft.text(end, at.label, 'All are the same', styles.strong);
  const tests = `${fixedAddress(begin, at.same)}:${fixedAddress(end - 1, at.same)}`;
  draft.formula(end, at.same, allTrue(tests), styles.strong, styles.right);
  draft.define(names.of(named), { row: end, column: at.same, rows: 1, columns: 1 });
  const cells = (column: number) => columnRange(draft.name, column, begin, end - 1);
  const first = call('INDEX', cells(at.label), call('MATCH', 'FALSE', cells(at.same), '0'));
  return { end: end + 1, first };
}
