import { tableHeader } from './blocks';
import { allYears, type ContractTotals } from './contract';
import type { CellReference, SheetDraft } from './draft';
import {
  call,
  counted,
  either,
  inPercent,
  inPounds,
  isNotKnown,
  known,
  NOT_KNOWN,
  sentence,
  words,
} from './formula';
import { type CouncilNames, savingYears } from './ict';
import type { ContractNames } from './inputs';
import type { Style } from './plan';
import { formats, notKnownYet, styles } from './styles';

/** The columns: the initial term, the extension, and both. */
const COLUMN = { initial: 2, extension: 3, whole: 4 } as const;
type Column = keyof typeof COLUMN;
const columns = Object.keys(COLUMN) as Column[];

type TermRow = Readonly<Record<Column, CellReference>>;

export interface TermBlock {
  readonly saving: TermRow;
  readonly share: TermRow;
  /** The row below it. */
  readonly end: number;
}

/** Whether a cost of some council is not known now. */
export interface Missing {
  readonly asIs: boolean;
  readonly alone: boolean;
  readonly joint: boolean;
}

/** What all the councils together pay and save over the term, committed years and option apart. */
export function termBlock(
  draft: SheetDraft,
  row: number,
  councils: CouncilNames,
  contract: ContractNames,
  totals: ContractTotals,
  missing: Missing,
): TermBlock {
  header(draft, row, contract);
  let next = row + 1;
  const line = (label: string, unit: string, numberFormat: string, notKnown: boolean, ...looks: Style[]) => {
    const at = next++;
    draft.text(at, 0, label, ...looks);
    draft.text(at, 1, unit, styles.note);
    const figures = { row: at, column: COLUMN.initial, rows: 1, columns: 3 };
    draft.style(figures, styles.right, notKnown ? notKnownYet(numberFormat, 'Black') : { numberFormat });
    const cell = (column: Column) => draft.at(at, COLUMN[column]);
    return { initial: cell('initial'), extension: cell('extension'), whole: cell('whole') };
  };
  const pounds = (label: string, notKnown: boolean, ...looks: Style[]) =>
    line(label, '£', formats.pounds, notKnown, ...looks);
  /** A cost of all councils, from the last row block of the table by year; the extension is what is left. */
  const cost = (label: string, what: keyof Missing, rowOfMeasure: number) => {
    const cells = pounds(label, missing[what]);
    for (const term of ['initial', 'whole'] as const)
      put(
        draft,
        cells[term],
        either(
          `${call('COUNTIF', councils[what], NOT_KNOWN)}>0`,
          NOT_KNOWN,
          lastColumn(savingYears(councils, contract, term), councils, rowOfMeasure),
        ),
      );
    put(draft, cells.extension, less(cells.whole, cells.initial));
    return cells;
  };
  const derived = (cells: TermRow, formula: (column: Column) => string) => {
    for (const column of columns) put(draft, cells[column], formula(column));
    return cells;
  };
  const noSaving = missing.asIs || missing.joint;
  const asIs = cost('As-is', 'asIs', 2);
  const alone = cost('Alone', 'alone', 3);
  const joint = cost('Joint', 'joint', 4);
  const price = derived(
    pounds('of which contract price', false, styles.indent),
    (column) => totals[column].elsewhere,
  );
  derived(pounds('of which not explained', missing.joint, styles.indent), (column) =>
    less(joint[column], price[column]),
  );
  const saving = derived(pounds('Saving', noSaving), (column) => less(asIs[column], joint[column]));
  const share = derived(line('Saving, share of as-is', '%', formats.percent, noSaving), (column) =>
    ratio(saving[column], asIs[column]),
  );
  derived(pounds('Gain from joining', missing.alone || missing.joint), (column) =>
    less(alone[column], joint[column]),
  );
  draft.style({ row: saving.initial.row, column: 0, rows: 1, columns: 5 }, styles.strong, styles.block);
  return { saving, share, end: next };
}

function header(draft: SheetDraft, row: number, contract: ContractNames): void {
  draft.texts(row, 0, ['Over the term', 'Unit']);
  tableHeader(draft, { row, column: 0, columns: 5 }, 2, styles.twoLines);
  const { initialYears, extensionYears } = contract;
  draft.formula(row, COLUMN.initial, sentence(counted(initialYears, 'year'), words(', committed')));
  draft.formula(row, COLUMN.extension, sentence(counted(extensionYears, 'year'), words(', if extended')));
  draft.formula(row, COLUMN.whole, counted(allYears(contract), 'year'));
}

const put = (draft: SheetDraft, { row, column }: CellReference, formula: string) =>
  draft.formula(row, column, formula);

const less = (from: CellReference, what: CellReference) =>
  known([from.here, what.here], `${from.here}-${what.here}`);

const ratio = (part: CellReference, whole: CellReference) =>
  known([part.here, whole.here], either(`${whole.here}=0`, '0', `${part.here}/${whole.here}`));

/** The figure under Total, for all councils: five rows for each council come before it. */
const lastColumn = (table: string, { councils }: CouncilNames, row: number) =>
  call('HLOOKUP', words('Total'), table, `5*ROWS(${councils})+${row}`, 'FALSE');

/** The sheet's answer, with its caveat in the same breath. */
export function answer(draft: SheetDraft, row: number, contract: ContractNames, term: TermBlock): void {
  const { initial, extension, whole } = term.saving;
  const total = whole.here;
  const over = sentence(words(' over '), counted(allYears(contract), 'year'));
  const result = either(
    `${total}>0`,
    sentence(
      words('Joint saves '),
      inPounds(total),
      over,
      words(', '),
      inPercent(term.share.whole.here),
      words(' of as-is'),
    ),
    either(
      `${total}<0`,
      sentence(words('Joint costs '), inPounds(`-${total}`), words(' more than as-is'), over),
      sentence(words('Joint and as-is cost the same'), over),
    ),
  );
  const inTerm = sentence(words(' in the '), counted(contract.initialYears, 'committed year'));
  const parts = sentence(
    words(': '),
    part(initial, whole, inTerm, inTerm),
    words(', '),
    part(extension, whole, words(' only if extended'), words(' if extended')),
    words('.'),
  );
  const committed = words('. All of it is in the years you commit to.');
  const unknown = words('The saving is not known until every council has an as-is and a joint cost.');
  draft.formula(
    row,
    0,
    either(
      isNotKnown(total),
      unknown,
      sentence(result, either(`${contract.extensionYears}=0`, committed, parts)),
    ),
    styles.answer,
  );
}

/** £5 in the committed years; where one part saves and the other does not, each says which it is. */
const part = (saving: CellReference, total: CellReference, saved: string, lost: string) =>
  either(
    `${saving.here}<0`,
    sentence(inPounds(`-${saving.here}`), words(' dearer'), lost),
    sentence(inPounds(saving.here), either(`${total.here}<0`, words(' cheaper'), words('')), saved),
  );
