import { tableHeader } from '../blocks';
import type { SheetDraft } from '../draft';
import { call, ifElse, isNotKnown, literal, NOT_KNOWN } from '../formula';
import { listNames } from '../inputs/names';
import type { ModelNames } from '../names';
import { formats, styles } from '../styles';
import { factNames } from './facts';
import { EXTENSION } from './layout';
import { dayAfterMonths } from './months';

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
  draft.style({ ...down(EXTENSION.from), columns: 2 }, { numberFormat: formats.date });
  draft.style(down(EXTENSION.change), { numberFormat: formats.rate });
  draft.style({ ...down(EXTENSION.ownChance), columns: 2 }, { numberFormat: formats.rate });
  draft.define(names.of(factNames.extensionDecisions), down(EXTENSION.decision));
  draft.define(names.of(factNames.extensionLengths), down(EXTENSION.years));
  draft.define(names.of(factNames.extensionStarts), down(EXTENSION.first));
  draft.define(names.of(factNames.extensionChanges), down(EXTENSION.change));
  draft.define(names.of(factNames.extensionChances), down(EXTENSION.chance));
  return row + 1 + lines;
}

/** The line of an extension, by its place from 0. */
function line(draft: SheetDraft, row: number, place: number, slots: number, names: ModelNames): void {
  const at = (column: keyof typeof EXTENSION) => draft.at(row, EXTENSION[column]).here;
  const above = (column: keyof typeof EXTENSION) => draft.at(row - 1, EXTENSION[column]).here;
  const allAbove = `${draft.at(row - place, EXTENSION.years).here}:${above('years')}`;
  const input = (key: 'decisions' | 'extensionYears' | 'noticeMonths' | 'probabilities' | 'priceChanges') =>
    names.of(listNames[key](place + 1));
  const put = (column: keyof typeof EXTENSION, formula: string) =>
    draft.formula(row, EXTENSION[column], formula);
  const none = `${at('years')}=0`;
  draft.text(row, 0, slots === 0 ? 'None' : `Extension ${place + 1}`);
  // A line without years passes on the values of the line above.
  const start = `${names.figure('initialYears')}+1${place === 0 ? '' : `+${call('SUM', allAbove)}`}`;
  if (slots === 0) {
    draft.number(row, EXTENSION.years, 0);
    put('decision', literal(''));
    put('change', '0');
    put('notice', literal(''));
    put('ownChance', '0');
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
      'ownChance',
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
  const before = (column: 'taken' | 'committed' | 'chance') => (place === 0 ? '1' : above(column));
  const unlessNone = (column: 'taken' | 'committed' | 'chance', formula: string) => {
    put(column, slots === 0 ? '0' : ifElse(none, before(column), formula));
  };
  unlessNone('taken', ifElse(`${at('decision')}="not exercised"`, '0', before('taken')));
  unlessNone('committed', ifElse(`${at('decision')}<>"exercised"`, '0', before('committed')));
  const unknown = call('OR', isNotKnown(at('ownChance')), isNotKnown(before('chance')));
  unlessNone(
    'chance',
    ifElse(
      `OR(${at('ownChance')}=0,${before('chance')}=0)`,
      '0',
      ifElse(unknown, NOT_KNOWN, `${before('chance')}*${at('ownChance')}`),
    ),
  );
}
