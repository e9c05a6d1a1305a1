import { call, ifElse, lastRow, sameText, literal } from '../formula';
import type { Check } from '../checks/check';
import { type Faults, type Spots, spotsOf } from '../checks/faults';
import { councilListNames } from '../inputs/names';
import { COLUMN } from '../inputs/sheetColumns';
import { ofLive } from '../inputs/sheetTables';
import { type Key, TWO_LINES } from './keys';
import type { SharingSheet } from './layout';

/** The councils' cells in a row of Sharing, for formulas elsewhere. */
type Rows = (row: number) => string;

/** That councils, keys and groups on Inputs can be told apart and matched, so that every line counts for the right council. */
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

/** A key's row on Sharing, and the cell with its name, for formulas elsewhere. */
type CountedKey = Required<Pick<Key, 'row' | 'name'>>;

/** That no two councils have one name: their lines would count for a third, by the sum of their numbers. */
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

/** That each line of the table of keys counts for a partner. */
function keyLines(
  { inputs, names, rows }: SharingSheet,
  spots: Spots,
  counted: readonly CountedKey[],
  row: Rows,
): Check[] {
  if (inputs.councils.length === 0) return [];
  const { keys } = inputs;
  const [councils, titles] = [keys.column('Council'), keys.column('Key')];
  // The number of the line's council, or nought if it takes no part. Names are compared whole.
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

/** That no council has two lines of one key. */
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

/** That each line of group costs names a group, and no two lines the same. */
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
