import { fixedAddress, sheetInFormula } from '../address';
import { type Check, type Wait, waitKnown } from '../checks/check';
import { type Faults, spotsOf } from '../checks/faults';
import { call, either, sameText, words } from '../formula';
import { figureNames, listedNames } from '../inputs/names';
import { ofLive } from '../inputs/sheetTables';
import { withheldName } from '../stated';
import { across, FIRST, shared, type SharingSheet } from './layout';
import { isCounted, type Key, TWO_LINES } from './keys';
import type { Method } from './methods';
import type { Quotes } from './quotes';
import type { SolvedRows } from './solved';

/** A row of the sheet, for formulas elsewhere. */
type Rows = (row: number) => string;

/** What must hold of the shares, whichever scenario is live. */
export function checksOf(
  sheet: SharingSheet,
  methods: readonly Method[],
  { shares, pence }: { readonly shares: readonly number[]; readonly pence: readonly number[] },
  { quotes, keys }: { readonly quotes: Quotes; readonly keys: readonly Key[] },
  solved: (SolvedRows & { readonly changed: string | undefined }) | undefined,
): Check[] {
  const { draft, inputs, names } = sheet;
  const where = draft.name;
  const elsewhere = (address: string) => `${sheetInFormula(where)}!${address}`;
  const cost = shared(sheet, 'cost');
  const two: Wait = {
    until: `${shared(sheet, 'partners')}<=1`,
    because: 'fewer than two councils take part',
    never: true,
  };
  const sound: Wait = {
    until: `${names.of(withheldName)}<>""`,
    because: 'a check of Inputs fails',
  };
  const costed: Wait = { until: `NOT(ISNUMBER(${cost}))`, because: 'the cost to share is not known' };
  const ready: Wait = {
    until: `${shared(sheet, 'ready')}=0`,
    because: 'a cost alone is not known',
  };
  const row = (one: number) => elsewhere(across(sheet, one));
  const counted = keys.filter(isCounted);
  const groups = [
    ...groupChecks(sheet, elsewhere(quotes.masks)),
    ...keyLines(
      sheet,
      counted.map(({ name }) => elsewhere(name)),
      row,
    ),
    ...keyChecks(sheet, counted, elsewhere, row),
  ];
  const added = methods.flatMap(({ label, needs, isAgreed, outOfDate }, place): Check[] => {
    // What does not add up of an agreed split is in the figures, and its row says so.
    if (isAgreed) return [];
    return [
      [shares, `The shares add up to the cost to share: ${label}`] as const,
      [pence, `In whole pence, the shares add up to the cost to share: ${label}`] as const,
    ].map(([rows, name]) => {
      const together = elsewhere(fixedAddress(rows[place] ?? 0, FIRST + inputs.councils.length));
      return {
        name,
        where,
        difference: `${together}-${cost}`,
        waits: [
          two,
          sound,
          costed,
          ...(needs === 'cost' ? [] : [ready]),
          ...(outOfDate === undefined ? [] : [{ until: outOfDate, because: 'the shares are out of date' }]),
          waitKnown(together, 'no such shares were found'),
        ],
      };
    });
  });
  if (!solved) return [...groups, ...added];
  const asWritten = shared(sheet, 'asWritten');
  const unknown = `${call('COUNTIF', row(solved.lowest), words('not known'))}>0`;
  const tolerance = `${names.of(figureNames.tolerance)}*${shared(sheet, 'partners')}`;
  const within = `AND(SUM(${row(solved.lowest)})<=${cost}+${tolerance},SUM(${row(solved.highest)})+${tolerance}>=${cost})`;
  return [
    ...groups,
    ...added,
    {
      name: 'What groups would pay is as it was when the shares and ranges that are values were worked out. If not, write the sheets again',
      where,
      holds: asWritten,
      ...(solved.changed !== undefined && { spot: solved.changed }),
      waits: [two, sound, costed, ready],
    },
    {
      name: 'The fair ranges, which are values, have the cost to share between them. If not, write the sheets again',
      where,
      holds: within,
      waits: [
        two,
        sound,
        costed,
        ready,
        { until: `NOT(${asWritten})`, because: 'the fair ranges are out of date' },
        { until: unknown, because: 'there was no fair range', never: true },
      ],
    },
  ];
}

/** Whether each line of the table of keys counts for somebody. */
function keyLines({ inputs, names, rows }: SharingSheet, counted: readonly string[], row: Rows): Check[] {
  if (inputs.councils.length === 0) return [];
  const spots = spotsOf(inputs, names);
  const { keys } = inputs;
  const [councils, titles] = [keys.column('Council'), keys.column('Key')];
  // What a name is worth: the number of its council, and nought for one that takes no part. Names are compared whole.
  const numbers = `MMULT(${sameText(councils, row(rows.heading))}*${row(rows.partner)},${names.of(listedNames.numbers)})`;
  const known = counted.map((name) => sameText(titles, name));
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
  counted: readonly Required<Key>[],
  elsewhere: (cell: string) => string,
  row: (at: number) => string,
): Check[] {
  if (counted.length === 0) return [];
  const { keys } = inputs;
  const twice = counted.map((key) => call('COUNTIF', row(key.row), words(TWO_LINES)));
  // The last of the lines that have this key.
  const spot = (name: string) =>
    spotsOf(inputs, names).cell(
      `SUMPRODUCT(MAX(${ofLive(keys, names)}*${sameText(keys.column('Key'), name)}*ROW(${keys.column('Key')})))`,
      call('COLUMN', keys.cell(0, 'Key')),
      name,
    );
  return [
    {
      name: 'No council has two lines of one key',
      where: 'Inputs',
      holds: `${twice.join('+')}=0`,
      spot: counted.reduceRight(
        (rest, key, place) => either(`${twice[place] ?? ''}>0`, spot(elsewhere(key.name)), rest),
        words(''),
      ),
      ofInputs: true,
    },
  ];
}

/** Whether each line of the table of group costs is of a group, and of one that no other line is of. */
function groupChecks({ inputs, names }: SharingSheet, numbers: string): Check[] {
  const spots = spotsOf(inputs, names);
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
