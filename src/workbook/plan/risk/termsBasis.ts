import { cellsOf } from '../cellsOf';
import { contractFigures, enteredFigures } from '../inputs/contractFigures';
import { COLUMN } from '../inputs/sheetColumns';
import { styles } from '../styles';
import { wrapped } from '../wrapped';
import { FIRST, LABEL, LABEL_CHARACTERS, openBlock, remark, type RiskSheet, UNIT } from './sheet';

/**
 * Puts the figures of the contract on Inputs, then and now: outcomes may move with a cap, a chance or a notice period that
 * does not change the central case. Returns the cells that say whether each is the same.
 */
export function termsBasisRows(sheet: RiskSheet): string {
  const { draft, inputs, names } = sheet;
  const { content } = cellsOf(inputs.plan);
  openBlock(sheet, 'What Inputs said of the contract when the outcomes were worked out, and now', [
    'Figure',
    'On Inputs',
    'Then',
    'Now',
    'Same',
  ]);
  const first = sheet.row;
  for (const { row, ref, then, now, format } of enteredFigures(inputs, names, contractFigures(inputs), 1)) {
    const label = content(row, COLUMN.label);
    const text = label?.kind === 'text' ? label.text : '';
    draft.text(sheet.row, LABEL, text, wrapped([text, LABEL_CHARACTERS]));
    draft.text(sheet.row, UNIT, ref, styles.note);
    const look = { numberFormat: format };
    const [entered = ''] = then;
    const was =
      typeof entered === 'number'
        ? draft.number(sheet.row, FIRST, entered, styles.right, look)
        : draft.text(sheet.row, FIRST, entered, styles.right);
    const is = draft.formula(sheet.row, FIRST + 1, now, styles.right, look);
    draft.formula(sheet.row++, FIRST + 2, `${was.here}=${is.here}`, styles.right);
  }
  const same = `${draft.at(first, FIRST + 2).here}:${draft.at(sheet.row - 1, FIRST + 2).here}`;
  remark(sheet, 'Costs are watched by what they come to, in the block further up.');
  sheet.row += 2;
  return same;
}
