import { fixedAddress } from '../address';
import { band } from '../blocks';
import { call, ifElse, knownSum, isNotKnown, NOT_KNOWN } from '../formula';
import { formats, styles } from '../styles';
import { councilHeader, across, at, FIRST, forPartner, type SharingSheet, sum } from './layout';
import { type Method, putLabel } from './methods';

/**
 * The shares in whole pence, which add up: each is rounded down, and the pence left over go to the largest remainders,
 * earlier councils first. Three rows for each way; returns the last of each, with the result.
 */
export function penceRows(
  sheet: SharingSheet,
  row: number,
  methods: readonly Method[],
  shares: readonly number[],
): number[] {
  const { draft, inputs } = sheet;
  const n = inputs.councils.length;
  const pound = sheet.names.figure('penceInAPound');
  band(
    draft,
    row,
    'In whole pence, what each council is billed: rounded down, and the pence that are left go to the largest fractions',
    FIRST + n + 1,
  );
  councilHeader(sheet, row + 1, ['Way', 'Unit'], ['Together']);
  return methods.map(({ named, ...method }, place) => {
    const floor = row + 2 + 3 * place;
    const [rest, own] = [floor + 1, floor + 2];
    const share = shares[place] ?? 0;
    const called: Method = named === undefined ? method : { ...method, named: fixedAddress(share, 0) };
    putLabel(draft, floor, called, ', in pence, rounded down');
    putLabel(draft, rest, called, ', pence left over');
    putLabel(draft, own, called);
    // The labels of the other two say their unit, and need the room.
    draft.text(own, 1, '£ a year', styles.note);
    draft.style({ row: floor, column: 0, rows: 2, columns: 1 }, styles.note);
    for (const council of inputs.councils.keys()) {
      const each = `ROUND(${at(share, council)}*${pound},6)`;
      const ifKnown = (formula: string) =>
        forPartner(sheet, council, ifElse(isNotKnown(at(share, council)), NOT_KNOWN, formula));
      draft.formula(floor, FIRST + council, ifKnown(`INT(${each})`));
      draft.formula(rest, FIRST + council, ifKnown(`ROUND(${each}-${at(floor, council)},6)`));
      const odd = `ROUND(${at(share, n)}*${pound}-${sum(across(sheet, floor))},0)`;
      const larger = call('COUNTIF', across(sheet, rest), `">"&${at(rest, council)}`);
      const same = call('COUNTIF', `${at(rest, 0)}:${at(rest, council)}`, at(rest, council));
      draft.formula(
        own,
        FIRST + council,
        ifKnown(`(${at(floor, council)}+${ifElse(`${larger}+${same}<=${odd}`, '1', '0')})/${pound}`),
      );
    }
    draft.formula(own, FIRST + n, knownSum(across(sheet, own)));
    const area = { column: FIRST, rows: 1, columns: n + 1 };
    draft.style({ ...area, row: floor }, styles.right, { numberFormat: formats.pounds });
    draft.style({ ...area, row: rest }, styles.right, { numberFormat: formats.factor });
    draft.style({ ...area, row: own }, styles.right, { numberFormat: formats.pence });
    return own;
  });
}
