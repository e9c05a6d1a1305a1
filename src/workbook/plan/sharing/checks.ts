import { fixedAddress, sheetInFormula } from '../address';
import { type Check, type Wait, waitKnown } from '../checks/check';
import { call, NOT_KNOWN } from '../formula';
import { withheldName } from '../unlessWithheld';
import { across, FIRST, sharingFigure, type SharingSheet } from './layout';
import { nameChecks } from './nameChecks';
import { isCounted, type Key } from './keys';
import type { Method } from './methods';
import type { Quotes } from './quotes';
import type { SolvedRows } from './solved';

/** The checks of names and groups, of the shares by each way, and of the values that no formula gives. */
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
  const cost = sharingFigure(sheet, 'cost');
  const two: Wait = {
    until: `${sharingFigure(sheet, 'partners')}<=1`,
    because: 'fewer than two councils take part',
    never: true,
  };
  const sound: Wait = {
    until: `${names.of(withheldName)}<>""`,
    because: 'a check of Inputs fails',
  };
  const costed: Wait = { until: `NOT(ISNUMBER(${cost}))`, because: 'the cost to share is not known' };
  const ready: Wait = {
    until: `${sharingFigure(sheet, 'ready')}=0`,
    because: 'a cost alone is not known',
  };
  const row = (one: number) => elsewhere(across(sheet, one));
  const groups = nameChecks(sheet, keys.filter(isCounted), quotes.masks, { elsewhere, row });
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
  const asWritten = sharingFigure(sheet, 'asWritten');
  const unknown = `${call('COUNTIF', row(solved.lowest), NOT_KNOWN)}>0`;
  const tolerance = `${names.figure('tolerance')}*${sharingFigure(sheet, 'partners')}`;
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
