import type { Scenario } from '../../../model/scenario/scenario';
import { band, tableHeader } from '../blocks';
import { SheetDraft } from '../draft';
import { concat, literal } from '../formula';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { SheetPlan } from '../plan';
import type { Published } from '../published';
import { styles } from '../styles';
import { blankWhereZero, Timeline, type TimeRow } from '../timeline';
import type { FormulaKind } from '../formulaKind';
import { extensionBlock } from './extensions';
import { factRows } from './facts';
import { ictCanSay, type IctTables, ictTables } from './ict';
import { FRONT, LABEL_CHARACTERS, TOTAL } from './layout';
import { priceRows, type PriceRows } from './price';
import { spanNames, type Spans, spansOf } from './spans';
import { answer, type ContractTotals, totalRows } from './totals';
import { contractYearRows, type ContractYearRows, financialYearRows, type FinancialYearRows } from './views';
import { financialYearName } from './months';

/** The sheet Contract, and where on it things stand. */
export interface Contract {
  readonly draft: SheetDraft;
  readonly plan: () => SheetPlan;
  readonly price: PriceRows;
  /** The name of each part-year's financial year. */
  readonly partYearNames: TimeRow;
  readonly contractYears: ContractYearRows;
  readonly financialYears: FinancialYearRows;
  readonly totals: ContractTotals;
  /** The tables of the add-in's functions, where formulas are of that kind. */
  readonly ict: IctTables | undefined;
  /** How many columns each view has. */
  readonly columns: Spans;
}

/** How many rows the totals take, without those of the thresholds in law. */
const TOTAL_ROWS = 9;

/** How many rows the two views take, with the empty ones between them. */
const CONTRACT_YEAR_ROWS = 9;
const FINANCIAL_YEAR_ROWS = 10;

const KEY =
  'Cash, net of VAT. Every figure is worked out from the column Live on Inputs. A part-year is the part of a contract year that lies in one financial year.';

/**
 * The sheet Contract: totals, extensions and facts of the term, then the price by part-year, by contract year and by
 * financial year, and last the tables of the add-in's functions.
 */
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
  draft.formula(0, 0, concat(literal('Contract: '), names.figure('liveScenario')), styles.title);
  draft.text(2, 0, KEY, styles.note);
  const totalsAt = 3;
  const extensionsAt = totalsAt + TOTAL_ROWS + published.thresholds.length + 1;
  const extensionsEnd = extensionBlock(draft, extensionsAt, inputs.slots.extensions, names);
  const factsEnd = factRows(draft, extensionsEnd + 1, { first: extensionsAt + 1, end: extensionsEnd }, names);
  const time = new Timeline(draft, factsEnd + 1, FRONT, spans.partYears);
  const width = FRONT + spans.partYears;
  band(draft, time.row++, 'The price, part-year by part-year', width);
  const header = time.row;
  const partYearNames = time.add(['Part-year, financial year', 'Unit', 'Total'], (at) =>
    blankWhereZero(time.at(header + 2), at, financialYearName(at.of(time.at(header + 6)))),
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
  const financialYears = financialYearRows(byFinancialYear, price, names, ict);
  if (byFinancialYear.row >= ictRow) throw new RangeError('the views need more rows than they have');
  const views = {
    partYears: price.first,
    contractYears: contractYears.year,
    financialYears: financialYears.year,
  };
  for (const [key, { row, first, count }] of Object.entries(views) as [keyof Spans, TimeRow][])
    draft.define(names.of(spanNames[key]), { row, column: first, rows: 1, columns: count });
  const totals = totalRows(draft, totalsAt, price, time, published, names);
  if (totals.end + 1 !== extensionsAt)
    throw new RangeError('the extensions do not follow what the contract comes to');
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
          { column: 0, columns: 1, characters: LABEL_CHARACTERS },
          { column: 1, columns: 1, characters: 19 },
          { column: 2, columns: 1, characters: 15 },
          { column: 3, columns: Math.max(9, spans.partYears, spans.financialYears), characters: 14 },
        ],
        frozen: { rows: 3, columns: 1 },
        titleRows: 1,
      }),
  };
}
