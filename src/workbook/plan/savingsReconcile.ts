import type { SheetDraft } from './draft';
import { either, inMillions, inPounds, sentence, words } from './formula';
import { savingReconcile } from './ict';
import type { ContractNames } from './inputs';
import type { Area } from './plan';
import { band, tableHeader } from './blocks';
import type { AnnouncedNames } from './savingsCouncils';
import { formats, styles } from './styles';

/** The columns of the table, and the rows below its header, in the order the function gives them. */
const COLUMN = { lowest: 1, stated: 2, highest: 3 } as const;
const ROW = { after: 2, value: 3, difference: 4, explained: 5 } as const;
const AREA = { rows: 6, columns: 4 };

/** Whether the savings announced agree with the contract's price, and what that means in words. Returns the row below. */
export function reconcileBlock(
  draft: SheetDraft,
  row: number,
  announced: AnnouncedNames,
  contract: ContractNames,
): number {
  band(draft, row, 'Does it reconcile?', AREA.columns);
  const area: Area = { row: row + 1, column: 0, ...AREA };
  draft.spill(area, savingReconcile(announced.savings, announced.rates, contract));
  tableHeader(draft, area, 1);
  draft.style(
    { ...area, row: area.row + 1, column: 1, rows: 4, columns: 3 },
    { numberFormat: formats.pounds },
  );
  draft.style({ ...area, row: area.row + ROW.explained, rows: 1 }, styles.strong);
  draft.style({ row: area.row + ROW.explained, column: COLUMN.stated, rows: 1, columns: 1 }, styles.right);
  const at = (line: keyof typeof ROW, column: keyof typeof COLUMN) =>
    draft.at(area.row + ROW[line], COLUMN[column]).here;
  const end = area.row + area.rows;
  const difference = at('difference', 'stated');
  // Where the function has no answer, the cells it would fill are empty, and empty is no figure.
  const unlessItFailed = (said: string) =>
    either(
      `ISERROR(${draft.at(area.row, area.column).here})`,
      words(
        'The savings and the contract value announced cannot be set against each other: see the error above.',
      ),
      said,
    );
  draft.formula(
    end,
    0,
    unlessItFailed(
      sentence(
        words('The savings announced leave a cost of '),
        inPounds(at('after', 'stated')),
        words(' a year. The contract is '),
        inPounds(at('value', 'stated')),
        words('.'),
      ),
    ),
  );
  draft.formula(
    end + 1,
    0,
    either(
      `ISERROR(${draft.at(area.row, area.column).here})`,
      words(''),
      either(
        `${difference}=0`,
        words('The two are the same.'),
        sentence(
          either(
            `${difference}>0`,
            sentence(inPounds(difference), words(' a year is not explained.')),
            sentence(
              words('The contract is '),
              inPounds(`-${difference}`),
              words(' a year more than that, which is not explained.'),
            ),
          ),
          words(' Rounding in the published figures allows '),
          inMillions(at('after', 'lowest')),
          words(' to '),
          inMillions(at('after', 'highest')),
          either(
            at('explained', 'stated'),
            words(', so the two agree.'),
            words(', which does not explain it.'),
          ),
        ),
      ),
    ),
    styles.strong,
  );
  return end + 2;
}
