import { down } from '../address';
import type { SheetDraft } from '../draft';
import { call, either, sentence, words } from '../formula';
import { type Key, keyLabel, keyShare } from './keys';
import { at, across, shared, type SharingSheet, sum } from './layout';
import { type CoalitionTable } from './coalitions';
import type { SolvedRows } from './solved';

/** A way of sharing, as people say it and as textbooks do, and a council's share. */
export interface Method {
  readonly label: string;
  /** A formula for its name, where a user gave a part of it. */
  readonly named?: string;
  readonly textbook: string;
  /** What must be known: the cost alone, or as usual also what each council would pay without the rest. */
  readonly needs?: 'cost';
  /** The councils set it themselves, so it need not come to the bill. */
  readonly isAgreed?: true;
  readonly share: (council: number) => string;
}

/** A method's name in a cell, and something of ours after it. */
export function putLabel(draft: SheetDraft, row: number, { label, named }: Method, more = ''): void {
  if (named === undefined) draft.text(row, 0, label + more);
  else draft.formula(row, 0, more === '' ? named : sentence(named, words(more)));
}

/** What the councils pay by their joint costs, called announced where each of these is what its announced saving leaves. */
function agreed(sheet: SharingSheet): Method {
  const { savings, inputs, rows } = sheet;
  const { firstYear, leftBySavings } = savings;
  const { joint } = rows;
  const together = at(joint, inputs.councils.length);
  const cells = (first: number, column: number) =>
    down(savings.draft.name, column, first, first + inputs.councils.length - 1);
  const label = 'As agreed';
  return {
    label,
    ...(leftBySavings && {
      named: either(
        `AND(ISNUMBER(${together}),SUMPRODUCT(--(${cells(firstYear.firstRow, firstYear.columns.joint)}<>${cells(leftBySavings.first, leftBySavings.column)}))=0)`,
        words('As announced'),
        words(label),
      ),
    }),
    textbook: '',
    needs: 'cost',
    isAgreed: true,
    share: (council) => either(`ISNUMBER(${together})`, at(joint, council), words('not known')),
  };
}

const ALWAYS = (sheet: SharingSheet): Method[] => {
  const { alone } = sheet.rows;
  const [cost, partners] = [shared(sheet, 'cost'), shared(sheet, 'partners')];
  const every = across(sheet, alone);
  return [
    { label: 'Equal shares', textbook: 'equal', needs: 'cost', share: () => `${cost}/${partners}` },
    {
      label: 'By cost alone',
      textbook: 'proportional',
      share: (council) => `${cost}*${at(alone, council)}/${sum(every)}`,
    },
    {
      label: 'Equal gain',
      textbook: 'equal saving',
      share: (council) => `${at(alone, council)}-(${sum(every)}-${cost})/${partners}`,
    },
  ];
};

const byKey = (sheet: SharingSheet, keys: readonly Key[]): Method[] =>
  keys.map((key) => ({
    label: `By ${key.title}`,
    named: keyLabel(key),
    textbook: 'proportional to a key',
    needs: 'cost',
    share: (council) => keyShare(sheet, shared(sheet, 'cost'), key, council),
  }));

/** The methods, with those that need the cost of every group where there is a table of them. */
export function methodsOf(
  sheet: SharingSheet,
  table: CoalitionTable | undefined,
  solved: SolvedRows | undefined,
  keys: readonly Key[],
): Method[] {
  const always = [agreed(sheet), ...ALWAYS(sheet), ...byKey(sheet, keys)];
  if (!table) return always;
  const { alone, separable } = sheet.rows;
  const [rest, partners] = [shared(sheet, 'notSeparable'), shared(sheet, 'partners')];
  const own = (council: number) => at(separable, council);
  // What going alone would cost beyond what a council adds: the most it could be asked for.
  const beyond = `(${sum(across(sheet, alone))}-${sum(across(sheet, separable))})`;
  const benefit = (council: number) => `MAX(0,${at(alone, council)}-${own(council)})`;
  const benefits = sheet.inputs.councils
    .map((_, council) => either(`${at(sheet.rows.partner, council)}=0`, '0', benefit(council)))
    .join('+');
  const spread = (council: number, total: string, part: string) =>
    `${own(council)}+${rest}*${either(`${total}=0`, `1/${partners}`, `${part}/${total}`)}`;
  return [
    ...always,
    {
      label: 'What you add, then equally',
      textbook: 'separable, EANSC',
      share: (council) => `${own(council)}+${rest}/${partners}`,
    },
    {
      label: 'What you add, then by what you avoid',
      textbook: 'alternative cost avoided, Gately',
      share: (council) => spread(council, beyond, `(${at(alone, council)}-${own(council)})`),
    },
    {
      label: 'What you add, then by benefit',
      textbook: 'SCRB',
      share: (council) => spread(council, `(${benefits})`, benefit(council)),
    },
    {
      label: 'Average of what you add',
      textbook: 'Shapley',
      share: (council) => call('SUM', table.shapley(council)),
    },
    ...(solved
      ? [
          {
            label: 'Best for the worst-off group',
            textbook: 'nucleolus, a value',
            share: (council: number) => at(solved.nucleolus, council),
          },
        ]
      : []),
  ];
}
