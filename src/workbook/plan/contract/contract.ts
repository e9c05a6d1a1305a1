import { financialYearSpans } from '../../../model/contract/views';
import { totalYears } from '../../../model/contract/terms';
import { type Scenario } from '../../../model/scenario/scenario';
import { fullTerms } from '../../../model/scenario/terms';
import { band, tableHeader } from '../blocks';
import { type CellReference, SheetDraft } from '../draft';
import { call, counted, either, inPounds, sentence, words } from '../formula';
import type { Inputs } from '../inputs/inputs';
import { longestYears } from '../inputs/contractRows';
import { figureNames as n } from '../inputs/names';
import type { ModelNames } from '../names';
import type { SheetPlan } from '../plan';
import type { Published } from '../published';
import { formats, styles } from '../styles';
import { Timeline, type TimeRow } from '../timeline';
import type { FormulaKind } from '../about';
import { ictCanSay, type IctTables, ictTables } from './ict';
import { extensionBlock, factNames, factRows } from './facts';
import { FRONT, priceRows, type PriceRows, TOTAL } from './price';
import { contractYearRows, type ContractYearRows, financialYearRows, type FinancialYearRows } from './views';

export interface Contract {
  readonly draft: SheetDraft;
  readonly plan: () => SheetPlan;
  readonly price: PriceRows;
  /** The name of each part-year's financial year. */
  readonly partYearNames: TimeRow;
  readonly contractYears: ContractYearRows;
  readonly financialYears: FinancialYearRows;
  readonly totals: ContractTotals;
  /** What the add-in's functions work out, where they are asked to. */
  readonly ict: IctTables | undefined;
  readonly columns: Spans;
}

/** The contract's charge over the years committed to, over those that are only an option, and in all. */
export interface ContractTotals {
  readonly committed: CellReference;
  readonly optional: CellReference;
  readonly whole: CellReference;
}

/** How many columns each view of time needs for the longest scenario. */
export interface Spans {
  readonly partYears: number;
  readonly contractYears: number;
  readonly financialYears: number;
}

/** The defined names of the columns of each view of time, by which it is known how long a contract they have room for. */
export const spanNames = {
  partYears: 'Part_year_columns',
  contractYears: 'Contract_year_columns',
  financialYears: 'Financial_year_columns',
} as const satisfies Record<keyof Spans, string>;

export function spansOf(scenarios: readonly Scenario[]): Spans {
  const most = (count: (scenario: Scenario) => number) => Math.max(...scenarios.map(count));
  const years = (scenario: Scenario) => totalYears(fullTerms(scenario));
  return {
    // A contract that starts in April has its contract years and financial years together.
    partYears: most((scenario) => years(scenario) * (scenario.contract.start.value.month === 4 ? 1 : 2)),
    contractYears: longestYears(scenarios),
    financialYears: most(
      (scenario) => financialYearSpans(scenario.contract.start.value, years(scenario) * 12).length,
    ),
  };
}

/** The rows that the two views take, with the empty ones between them. */
const CONTRACT_YEAR_ROWS = 9;
const FINANCIAL_YEAR_ROWS = 10;

const KEY =
  'Cash, net of VAT. Every figure is worked out from the column Live on Inputs. A part-year is the part of a contract year that lies in one financial year.';

/** What the contract costs: its length, its price step by step, and what it comes to in every view. */
export function planContract(
  scenarios: readonly Scenario[],
  sheetName: string,
  inputs: Inputs,
  published: Published,
  names: ModelNames,
  formulas: FormulaKind,
): Contract {
  const draft = new SheetDraft(sheetName, 'contract');
  const spans = spansOf(scenarios);
  draft.formula(0, 0, sentence(words('Contract: '), names.of(n.liveScenario)), styles.title);
  draft.text(2, 0, KEY, styles.note);
  const totalsAt = 3;
  const extensionsAt = totalsAt + 9 + published.thresholds.length + 1;
  const extensionsEnd = extensionBlock(draft, extensionsAt, inputs.slots.extensions, names);
  const facts = factRows(draft, extensionsEnd + 1, { first: extensionsAt + 1, end: extensionsEnd }, names);
  const time = new Timeline(draft, facts.end + 1, FRONT, spans.partYears);
  const width = FRONT + spans.partYears;
  band(draft, time.row++, 'The price, part-year by part-year', width);
  const header = time.row;
  const partYearNames = time.add(['Part-year, financial year', 'Unit', 'Total'], (at) =>
    either(`${at.of(time.at(header + 2))}=0`, words(''), yearName(at.of(time.at(header + 6)))),
  );
  tableHeader(draft, { row: partYearNames.row, column: 0, columns: width }, TOTAL);
  const price = priceRows(time, inputs, names);
  const byYear = new Timeline(draft, time.row + 1, FRONT, spans.contractYears);
  const ictRow = byYear.row + CONTRACT_YEAR_ROWS + FINANCIAL_YEAR_ROWS;
  const ict =
    formulas === 'ict' && ictCanSay(scenarios)
      ? ictTables(draft, ictRow, spans, inputs.slots, names)
      : undefined;
  const contractYears = contractYearRows(byYear, price, names, ict);
  const byFinancialYear = new Timeline(draft, byYear.row + 1, FRONT, spans.financialYears);
  const financialYears = financialYearRows(byFinancialYear, price, ict);
  const views = {
    partYears: price.first,
    contractYears: contractYears.year,
    financialYears: financialYears.year,
  };
  for (const [key, { row, first, count }] of Object.entries(views) as [keyof Spans, TimeRow][])
    draft.define(names.of(spanNames[key]), { row, column: first, rows: 1, columns: count });
  const totals = totalRows(draft, totalsAt, price, time, published, names);
  answer(draft, totals, names);
  return {
    draft,
    price,
    partYearNames,
    contractYears,
    financialYears,
    totals,
    ict,
    columns: spans,
    plan: () =>
      draft.plan({
        widths: [
          { column: 0, columns: 1, characters: 46 },
          { column: 1, columns: 1, characters: 19 },
          { column: 2, columns: 1, characters: 17 },
          { column: 3, columns: Math.max(9, spans.partYears, spans.financialYears), characters: 14 },
        ],
        frozen: { rows: 3, columns: 1 },
        titleRows: 3,
      }),
  };
}

const yearName = (year: string) => `${year}&"/"&RIGHT(${year}+1,2)`;

/** What the contract comes to in all, and what it is worth in the eyes of the law. */
function totalRows(
  draft: SheetDraft,
  row: number,
  price: PriceRows,
  time: Timeline,
  published: Published,
  names: ModelNames,
): ContractTotals {
  draft.texts(row, 0, ['What it comes to', 'Unit', '£']);
  tableHeader(draft, { row, column: 0, columns: FRONT }, TOTAL);
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  let at = row + 1;
  const line = (label: string | undefined, formula: string, ...looks: (typeof styles.strong)[]) => {
    if (label !== undefined) draft.text(at, 0, label, ...looks);
    draft.text(at, 1, '£', styles.note);
    return draft.formula(at++, TOTAL, formula, styles.right, { numberFormat: formats.pence }, ...looks);
  };
  const within = (flag: string) => call('SUMIF', time.all(price.committed), flag, time.all(price.costTaken));
  draft.formula(
    at,
    0,
    sentence(words('First '), counted(fact('committedYears'), 'year'), words(', committed')),
  );
  const committed = line(undefined, within('1'));
  draft.formula(
    at,
    0,
    sentence(
      counted(`(${fact('termYears')}-${fact('committedYears')})`, 'year'),
      words(' more, only if extended'),
    ),
  );
  const optional = line(undefined, within('0'));
  draft.formula(at, 0, sentence(words('All '), counted(fact('termYears'), 'year')), styles.strong);
  const whole = line(undefined, `${committed.here}+${optional.here}`, styles.strong);
  const expected = draft.at(time.at(price.costTaken.row + 1).row, TOTAL);
  line('On average, each extension by its chance', expected.here);
  const years = (test: string) => call('SUMIF', time.all(price.contractYear), test, time.all(price.cost));
  line('In law: the initial term, net of VAT', years(`"<="&${names.of(n.initialYears)}`));
  const most = line('In law: with every extension, net of VAT', call('SUM', time.all(price.cost)));
  const vat = line('VAT on that', call('ROUND', `${most.here}*${names.of(n.vatRate)}`, '2'));
  const value = line('In law: estimated value', `${most.here}+${vat.here}`, styles.strong);
  for (const [place, { test, threshold }] of published.thresholds.entries()) {
    const tested = [`${value.here}>=`, `${value.here}>`, `${most.here}>`][place] ?? `${value.here}>=`;
    draft.text(at, 0, test);
    draft.text(at, 1, 'applies', styles.note);
    draft.formula(
      at++,
      TOTAL,
      either(`${tested}${threshold.elsewhere}`, words('Yes'), words('No')),
      styles.right,
    );
  }
  return { committed, optional, whole };
}

function answer(draft: SheetDraft, { committed, optional, whole }: ContractTotals, names: ModelNames): void {
  const years = names.of(factNames.termYears);
  const sure = names.of(factNames.committedYears);
  const divided = sentence(
    words(': '),
    inPounds(committed.here),
    words(' in the '),
    counted(sure, 'committed year'),
    words(', '),
    inPounds(optional.here),
    words(' only if extended.'),
  );
  draft.formula(
    1,
    0,
    sentence(
      words('The contract costs '),
      inPounds(whole.here),
      words(' over '),
      counted(years, 'year'),
      either(`${years}=${sure}`, words('. All of it is in the years you commit to.'), divided),
    ),
    styles.answer,
  );
}
