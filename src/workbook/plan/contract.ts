import { financialYearSpans } from '../../model/contract/views';
import { totalYears } from '../../model/contract/terms';
import type { Scenario } from '../../model/scenario/scenario';
import { priceTerms } from '../../model/scenario/terms';
import { type CellReference, SheetDraft } from './draft';
import { counted, either, inPounds, sentence, words } from './formula';
import { contractFinancialYears, contractTotal, contractYears } from './ict';
import type { ContractNames } from './inputs';
import type { Area, SheetPlan } from './plan';
import { SPARE_YEARS } from './spare';
import { formats, styles } from './styles';

/** The contract's charge over its initial term, over the extension, and in all. */
export interface ContractTotals {
  readonly initial: CellReference;
  readonly extension: CellReference;
  readonly whole: CellReference;
}

const KEY = 'Cash, net of VAT. Every figure is worked out from the blue cells on the Inputs sheet.';
/** Where the table by financial year begins: beside the table by contract year, so that both may grow downwards. */
const SECOND = 8;
/** The column of Charge in the table by contract year, in which the totals stand too. */
const CHARGE = 5;

/** What the contract costs: in all, by contract year and by financial year. */
export function planContract(
  scenario: Scenario,
  sheetName: string,
  names: ContractNames,
): { plan: SheetPlan; totals: ContractTotals } {
  const draft = new SheetDraft(sheetName, 'contract');
  draft.text(0, 0, `Contract: ${scenario.name}`, styles.title);
  draft.text(2, 0, KEY, styles.note);
  const totals = totalRows(draft, names);
  answer(draft, names, totals);
  const terms = priceTerms(scenario);
  const years = totalYears(terms);
  byContractYear(draft, names, years);
  byFinancialYear(draft, names, financialYearSpans(terms.start, years * 12).length);
  const widths = [8, 13, 13, 12, 13, 17, 17, 4, 16, 9, 17, 20, 17, 17];
  return {
    totals,
    plan: draft.plan({
      widths: widths.map((characters, column) => ({ column, columns: 1, characters })),
      frozen: { rows: 3, columns: 0 },
      titleRows: 3,
    }),
  };
}

function totalRows(draft: SheetDraft, names: ContractNames): ContractTotals {
  draft.style({ row: 3, column: 0, rows: 1, columns: 7 }, styles.header);
  draft.text(3, 0, 'Charge');
  draft.text(3, CHARGE, '£', styles.right);
  draft.style({ row: 4, column: CHARGE, rows: 3, columns: 1 }, { numberFormat: formats.pence });
  const [initial, whole] = [draft.at(4, CHARGE), draft.at(6, CHARGE)];
  draft.formula(4, 0, sentence(words('First '), counted(names.initialYears, 'year'), words(', committed')));
  draft.formula(5, 0, sentence(counted(names.extensionYears, 'year'), words(' more, only if extended')));
  draft.formula(6, 0, sentence(words('All '), counted(allYears(names), 'year')), styles.strong);
  return {
    initial: draft.formula(4, CHARGE, contractTotal(names, 'initial')),
    extension: draft.formula(5, CHARGE, `${whole.here}-${initial.here}`),
    whole: draft.formula(6, CHARGE, contractTotal(names, 'whole'), styles.strong),
  };
}

export const allYears = (names: ContractNames) => `(${names.initialYears}+${names.extensionYears})`;

function answer(
  draft: SheetDraft,
  names: ContractNames,
  { initial, extension, whole }: ContractTotals,
): void {
  const committed = words('. All of it is in the years you commit to.');
  const divided = sentence(
    words(': '),
    inPounds(initial.here),
    words(' in the '),
    counted(names.initialYears, 'committed year'),
    words(', '),
    inPounds(extension.here),
    words(' only if extended.'),
  );
  draft.formula(
    1,
    0,
    sentence(
      words('The contract costs '),
      inPounds(whole.here),
      words(' over '),
      counted(allYears(names), 'year'),
      either(`${names.extensionYears}=0`, committed, divided),
    ),
    styles.answer,
  );
}

function byContractYear(draft: SheetDraft, names: ContractNames, years: number): void {
  const area = tableHead(draft, 'By contract year', 0, { rows: years, columns: 7 });
  draft.spill(area, contractYears(names));
  numberFormats(draft, area, [
    formats.whole,
    formats.date,
    formats.date,
    '',
    formats.factor,
    formats.pence,
    formats.pence,
  ]);
  // The phase is the one column of words.
  draft.style({ ...area, column: 3, rows: area.rows + SPARE_YEARS, columns: 1 }, styles.indent);
}

function byFinancialYear(draft: SheetDraft, names: ContractNames, years: number): void {
  const area = tableHead(draft, 'By financial year, April to March', SECOND, { rows: years, columns: 6 });
  draft.spill(area, contractFinancialYears(names));
  const { pence } = formats;
  numberFormats(draft, area, ['', formats.whole, pence, pence, pence, pence]);
  draft.style({ row: area.row, column: SECOND, rows: 1, columns: 1 }, { align: 'Left' });
}

/** A title in a band, the header below it, and the area of the table: its header and its rows. */
function tableHead(
  draft: SheetDraft,
  title: string,
  column: number,
  size: Pick<Area, 'rows' | 'columns'>,
): Area {
  const { rows, columns } = size;
  draft.text(8, column, title);
  draft.style({ row: 8, column, rows: 1, columns }, styles.band);
  draft.style({ row: 9, column, rows: 1, columns }, styles.header, styles.right);
  return { row: 9, column, rows: rows + 1, columns };
}

/** A format for each column, for the years that there are and for those that a longer term would add. */
function numberFormats(draft: SheetDraft, { row, column, rows }: Area, list: readonly string[]): void {
  for (const [step, numberFormat] of list.entries())
    if (numberFormat)
      draft.style(
        { row: row + 1, column: column + step, rows: rows - 1 + SPARE_YEARS, columns: 1 },
        { numberFormat },
      );
}
