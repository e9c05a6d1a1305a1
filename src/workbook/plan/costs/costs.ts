import { type Course, courses } from '../../../model/scenario/scenario';
import { band, tableHeader } from '../blocks';
import { type Contract } from '../contract/contract';
import { SheetDraft } from '../draft';
import { ifElse, concat, literal } from '../formula';
import { councilFigure, type Inputs } from '../inputs/inputs';
import { countedNames, councilListNames } from '../inputs/names';
import type { ModelNames } from '../names';
import type { SheetPlan } from '../plan';
import { styles } from '../styles';
import { Timeline, type TimeRow } from '../timeline';
import { annualRow, LIST_ROW, otherAnnualRow, factorRows } from './annual';
import { AT, type CostSheet, FRONT, type CostLine, lineKinds, costLines, type LineKind } from './layout';
import {
  extrasRow,
  type CostArea,
  costRow,
  otherCostRow,
  otherTotalRow,
  togetherRow,
  totalRow,
} from './months';

/**
 * The sheet Costs, and where on it things stand. Rows are by part-year. A council is given by its place among those of all
 * scenarios.
 */
export interface Costs {
  readonly sheetName: string;
  readonly plan: SheetPlan;
  /** The row of a line's annual amounts, with the first year's in front. */
  readonly annualOf: (council: number, course: Course, kind: LineKind) => TimeRow;
  /** The row of what a line's months cost. */
  readonly of: (council: number, course: Course, kind: LineKind) => TimeRow;
  /** The same of each line of the table of other costs. */
  readonly others: readonly TimeRow[];
  /** The row of all that a council pays on a course, and of all councils together. */
  readonly total: (council: number, course: Course) => TimeRow;
  readonly together: (course: Course) => TimeRow;
  /** The row of a council's other costs on a course, less incomes. */
  readonly otherTotal: (council: number, course: Course) => TimeRow;
  /** The rows with the cost of months of every line, other costs among them. */
  readonly area: CostArea;
  /** The rows of annual amounts, without those of other costs. */
  readonly annual: CostArea;
  /** The rows of annual amounts of other costs. */
  readonly otherAnnual: CostArea;
  readonly columns: typeof AT;
  /** What all councils pay jointly for the service alone, and on top of it. */
  readonly jointService: TimeRow;
  readonly jointExtras: TimeRow;
}

const KEY =
  'Every strand of what each council pays, by part-year. An annual amount is worked out in whole pence and split into the months of its contract year. The sheet Savings adds these rows up.';
const HEADER_ROW = 3;

/** The sheet Costs: what every council pays, a row for each strand. */
export function planCosts(sheetName: string, inputs: Inputs, contract: Contract, names: ModelNames): Costs {
  const draft = new SheetDraft(sheetName, 'costs');
  const { partYears } = contract.columns;
  const time = new Timeline(draft, HEADER_ROW, FRONT, partYears);
  const sheet: CostSheet = { draft, time, inputs, contract, names };
  heading(sheet);
  const title = (text: string) => {
    band(draft, time.row++, text, FRONT + partYears);
  };
  time.skip();
  title('Councils');
  councilList(sheet);
  title('What annual amounts follow');
  const shared = factorRows(sheet);
  title('Annual amounts: the first year’s in pounds, then what each year’s is in whole pence');
  const lines = costLines(inputs.councils.length);
  const others = Array.from({ length: inputs.otherCosts.rows }, (_, line) => line);
  // The costs begin below the annual amounts and a band.
  const firstCost = time.row + lines.length + others.length + 1;
  const placeOf = ({ council, course, kind }: CostLine) =>
    lines.findIndex((line) => line.council === council && line.course === course && line.kind === kind);
  const costOf = (line: CostLine) => time.at(firstCost + placeOf(line));
  const annual = lines.map((line) => annualRow(sheet, shared, line, costOf));
  const otherAnnual = others.map((line) => otherAnnualRow(sheet, shared, line));
  draft.define(names.of(countedNames.otherCosts), {
    row: otherAnnual[0]?.row ?? firstCost,
    rows: others.length,
    column: AT.number,
    columns: 1,
  });
  title('What the months cost, in pounds: all of them, then those of each part-year');
  for (const [place, line] of lines.entries()) costRow(sheet, line, annual[place] ?? time.at(0));
  const otherRows = others.map((line) => otherCostRow(sheet, line, otherAnnual[line] ?? time.at(0)));
  const area = { first: firstCost, last: time.row - 1 };
  title('Other costs less incomes');
  const otherArea = { first: otherRows[0]?.row ?? firstCost, last: otherRows.at(-1)?.row ?? firstCost };
  const otherTotals = inputs.councils.map((_, council) =>
    courses.map((course) => otherTotalRow(sheet, council, course, otherArea)),
  );
  title('All that a council pays');
  const firstTotal = time.row;
  const totals = inputs.councils.map((_, council) =>
    courses.map((course, place) => {
      const own = lines.flatMap((line) =>
        line.council === council && line.course === course ? [costOf(line).row] : [],
      );
      const strands = { first: own[0] ?? firstCost, last: own.at(-1) ?? firstCost };
      return totalRow(sheet, council, course, strands, otherTotals[council]?.[place] ?? time.at(0));
    }),
  );
  const ifAny = (own: CostArea) => (inputs.councils.length > 0 ? own : undefined);
  const ofAll = ifAny({ first: firstTotal, last: time.row - 1 });
  const sums = courses.map((course) => togetherRow(sheet, course, ofAll));
  const jointService = togetherRow(sheet, 'joint', ifAny(area), lineKinds.service);
  const jointExtras = extrasRow(sheet, area);
  return {
    sheetName,
    area,
    annual: { first: annual[0]?.row ?? firstCost, last: annual.at(-1)?.row ?? firstCost },
    otherAnnual: { first: otherAnnual[0]?.row ?? firstCost, last: otherAnnual.at(-1)?.row ?? firstCost },
    columns: AT,
    jointService,
    jointExtras,
    annualOf: (council, course, kind) => annual[placeOf({ council, course, kind })] ?? time.at(0),
    of: (council, course, kind) => costOf({ council, course, kind }),
    others: otherRows,
    total: (council, course) => totals[council]?.[courses.indexOf(course)] ?? time.at(0),
    otherTotal: (council, course) => otherTotals[council]?.[courses.indexOf(course)] ?? time.at(0),
    together: (course) => sums[courses.indexOf(course)] ?? time.at(0),
    plan: laidOut(draft, partYears),
  };
}

function heading({ draft, time, contract, names }: CostSheet): void {
  draft.formula(0, 0, concat(literal('Costs: '), names.figure('liveScenario')), styles.title);
  draft.text(1, 0, KEY, styles.note);
  time.add(['No.', 'Council', 'Course', 'What', 'Unit', 'Sign', 'First or all, £'], (at) =>
    at.of(contract.partYearNames),
  );
  const columns = FRONT + contract.columns.partYears;
  tableHeader(draft, { row: HEADER_ROW, column: 0, columns }, AT.amount);
}

const laidOut = (draft: SheetDraft, partYears: number): SheetPlan =>
  draft.plan({
    widths: [
      { column: AT.number, columns: 1, characters: 5 },
      { column: AT.council, columns: 1, characters: 22 },
      { column: AT.course, columns: 1, characters: 9 },
      { column: AT.kind, columns: 1, characters: 22 },
      { column: AT.unit, columns: 1, characters: 13 },
      { column: AT.sign, columns: 1, characters: 6 },
      { column: AT.amount, columns: 1 + partYears, characters: 14 },
    ],
    frozen: { rows: HEADER_ROW + 1, columns: AT.unit },
    titleRows: HEADER_ROW + 1,
  });

/** Puts the list of councils with their numbers. Formulas look for numbers, since SUMIFS would read * and > in a name. */
function councilList(sheet: CostSheet): void {
  const { draft, time, inputs } = sheet;
  if (time.row !== LIST_ROW) throw new RangeError('the list of councils is not where formulas look for it');
  for (const council of inputs.councils.keys()) {
    draft.number(time.row, AT.number, council + 1);
    draft.formula(time.row, AT.council, inputs.nameCell(council));
    const place = councilFigure(sheet, council, 'place');
    draft.formula(time.row, AT.kind, ifElse(`${place}=""`, literal('not a partner'), literal('partner')));
    time.row++;
  }
  if (inputs.councils.length === 0) time.row++;
  const listed = { row: LIST_ROW, rows: time.row - LIST_ROW, columns: 1 };
  draft.define(sheet.names.of(councilListNames.councils), { ...listed, column: AT.council });
  draft.define(sheet.names.of(councilListNames.numbers), { ...listed, column: AT.number });
}
