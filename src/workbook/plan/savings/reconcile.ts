import type { Scenario } from '../../../model/scenario/scenario';
import { columnRange } from '../address';
import { band, tableHeader } from '../blocks';
import type { SheetDraft } from '../draft';
import {
  call,
  ifElse,
  inRoughPounds,
  inPounds,
  concat,
  literal,
  NOT_KNOWN,
  knownSum,
  isNotKnown,
} from '../formula';
import { unlessWithheld } from '../unlessWithheld';
import { formats, styles } from '../styles';
import type { FirstYear } from './firstYear';
import { takesPart, type SavingsSheet } from './sheet';

const HEADER = ['Does it reconcile?', 'Unit', 'Lowest', 'Stated', 'Highest'];
const AT = { lowest: 2, stated: 3, highest: 4 } as const;

/** The cells with the cost that each council's announced saving leaves: the first row, and the column. */
export interface LeftBySavings {
  readonly first: number;
  readonly column: number;
}

/** The parts of Savings that the comparison needs. */
interface Announced {
  readonly draft: SheetDraft;
  readonly firstYear: FirstYear;
  readonly leftBySavings: LeftBySavings | undefined;
}

/**
 * A formula for whether every joint cost is what the council's announced saving leaves; undefined if no savings are
 * reconciled.
 */
export function matchesAnnounced(
  { draft, firstYear, leftBySavings }: Announced,
  councils: number,
): string | undefined {
  if (!leftBySavings) return undefined;
  const cells = (first: number, column: number) =>
    columnRange(draft.name, column, first, first + councils - 1);
  const joint = cells(firstYear.firstRow, firstYear.columns.joint);
  return `SUMPRODUCT(--(${joint}<>${cells(leftBySavings.first, leftBySavings.column)}))=0`;
}

/**
 * Sets the announced savings against the contract's price, where every council of at least one scenario announced a
 * saving.
 */
export function reconcileRows(
  sheet: SavingsSheet,
  scenarios: readonly Scenario[],
): LeftBySavings | undefined {
  const announced = scenarios.some(
    ({ councils }) => councils.length > 0 && councils.every((council) => council.announced),
  );
  if (!announced) return undefined;
  const { draft, time } = sheet;
  band(draft, time.row++, 'What the savings announced imply', HEADER.length);
  draft.texts(time.row, 0, HEADER);
  tableHeader(draft, { row: time.row, column: 0, columns: HEADER.length }, 2);
  time.row++;
  const budgets = councilLines(sheet);
  summaryLines(sheet, budgets);
  return { first: budgets.after.first, column: AT.stated };
}

/** Rows one below the other, a council each. */
interface Lines {
  readonly first: number;
  readonly count: number;
}

/**
 * For each council the budget that its announcement implies (saving ÷ share), and the cost after the saving: as stated,
 * and the lowest and highest that rounding allows.
 */
function councilLines(sheet: SavingsSheet): { budget: Lines; after: Lines } {
  const { draft, time, inputs, names } = sheet;
  const step = (key: 'savingStep' | 'rateStep') => `${names.figure(key)}/2`;
  const count = inputs.councils.length;
  const [budget, after] = [
    { first: time.row, count },
    { first: time.row + count, count },
  ];
  for (const [council, { stem }] of inputs.councils.entries()) {
    const saving = names.councilFigure(stem, 'announcedSaving');
    const rate = names.councilFigure(stem, 'announcedRate');
    const ends = {
      lowest: {
        saving: call('MAX', '0', `${saving}-${step('savingStep')}`),
        rate: call('MIN', '1', `${rate}+${step('rateStep')}`),
      },
      stated: { saving, rate },
      highest: { saving: `(${saving}+${step('savingStep')})`, rate: `(${rate}-${step('rateStep')})` },
    };
    const name = inputs.nameCell(council);
    for (const [rows, what] of [
      [budget, ', budget that is implied'],
      [after, ', cost that is left'],
    ] as const) {
      const row = rows.first + council;
      draft.formula(row, 0, `${name}&${literal(what)}`);
      draft.text(row, 1, '£ a year', styles.note);
      for (const key of ['lowest', 'stated', 'highest'] as const) {
        const end = ends[key];
        const whole = `${end.saving}/${end.rate}`;
        const stated = rows === after && key === 'stated' ? call('ROUND', whole, '2') : whole;
        const amount = call('ROUND', rows === budget ? whole : `${stated}-${end.saving}`, '2');
        const missing = `OR(${saving}="",${rate}="")`;
        draft.formula(
          row,
          AT[key],
          ifElse(takesPart(sheet, council), ifElse(missing, NOT_KNOWN, amount), literal('')),
        );
      }
    }
  }
  time.row += 2 * count;
  draft.style({ row: budget.first, column: 2, rows: 2 * count, columns: 3 }, styles.right, {
    numberFormat: formats.pounds,
  });
  return { budget, after };
}

/** All councils together against the price, and whether rounding explains the difference. */
function summaryLines(sheet: SavingsSheet, { budget, after }: { budget: Lines; after: Lines }): void {
  const { draft, time, names } = sheet;
  const column = (key: keyof typeof AT, { first, count }: Lines) =>
    `${draft.at(first, AT[key]).here}:${draft.at(first + count - 1, AT[key]).here}`;
  const price = names.figure('annualCharge');
  // Rounded down to a penny: the half penny of an odd step lies inside the interval.
  const half = `INT(${names.figure('valueStep')}*${names.figure('penceInAPound')}/2)/${names.figure('penceInAPound')}`;
  const line = (label: string, formula: (key: keyof typeof AT) => string) => {
    const row = time.row++;
    draft.text(row, 0, label);
    draft.text(row, 1, '£ a year', styles.note);
    for (const key of ['lowest', 'stated', 'highest'] as const) draft.formula(row, AT[key], formula(key));
    draft.style({ row, column: 2, rows: 1, columns: 3 }, styles.right, { numberFormat: formats.pounds });
    return (key: keyof typeof AT) => draft.at(row, AT[key]).here;
  };
  const total = (lines: Lines) => (key: keyof typeof AT) => knownSum(column(key, lines));
  line('Implied baseline', total(budget));
  const left = line('Implied cost after saving', total(after));
  const value = line('Contract value', (key) =>
    key === 'stated' ? price : key === 'lowest' ? `${price}-${half}` : `${price}+${half}`,
  );
  const difference = line('Difference', (key) => {
    const against = { lowest: 'highest', stated: 'stated', highest: 'lowest' } as const;
    const amount = `${left(key)}-${value(against[key])}`;
    return ifElse(isNotKnown(left(key)), NOT_KNOWN, amount);
  });
  const row = time.row++;
  const tolerance = names.figure('tolerance');
  draft.text(row, 0, 'Explained by rounding', styles.strong);
  draft.text(row, 1, 'TRUE or FALSE', styles.note);
  const stated = difference('stated');
  const explained = draft.formula(
    row,
    AT.stated,
    ifElse(
      isNotKnown(stated),
      NOT_KNOWN,
      `AND(${difference('lowest')}<${tolerance},${difference('highest')}+${tolerance}>0)`,
    ),
    styles.strong,
    styles.right,
  ).here;
  verdictLines(sheet, { stated, left, value, explained });
}

/** Two sentences: what the announcements leave against the price, and what the difference may be due to. */
function verdictLines(
  { draft, time, names }: SavingsSheet,
  {
    stated,
    left,
    value,
    explained,
  }: {
    stated: string;
    left: (key: keyof typeof AT) => string;
    value: (key: keyof typeof AT) => string;
    explained: string;
  },
): void {
  const tolerance = names.figure('tolerance');
  const state = unlessWithheld(names);
  const gap = concat(
    ifElse(
      `${stated}>0`,
      concat(inPounds(stated), literal(' a year is not explained.')),
      concat(
        literal('The contract is '),
        inPounds(`-${stated}`),
        literal(' a year more than that, which is not explained.'),
      ),
    ),
    literal(' Rounding in the published figures allows '),
    inRoughPounds(left('lowest')),
    literal(' to '),
    inRoughPounds(left('highest')),
    ifElse(explained, literal(', so the two agree.'), literal(', which does not explain it.')),
  );
  const unknown = literal(
    'Not every council announced its saving and its share, so there is nothing to set against the price.',
  );
  draft.formula(
    time.row++,
    0,
    state(
      ifElse(
        isNotKnown(stated),
        unknown,
        concat(
          literal('The savings announced leave a cost of '),
          inPounds(left('stated')),
          literal(' a year. The contract is '),
          inPounds(value('stated')),
          literal('.'),
        ),
      ),
    ),
  );
  draft.formula(
    time.row++,
    0,
    state(
      ifElse(
        isNotKnown(stated),
        literal(''),
        ifElse(`ABS(${stated})<${tolerance}`, literal('The two are the same.'), gap),
      ),
      literal(''),
    ),
    styles.strong,
  );
}
