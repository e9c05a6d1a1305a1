import { financialYearSpans } from '../../model/contract/views';
import { totalYears } from '../../model/contract/terms';
import type { Scenario } from '../../model/scenario/scenario';
import { priceTerms } from '../../model/scenario/terms';
import { band, tableHeader } from './blocks';
import type { ContractTotals } from './contract';
import { SheetDraft } from './draft';
import { type CouncilNames, savingCompare, savingYears } from './ict';
import type { Inputs } from './inputs';
import type { FreeNames } from './names';
import type { Area, SheetPlan } from './plan';
import { councilBlock, doubtRows } from './savingsCouncils';
import { reconcileBlock } from './savingsReconcile';
import { answer, termBlock } from './savingsTerm';
import { SPARE_YEARS } from './spare';
import { formats, styles } from './styles';

const KEY =
  'Cash, net of VAT. Blue: a straight link to Inputs; change the figure there. Black: calculation. What is not known says so or stays blank, and so does every total that needs it.';
/** Council, as-is, alone, joint, saving, saving %, alone saving, gain from joining. */
const COMPARED = 8;
const SHARE = 5;
/** As-is, alone, joint, saving, gain from joining: the rows of each council by financial year. */
const MEASURES = 5;

/** What the councils pay and save: in one year, over the term, and by financial year. */
export function planSavings(
  scenario: Scenario,
  sheetName: string,
  inputs: Inputs,
  contract: ContractTotals,
  names: FreeNames,
): SheetPlan {
  const draft = new SheetDraft(sheetName, 'savings');
  draft.text(0, 0, `Savings: ${scenario.name}`, styles.title);
  draft.text(2, 0, KEY, styles.note);
  const block = councilBlock(draft, 3, inputs.councils, names);
  let row = compareBlock(draft, block.end + 1, block.names, inputs.councils.length);
  row = doubtRows(draft, row, inputs.councils, block.firstRow) + 1;
  const missing = (what: 'asIs' | 'alone' | 'joint') =>
    inputs.councils.some((council) => council[what].doubt === 'not known');
  const term = termBlock(draft, row, block.names, inputs.contract, contract, {
    asIs: missing('asIs'),
    alone: missing('alone'),
    joint: missing('joint'),
  });
  answer(draft, 1, inputs.contract, term);
  row = term.end + 1;
  if (block.announced) row = reconcileBlock(draft, row, block.announced, inputs.contract) + 1;
  const terms = priceTerms(scenario);
  const years = financialYearSpans(terms.start, totalYears(terms) * 12).length;
  yearsBlock(draft, row, savingYears(block.names, inputs.contract, 'whole'), inputs.councils.length, years);
  return draft.plan({
    widths: [
      { column: 0, columns: 1, characters: 34 },
      { column: 1, columns: 1, characters: 18 },
      { column: 2, columns: Math.max(COMPARED, years + 3 + SPARE_YEARS) - 2, characters: 14 },
    ],
    frozen: { rows: 3, columns: 2 },
    titleRows: 3,
  });
}

/** Each council in the first contract year. Returns the row below it. */
function compareBlock(draft: SheetDraft, row: number, names: CouncilNames, councils: number): number {
  band(draft, row, 'The first year, £ a year', COMPARED);
  const area: Area = { row: row + 1, column: 0, rows: councils + 2, columns: COMPARED };
  draft.spill(area, savingCompare(names));
  tableHeader(draft, area, 1, styles.twoLines);
  const figures = { ...area, row: area.row + 1, rows: area.rows - 1 };
  draft.style({ ...figures, column: 1, columns: COMPARED - 1 }, { numberFormat: formats.pounds });
  draft.style({ ...figures, column: SHARE, columns: 1 }, { numberFormat: formats.percent });
  draft.style({ ...area, row: area.row + area.rows - 1, rows: 1 }, styles.strong, styles.block);
  return area.row + area.rows;
}

/** Last on the sheet, with nothing beside it, because a longer term makes it wider. */
function yearsBlock(draft: SheetDraft, row: number, formula: string, councils: number, years: number): void {
  const columns = years + 3;
  band(draft, row, 'By financial year, £', columns);
  const area: Area = { row: row + 1, column: 0, rows: MEASURES * (councils + 1) + 1, columns };
  draft.spill(area, formula);
  tableHeader(draft, area, 2);
  draft.style(
    { row: area.row + 1, column: 2, rows: area.rows - 1, columns: columns - 2 + SPARE_YEARS },
    { numberFormat: formats.pounds },
  );
  for (let council = 0; council <= councils; council++)
    draft.style({ ...area, row: area.row + 1 + council * MEASURES, rows: 1 }, styles.block);
  draft.style({ ...area, row: area.row + area.rows - MEASURES, rows: MEASURES }, styles.strong);
}
