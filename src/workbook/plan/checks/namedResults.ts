import { sheetInFormula } from '../address';
import type { SheetDraft } from '../draft';
import type { Inputs } from '../inputs/inputs';
import { liveColumnNames } from '../inputs/liveColumns';
import { liveColumn } from './liveProvenance';
import type { ModelNames } from '../names';
import { withheldName } from '../unlessWithheld';
import { styles } from '../styles';
import type { Check } from './check';
import { inputsTitleName } from './faults';
import { AT, listed } from './layout';
import { waitsForName } from './waitsFor';
import { withheldBecause } from './withheld';

/** How many rows the block takes. */
export const NAMED_RESULT_ROWS = 6;

interface Parts {
  readonly draft: SheetDraft;
  readonly names: ModelNames;
  readonly inputs: Inputs;
  /** The first row of the block. */
  readonly row: number;
  /** The decisive checks, which come first in the list. */
  readonly decisive: readonly Check[];
}

/** Cells with defined names that formulas of other sheets and the pane take from the checks. */
export function namedResultRows({ draft, names, inputs, row, decisive }: Parts, waitsFor: string): void {
  const said = (place: number, label: string, name: string) => {
    draft.text(row + place, AT.name, label, styles.note);
    draft.define(names.of(name), { row: row + place, column: AT.sheet, rows: 1, columns: 1 });
    return [row + place, AT.sheet] as const;
  };
  const title = draft.at(row + 3, AT.sheet).here;
  const columns = {
    labels: listed(AT.name, decisive),
    holds: listed(AT.holds, decisive),
    spots: listed(AT.spot, decisive),
  };
  draft.formula(
    ...said(0, 'Why no sheet states an answer', withheldName),
    withheldBecause(columns, title),
    styles.note,
  );
  draft.formula(...said(1, 'What checks wait for', waitsForName), waitsFor, styles.note);
  draft.text(
    ...said(2, 'The sheet of inputs, as it was called when it was written', inputsTitleName),
    sheetInFormula(inputs.plan.name),
    styles.note,
  );
  const besides = [
    ['status', 'The column of the statuses of the scenario shown'],
    ['source', 'The column of its sources'],
  ] as const;
  for (const [place, [which, label]] of besides.entries())
    draft.formula(
      ...said(4 + place, label, liveColumnNames[which]),
      liveColumn(inputs, names, which),
      styles.note,
      styles.left,
    );
  draft.text(row + 3, AT.name, 'This sheet, as it was called when it was written', styles.note);
  draft.text(row + 3, AT.sheet, draft.name, styles.note);
}
