import { call, ifElse, lastRow, sameText, literal } from '../formula';
import type { Check } from '../checks/check';
import { type Faults, type Spots, spotsOf } from '../checks/faults';
import { councilListNames } from '../inputs/names';
import { COLUMN } from '../inputs/sheetColumns';
import { ofLive } from '../inputs/sheetTables';
import { type Key, TWO_LINES } from './keys';
import type { SharingSheet } from './layout';

/** A row of the sheet, for formulas elsewhere. */
type Rows = (row: number) => string;

/** What must hold of the councils, keys and groups on Inputs for the sheet to know whose each is. */
export function nameChecks(
  sheet: SharingSheet,
  counted: readonly Required<Key>[],
  masks: string,
  { elsewhere, row }: { readonly elsewhere: (cell: string) => string; readonly row: Rows },
): Check[] {
  const spots = spotsOf(sheet.inputs, sheet.names);
  const keys = counted.map((key) => ({ row: key.row, name: elsewhere(key.name) }));
  return [
    ...ownNames(sheet, spots, row),
    ...groupChecks(sheet, spots, elsewhere(masks)),
    ...keyLines(sheet, spots, keys, row),
    ...keyChecks(sheet, spots, keys, row),
  ];
}

/** A key that Sharing has: its row there, and for formulas elsewhere the cell with its name. */
type CountedKey = Required<Pick<Key, 'row' | 'name'>>;

/** Whether councils can be told apart: lines of two of one name would be added to a third, by their numbers. */
function ownNames({ inputs, names, rows }: SharingSheet, spots: Spots, row: Rows): Check[] {
  if (inputs.councils.length === 0) return [];
  const [list, numbers] = [names.of(councilListNames.councils), names.of(councilListNames.numbers)];
  const labels = inputs.column(COLUMN.label);
  return [
    {
      name: 'Every council has a name of its own',
      where: 'Inputs',
      faults: [
        {
          what: 'Councils of one name',
          // As numbers: truth values add up to nothing.
          tests: [`(0+(MMULT(0+${sameText(list, row(rows.heading))},0+(${numbers}>0))>1))`],
          rows: list,
          spot: (place) => {
            const name = call('INDEX', list, place);
            // The last of those that have it.
            return spots.cell(
              lastRow(labels, sameText(labels, name)),
              call('COLUMN', inputs.cell(0, COLUMN.label)),
              name,
            );
          },
        },
      ],
      ofInputs: true,
      decisive: true,
    },
  ];
}

/** Whether each line of the table of keys counts for somebody. */
function keyLines(
  { inputs, names, rows }: SharingSheet,
  spots: Spots,
  counted: readonly CountedKey[],
  row: Rows,
): Check[] {
  if (inputs.councils.length === 0) return [];
  const { keys } = inputs;
  const [councils, titles] = [keys.column('Council'), keys.column('Key')];
  // What a name is worth: the number of its council, and nought for one that takes no part. Names are compared whole.
  const numbers = `MMULT(${sameText(councils, row(rows.heading))}*${row(rows.partner)},${names.of(councilListNames.numbers)})`;
  const known = counted.map(({ name }) => sameText(titles, name));
  const ofLine = (what: string, heading: 'Council' | 'Key', test: string): Faults =>
    spots.lines(what, keys, heading, heading, [test]);
  return [
    {
      name: 'Every number for a key is of a council that takes part, and of a key that Sharing has. For another key, write the sheets again',
      where: 'Inputs',
      faults: [
        ofLine('Keys of no council that takes part', 'Council', `(${numbers}=0)`),
        ofLine('Keys that Sharing does not have', 'Key', `((${['0', ...known].join('+')})=0)`),
      ],
      ofInputs: true,
      decisive: true,
    },
  ];
}

/** Whether no council has two lines of one key. */
function keyChecks(
  { inputs, names }: SharingSheet,
  spots: Spots,
  counted: readonly CountedKey[],
  row: Rows,
): Check[] {
  if (counted.length === 0) return [];
  const { keys } = inputs;
  const twice = counted.map((key) => call('COUNTIF', row(key.row), literal(TWO_LINES)));
  // The last of the lines that have this key.
  const spot = (name: string) =>
    spots.cell(
      lastRow(keys.column('Key'), `${ofLive(keys, names)}*${sameText(keys.column('Key'), name)}`),
      call('COLUMN', keys.cell(0, 'Key')),
      name,
    );
  return [
    {
      name: 'No council has two lines of one key',
      where: 'Inputs',
      holds: `${twice.join('+')}=0`,
      spot: counted.reduceRight(
        (rest, key, place) => ifElse(`${twice[place] ?? ''}>0`, spot(key.name), rest),
        literal(''),
      ),
      ofInputs: true,
    },
  ];
}

/** Whether each line of the table of group costs is of a group, and of one that no other line is of. */
function groupChecks({ inputs }: SharingSheet, spots: Spots, numbers: string): Check[] {
  const { coalitions } = inputs;
  const ofLine = (place: string) => call('INDEX', coalitions.column('Councils'), place);
  const check = (name: string, what: string, tests: readonly string[]): Check => ({
    name,
    where: 'Inputs',
    faults: [
      {
        what,
        tests,
        rows: numbers,
        spot: (place) =>
          spots.cell(
            call('ROW', ofLine(place)),
            call('COLUMN', coalitions.cell(0, 'Councils')),
            ofLine(place),
          ),
      },
    ],
    ofInputs: true,
    decisive: true,
  });
  return [
    check(
      'Every group that has a cost is of councils on this sheet, each named once and joined by +',
      'Group costs with a name that no council has',
      [call('ISTEXT', numbers), `(${numbers}<>"")`],
    ),
    check('No group of councils has two costs', 'Groups that have two costs', [
      call('ISNUMBER', numbers),
      `(${call('COUNTIF', numbers, numbers)}>1)`,
    ]),
  ];
}
