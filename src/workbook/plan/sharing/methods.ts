import { call, either } from '../formula';
import { at, across, shared, type SharingSheet, sum } from './layout';
import { column, type CoalitionTable } from './coalitions';
import type { SolvedRows } from './solved';

/** A way of sharing, as people say it and as textbooks do, and a council's share. */
export interface Method {
  readonly label: string;
  readonly textbook: string;
  readonly share: (council: number) => string;
}

const ALWAYS = (sheet: SharingSheet): Method[] => {
  const { alone } = sheet.rows;
  const [cost, partners] = [shared(sheet, 'cost'), shared(sheet, 'partners')];
  const every = across(sheet, alone);
  return [
    { label: 'Equal shares', textbook: 'equal', share: () => `${cost}/${partners}` },
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

/** The methods, with those that need the cost of every group where there is a table of them. */
export function methodsOf(
  sheet: SharingSheet,
  table: CoalitionTable | undefined,
  solved: SolvedRows | undefined,
): Method[] {
  const always = ALWAYS(sheet);
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
      share: (council) => call('SUM', column(table, table.shapley(council))),
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
