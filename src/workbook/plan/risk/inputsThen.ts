import { cellsOf } from '../cellsOf';
import { either, words } from '../formula';
import { contractFigures } from '../inputs/contractFigures';
import { COLUMN } from '../inputs/sheetColumns';
import { formats, styles } from '../styles';
import { BLANK } from '../watched';
import { wrapped } from '../wrapped';
import { FIRST, LABEL, LABEL_CHARACTERS, opened, remark, type RiskSheet, UNIT } from './sheet';

/**
 * What Inputs said of the contract when the outcomes were worked out, and says now: outcomes move with a cap, a chance
 * or a notice of which the central case shows nothing. Gives the cells that say whether each is the same.
 */
export function inputsThen(sheet: RiskSheet): string {
  const { draft, inputs, names } = sheet;
  const { content, format } = cellsOf(inputs.plan);
  opened(sheet, 'What Inputs said of the contract when the outcomes were worked out, and now', [
    'Figure',
    'On Inputs',
    'Then',
    'Now',
    'Same',
  ]);
  const first = sheet.row;
  const textAt = (row: number, column: number) => {
    const found = content(row, column);
    return found?.kind === 'text' ? found.text : '';
  };
  for (const { name, row } of contractFigures(inputs)) {
    const entered = content(row, inputs.columns.scenario(0));
    // What follows from other figures is watched with them.
    if (entered?.kind === 'formula') continue;
    const label = textAt(row, COLUMN.label);
    draft.text(sheet.row, LABEL, label, wrapped([label, LABEL_CHARACTERS]));
    draft.text(sheet.row, UNIT, textAt(row, COLUMN.ref), styles.note);
    const look = { numberFormat: format(row, COLUMN.live) ?? formats.general };
    const then =
      entered?.kind === 'number'
        ? draft.number(sheet.row, FIRST, entered.value, styles.right, look)
        : draft.text(sheet.row, FIRST, entered?.text ?? BLANK, styles.right);
    const live = names.of(name);
    const now = draft.formula(
      sheet.row,
      FIRST + 1,
      either(`${live}=""`, words(BLANK), live),
      styles.right,
      look,
    );
    draft.formula(sheet.row++, FIRST + 2, `${then.here}=${now.here}`, styles.right);
  }
  const same = `${draft.at(first, FIRST + 2).here}:${draft.at(sheet.row - 1, FIRST + 2).here}`;
  remark(sheet, 'Costs are watched by what they come to, in the block further up.');
  sheet.row += 2;
  return same;
}
