import type { CellReference, SheetDraft } from '../draft';
import { call, counted, ifElse, inPounds, concat, literal } from '../formula';
import { tableHeader } from '../blocks';
import type { ModelNames } from '../names';
import type { Published } from '../published';
import { unlessWithheld } from '../unlessWithheld';
import { formats, styles } from '../styles';
import type { Timeline } from '../timeline';
import { wrapped } from '../wrapped';
import { factNames } from './facts';
import { FRONT, LABEL_CHARACTERS, TOTAL } from './layout';
import type { PriceRows } from './price';
import type { Style } from '../plan';

/** The cells with the contract's charge over its committed years, over years only if extended, and in all. */
export interface ContractTotals {
  readonly committed: CellReference;
  readonly optional: CellReference;
  readonly whole: CellReference;
  /** The row below. */
  readonly end: number;
}

/** Puts the totals: the charge, its value as procurement law counts it, and the thresholds that it meets. */
export function totalRows(
  draft: SheetDraft,
  row: number,
  price: PriceRows,
  time: Timeline,
  published: Published,
  names: ModelNames,
): ContractTotals {
  draft.startBlock(row);
  draft.texts(row, 0, ['What it comes to', 'Unit', '£']);
  tableHeader(draft, { row, column: 0, columns: FRONT }, TOTAL);
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  let at = row + 1;
  const line = (label: string | undefined, formula: string, ...looks: Style[]) => {
    if (label !== undefined) draft.text(at, 0, label, ...looks);
    draft.text(at, 1, '£', styles.note);
    return draft.formula(at++, TOTAL, formula, styles.right, { numberFormat: formats.pence }, ...looks);
  };
  const within = (flag: string) => call('SUMIF', time.all(price.committed), flag, time.all(price.costTaken));
  draft.formula(
    at,
    0,
    concat(literal('First '), counted(fact('committedYears'), 'year'), literal(', committed')),
  );
  const committed = line(undefined, within('1'));
  draft.formula(
    at,
    0,
    concat(
      counted(`(${fact('termYears')}-${fact('committedYears')})`, 'year'),
      literal(' more, only if extended'),
    ),
  );
  const optional = line(undefined, within('0'));
  draft.formula(at, 0, concat(literal('All '), counted(fact('termYears'), 'year')), styles.strong);
  const whole = line(undefined, `${committed.here}+${optional.here}`, styles.strong);
  const expected = draft.at(price.expected.row, TOTAL);
  line('On average, each extension by its chance', expected.here);
  const years = (test: string) => call('SUMIF', time.all(price.contractYear), test, time.all(price.cost));
  line('In law: the initial term, net of VAT', years(`"<="&${names.figure('initialYears')}`));
  const most = line('In law: with every extension, net of VAT', call('SUM', time.all(price.cost)));
  const vat = line('VAT on that', call('ROUND', `${most.here}*${names.figure('vatRate')}`, '2'));
  const value = line('In law: estimated value', `${most.here}+${vat.here}`, styles.strong);
  for (const { test, of, applies, threshold } of published.thresholds) {
    const tested = `${(of === 'value with VAT' ? value : most).here}${applies === 'from' ? '>=' : '>'}`;
    draft.text(at, 0, test, wrapped([test, LABEL_CHARACTERS]));
    draft.text(at, 1, 'applies', styles.note);
    draft.formula(
      at++,
      TOTAL,
      ifElse(`${tested}${threshold.elsewhere}`, literal('Yes'), literal('No')),
      styles.right,
    );
  }
  return { committed, optional, whole, end: at };
}

/** The sheet's answer in row 2: what the contract costs, and how much of that is in committed years. */
export function answer(
  draft: SheetDraft,
  { committed, optional, whole }: ContractTotals,
  names: ModelNames,
): void {
  const years = names.of(factNames.termYears);
  const sure = names.of(factNames.committedYears);
  const divided = concat(
    literal(': '),
    inPounds(committed.here),
    literal(' in the '),
    counted(sure, 'committed year'),
    literal(', '),
    inPounds(optional.here),
    literal(' only if extended.'),
  );
  draft.formula(
    1,
    0,
    unlessWithheld(names)(
      concat(
        literal('The contract costs '),
        inPounds(whole.here),
        literal(' over '),
        counted(years, 'year'),
        ifElse(`${years}=${sure}`, literal('. All of it is in the years you commit to.'), divided),
      ),
    ),
    styles.answer,
  );
}
