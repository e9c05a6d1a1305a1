import type { SheetDraft } from '../draft';
import { call, ifElse, isNotKnown, literal, NOT_KNOWN } from '../formula';
import { listNames } from '../inputs/names';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import { tableHeader } from '../blocks';

/** The defined names of what follows from the terms before any price. */
export const factNames = {
  fullYears: 'Full_years',
  termYears: 'Term_years',
  committedYears: 'Committed_years',
  firstPart: 'Months_to_first_April',
  reviewOffset: 'Review_offset',
  firstReview: 'First_review_month',
  extensionDecisions: 'Extension_decisions',
  extensionLengths: 'Extension_lengths',
  extensionStarts: 'Extension_starts',
  extensionChanges: 'Extension_changes',
  extensionChances: 'Extension_chances',
} as const;

/** A formula for the day some months after the start: the last of its month where that is shorter. */
export const dayAfterMonths = (start: string, months: string) =>
  call(
    'MIN',
    `DATE(YEAR(${start}),MONTH(${start})+${months},DAY(${start}))`,
    `DATE(YEAR(${start}),MONTH(${start})+${months}+1,0)`,
  );

const HEADER = [
  'Options to extend',
  'Decision',
  'Years',
  'First year',
  'Last year',
  'From',
  'Notice by',
  'Price change',
  'Taken up',
  'Committed',
  'Own chance',
  'Chance',
];
const AT = {
  decision: 1,
  years: 2,
  first: 3,
  last: 4,
  from: 5,
  notice: 6,
  change: 7,
  taken: 8,
  sure: 9,
  own: 10,
  chance: 11,
} as const;

/** Puts a line for each extension: its years, notice date, price change and chance. Returns the row below. */
export function extensionBlock(draft: SheetDraft, row: number, slots: number, names: ModelNames): number {
  draft.startBlock(row);
  draft.texts(row, 0, HEADER);
  tableHeader(draft, { row, column: 0, columns: HEADER.length }, 1);
  // Without extensions there is one empty line, for formulas to refer to.
  const lines = Math.max(1, slots);
  for (let place = 0; place < lines; place++) line(draft, row + 1 + place, place, slots, names);
  const down = (column: number) => ({ row: row + 1, rows: lines, column, columns: 1 });
  draft.style({ ...down(1), columns: HEADER.length - 1 }, styles.right, { numberFormat: formats.whole });
  draft.style({ ...down(AT.from), columns: 2 }, { numberFormat: formats.date });
  draft.style(down(AT.change), { numberFormat: formats.rate });
  draft.style({ ...down(AT.own), columns: 2 }, { numberFormat: formats.rate });
  draft.define(names.of(factNames.extensionDecisions), down(AT.decision));
  draft.define(names.of(factNames.extensionLengths), down(AT.years));
  draft.define(names.of(factNames.extensionStarts), down(AT.first));
  draft.define(names.of(factNames.extensionChanges), down(AT.change));
  draft.define(names.of(factNames.extensionChances), down(AT.chance));
  return row + 1 + lines;
}

/** The line of an extension, by its place from 0. */
function line(draft: SheetDraft, row: number, place: number, slots: number, names: ModelNames): void {
  const at = (column: keyof typeof AT) => draft.at(row, AT[column]).here;
  const above = (column: keyof typeof AT) => draft.at(row - 1, AT[column]).here;
  const allAbove = `${draft.at(row - place, AT.years).here}:${above('years')}`;
  const input = (key: 'decisions' | 'extensionYears' | 'noticeMonths' | 'probabilities' | 'priceChanges') =>
    names.of(listNames[key](place + 1));
  const put = (column: keyof typeof AT, formula: string) => draft.formula(row, AT[column], formula);
  const none = `${at('years')}=0`;
  draft.text(row, 0, slots === 0 ? 'None' : `Extension ${place + 1}`);
  // A line without years passes on the values of the line above.
  const start = `${names.figure('initialYears')}+1${place === 0 ? '' : `+${call('SUM', allAbove)}`}`;
  if (slots === 0) {
    draft.number(row, AT.years, 0);
    put('decision', literal(''));
    put('change', '0');
    put('notice', literal(''));
    put('own', '0');
  } else {
    put('decision', input('decisions'));
    put('years', ifElse(`${input('extensionYears')}=""`, '0', input('extensionYears')));
    put('change', ifElse(`${input('priceChanges')}=""`, '0', input('priceChanges')));
    put(
      'notice',
      ifElse(
        `OR(${none},${input('noticeMonths')}="")`,
        literal(''),
        dayAfterMonths(
          names.figure('start'),
          `(${at('first')}-1)*${names.figure('monthsInAYear')}-${input('noticeMonths')}`,
        ),
      ),
    );
    const chance = ifElse(`${input('probabilities')}=""`, NOT_KNOWN, input('probabilities'));
    put(
      'own',
      ifElse(
        none,
        '0',
        ifElse(
          `${at('decision')}="exercised"`,
          '1',
          ifElse(`${at('decision')}="not exercised"`, '0', chance),
        ),
      ),
    );
  }
  put('first', ifElse(none, literal(''), start));
  put('last', ifElse(none, literal(''), `${at('first')}+${at('years')}-1`));
  put(
    'from',
    ifElse(
      none,
      literal(''),
      dayAfterMonths(names.figure('start'), `(${at('first')}-1)*${names.figure('monthsInAYear')}`),
    ),
  );
  const before = (column: 'taken' | 'sure' | 'chance') => (place === 0 ? '1' : above(column));
  const unlessNone = (column: 'taken' | 'sure' | 'chance', formula: string) => {
    put(column, slots === 0 ? '0' : ifElse(none, before(column), formula));
  };
  unlessNone('taken', ifElse(`${at('decision')}="not exercised"`, '0', before('taken')));
  unlessNone('sure', ifElse(`${at('decision')}<>"exercised"`, '0', before('sure')));
  const unknown = call('OR', isNotKnown(at('own')), isNotKnown(before('chance')));
  unlessNone(
    'chance',
    ifElse(
      `OR(${at('own')}=0,${before('chance')}=0)`,
      '0',
      ifElse(unknown, NOT_KNOWN, `${before('chance')}*${at('own')}`),
    ),
  );
}

/** Puts the facts of the term, a row each, given the rows of the extensions. Returns the row below. */
export function factRows(
  draft: SheetDraft,
  row: number,
  extensions: { readonly first: number; readonly end: number },
  names: ModelNames,
): number {
  const fact = (key: keyof typeof factNames) => names.of(factNames[key]);
  const column = (at: keyof typeof AT) =>
    `${draft.at(extensions.first, AT[at]).here}:${draft.at(extensions.end - 1, AT[at]).here}`;
  const sumOf = (flags: 'taken' | 'sure') => `SUMPRODUCT(${column('years')}*${column(flags)})`;
  const taken = `${names.figure('initialYears')}+${sumOf('taken')}`;
  const byApril = `${names.figure('reviewDate')}="1 april"`;
  const months = names.figure('monthsInAYear');
  const list: [keyof typeof factNames, string, string, string][] = [
    [
      'fullYears',
      'Years with every extension',
      'years',
      `${names.figure('initialYears')}+${names.figure('extensions')}`,
    ],
    [
      'termYears',
      'Years the contract is taken to run',
      'years',
      ifElse(`${names.figure('exitAfter')}=""`, taken, call('MIN', names.figure('exitAfter'), taken)),
    ],
    [
      'committedYears',
      'Years committed to',
      'years',
      call('MIN', `${names.figure('initialYears')}+${sumOf('sure')}`, fact('termYears')),
    ],
    [
      'firstPart',
      'Months before the first new financial year',
      'months',
      `${months}-MOD(MONTH(${names.figure('start')})-${names.figure('firstMonth')},${months})`,
    ],
    [
      'reviewOffset',
      'Months into a contract year when reviews come',
      'months',
      ifElse(byApril, fact('firstPart'), '0'),
    ],
    [
      'firstReview',
      'First contract month when the price may move',
      'months from the start',
      `${names.figure('fixedYears')}*${months}+${ifElse(`AND(${byApril},DAY(${names.figure('start')})>1)`, '1', '0')}`,
    ],
  ];
  for (const [place, [key, label, unit, formula]] of list.entries()) {
    const at = row + place;
    draft.text(at, 0, label);
    draft.text(at, 1, unit, styles.note);
    draft.formula(at, 2, formula, styles.right, { numberFormat: formats.whole });
    draft.define(names.of(factNames[key]), { row: at, column: 2, rows: 1, columns: 1 });
  }
  return row + list.length;
}
