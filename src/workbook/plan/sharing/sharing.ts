import { notKnown } from '../../../model/money/units';
import type { Scenario } from '../../../model/scenario/scenario';
import { methodWays, wayId } from '../../../model/scenario/sharing/way';
import { methodTitles } from '../../../model/sharing/titles';
import type { Check } from '../checks/check';
import { SheetDraft } from '../draft';
import { call, ifElse, inPounds, concat, literal, NOT_KNOWN, isNotKnown } from '../formula';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { SheetPlan } from '../plan';
import type { Savings } from '../savings/savings';
import { unlessWithheld } from '../unlessWithheld';
import { chartColours, styles } from '../styles';
import { coalitionTable, slackHeadings } from './coalitions';
import {
  across,
  at,
  BASICS_HEIGHT,
  basicsAt,
  FIRST,
  MOST_IN_TABLE,
  sharingFigure,
  type SharingSheet,
} from './layout';
import { solvedBasisRows } from './solvedBasis';
import { basicRows, facts, agreedOrPrice } from './basics';
import { checksOf } from './checks';
import { penceRows } from './pence';
import { keyCount, keyRows, keysHeight } from './keys';
import { putQuotes, wholeCost } from './quotes';
import { aloneHeadings, aloneSlacks, groupSlacks, methodRows, passing } from './ways';
import { type Method, methodsOf, withoutFormula } from './methods';
import { isOutOfDate, solve, solvedHeight, solvedRows } from './solved';

/** The sheet Sharing, and where on it things stand. */
export interface Sharing {
  readonly plan: SheetPlan;
  readonly checks: readonly Check[];
  /** The rows of each way's shares, exact and in whole pence. */
  readonly methods: readonly { readonly id: string; readonly row: number; readonly pence: number }[];
}

const KEY =
  'Shares of the first year’s joint cost, £ a year. A way of sharing passes where no council and no group for which there is a quote pays more than it would without the rest.';
const MARKS =
  '“Chosen” is the way that was chosen on Share in the pane when the sheets were written, or else what the councils agreed.';

/** How many methods have formulas with a table of groups, and without. */
const WITH_GROUPS = 8;
const WITHOUT_GROUPS = 3;

/**
 * The sheet Sharing: ways of sharing the joint cost, tested on every group that has a price. `way` is the id of the way
 * that was chosen. The results stand first and what they are worked out from below, so the rows of later blocks are
 * counted before any is put.
 */
export function planSharing(
  scenarios: readonly Scenario[],
  sheetName: string,
  inputs: Inputs,
  savings: Savings,
  names: ModelNames,
  way?: string,
): Sharing {
  const draft = new SheetDraft(sheetName, 'sharing');
  const n = inputs.councils.length;
  const tabled = n >= 2 && n <= MOST_IN_TABLE;
  // What was agreed, the keys, and the methods that have a formula.
  const ways = 1 + keyCount(scenarios) + (tabled ? WITH_GROUPS : WITHOUT_GROUPS);
  const drawn = isDrawn(scenarios, n);
  const methodsAt = 5;
  // The list has every method, with a formula or by its name alone.
  const listed = 1 + keyCount(scenarios) + methodWays.length;
  const chartAt = methodsAt + 2 + listed + 1;
  const rows = basicsAt(1 + (drawn ? chartAt + CHART_ROWS + 1 : chartAt));
  const sheet: SharingSheet = { draft, inputs, names, savings, rows };
  draft.formula(0, 0, concat(literal('Sharing: '), names.figure('liveScenario')), styles.title);
  draft.text(2, 0, KEY, styles.note);
  draft.text(3, 0, MARKS, styles.note);
  const keysAt = rows.heading + BASICS_HEIGHT;
  const penceAt = keysAt + keysHeight(scenarios);
  const solvedAt = penceAt + 2 + 3 * ways + 1;
  const values = tabled ? scenarios.map(solve) : [];
  const solved = tabled ? solvedRows(sheet, scenarios, values, solvedAt) : undefined;
  const quotes = putQuotes(sheet, solvedAt + (tabled ? solvedHeight(scenarios) : 0));
  basicRows(sheet, wholeCost(quotes, sharingFigure(sheet, 'everyone'), agreedOrPrice(sheet)));
  const table = tabled ? coalitionTable(sheet, quotes.end, quotes) : undefined;
  const keys = keyRows(sheet, scenarios, keysAt);
  const methods = methodsOf(sheet, table, solved, keys);
  if (methods.length !== ways) throw new RangeError(`${methods.length} ways where there is room for ${ways}`);
  facts(sheet, table);
  const slacksAt = quotes.end + 2;
  const slacks = table ? groupSlacks(sheet, table) : aloneSlacks(sheet, slacksAt);
  const shares = methodRows(sheet, methodsAt, methods, slacks, chosenOf(methods, way));
  if (table) slackHeadings(sheet, table, shares);
  else aloneHeadings(sheet, slacksAt);
  const changed = table && solvedBasisRows(sheet, { scenarios, solved: values }, table, table.slacks.end + 1);
  const pence = penceRows(sheet, penceAt, methods, shares);
  answer(sheet, shares, tabled);
  if (drawn) chart(sheet, methods, shares, chartAt);
  return {
    methods: methods.map(({ id }, place) => ({
      id,
      row: shares[place] ?? 0,
      pence: pence[place] ?? 0,
    })),
    checks: checksOf(sheet, methods, { shares, pence }, { quotes, keys }, solved && { ...solved, changed }),
    plan: draft.plan({
      widths: [
        { column: 0, columns: 1, characters: 39 },
        { column: 1, columns: 1, characters: 23 },
        { column: FIRST, columns: Math.max(6, n + 4, methods.length - 1), characters: 13 },
        { column: FIRST + n + 2, columns: 1, characters: groupWidth(inputs.councils) },
        { column: FIRST + n + 3, columns: 1, characters: 22 },
      ],
      frozen: { rows: 3, columns: 1 },
      titleRows: 1,
    }),
  };
}

/** The width for the names of groups, up to a limit; the group of all councils is never shown there. */
function groupWidth(councils: Inputs['councils']): number {
  const lengths = councils.map(({ name }) => name.length).sort((one, other) => other - one);
  const longest = lengths.slice(0, -1).reduce((sum, length) => sum + length + ' + '.length, 0);
  return Math.min(Math.max(13, longest), 40);
}

/** The way that was chosen, or else what was agreed. */
const chosenOf = (methods: readonly Method[], way: string | undefined): string =>
  [...methods.map(({ id }) => id), ...withoutFormula(methods)].find((id) => id === way) ??
  wayId({ kind: 'agreed' });

/** The sheet's answer: how many ways pass, or what is not known. A way that is out of date is not counted. */
function answer(sheet: SharingSheet, shares: readonly number[], tabled: boolean): void {
  const { draft, inputs, names, rows } = sheet;
  const missing =
    inputs.councils.length <= MOST_IN_TABLE
      ? inputs.councils.map((_, council) =>
          ifElse(
            isNotKnown(at(rows.alone, council)),
            concat(literal(' '), inputs.nameCell(council), literal(' alone.')),
            literal(''),
          ),
        )
      : [firstOfMissing(across(sheet, rows.heading), across(sheet, rows.alone))];
  const ifOutOfDate = (yes: string, no: string) =>
    tabled ? ifElse(isOutOfDate(sheet), literal(yes), literal(no)) : literal(no);
  const ready = concat(
    inPounds(sharingFigure(sheet, 'cost')),
    literal(' a year to share. In '),
    passing(shares),
    literal(' of '),
    ifOutOfDate(String(shares.length - 1), String(shares.length)),
    literal(' ways no council and no group that was priced pays more than it would without the rest.'),
    ifOutOfDate(
      ` “${methodTitles.nucleolus.name}” and the fair ranges are out of date: write the sheets again.`,
      '',
    ),
  );
  const asked = concat(
    literal(
      'Sharing needs what each council would pay alone, and the joint cost or the contract’s price. Not known:',
    ),
    ...missing,
  );
  const few = literal('There is a cost to share once two councils take part.');
  draft.formula(
    1,
    0,
    unlessWithheld(names)(
      ifElse(
        `${sharingFigure(sheet, 'partners')}<=1`,
        few,
        ifElse(`${sharingFigure(sheet, 'ready')}=0`, asked, ready),
      ),
    ),
    styles.answer,
  );
}

/** For many councils: the first whose cost alone is not known, and how many more there are. */
function firstOfMissing(councils: string, alone: string): string {
  const [count, none] = [call('COUNTIF', alone, NOT_KNOWN), NOT_KNOWN];
  return ifElse(
    `${count}=0`,
    literal(''),
    concat(
      literal(' '),
      call('INDEX', councils, call('MATCH', none, alone, '0')),
      literal(' alone'),
      ifElse(`${count}=1`, literal(''), concat(literal(', and '), `(${count}-1)`, literal(' more'))),
      literal('.'),
    ),
  );
}

const CHART_ROWS = 18;

/** Whether there is a chart: the councils are few, and in some scenario all costs alone are known. */
const isDrawn = (scenarios: readonly Scenario[], councils: number) =>
  councils > 0 &&
  councils <= chartColours.councils.length &&
  scenarios.some(
    (scenario) =>
      scenario.councils.length > 1 && scenario.councils.every(({ alone }) => alone.value !== notKnown),
  );

function chart(
  sheet: SharingSheet,
  methods: readonly Method[],
  shares: readonly number[],
  row: number,
): void {
  const { draft, inputs, rows } = sheet;
  const [first = row] = shares;
  const down = (place: number) => ({ row: first, rows: methods.length, column: place, columns: 1 });
  draft.chart({
    name: 'Shares',
    kind: 'ColumnClustered',
    title: 'Shares by way of sharing, £m a year',
    seed: { row: rows.partner, column: FIRST, rows: 1, columns: inputs.councils.length },
    categories: down(0),
    valueFormat: '0.0,,',
    over: { row, rows: CHART_ROWS, column: 0, columns: 8 },
    series: inputs.councils.map(({ name }, council) => ({
      title: name,
      values: down(FIRST + council),
      colour: chartColours.councils[council] ?? chartColours.joint,
    })),
  });
}
