import { factNames } from '../contract/facts';
import { TOTAL } from '../contract/layout';
import { fixedAddress, sheetInFormula } from '../address';
import { call, ifElse, NOT_KNOWN, trimmed, literal, isNotKnown } from '../formula';
import { courseNames, timingNames } from '../inputs/lists';
import { formats, styles } from '../styles';
import type { TimeRow } from '../timeline';
import { FIRST, type SavingsSheet, openBlock } from './sheet';
import type { Style } from '../plan';

/** The row with what the councils save on average. */
export interface ExpectedRow {
  readonly row: number;
}

/**
 * The saving on average over the lengths that the contract may turn out to have: each part-year weighted by the chance
 * that the contract reaches it. Costs at the end fall due whenever the contract ends, so they count in full.
 */
export function expectedRow(sheet: SavingsSheet): ExpectedRow {
  const { draft, time, contract, costs, names } = sheet;
  const { chance, contractYear, expected } = contract.price;
  openBlock(sheet, 'On average, each extension by its chance');
  const charge = `${sheetInFormula(expected.sheet)}!${fixedAddress(expected.row, TOTAL)}`;
  const line = (label: string, formula: string, ...looks: Style[]) => {
    draft.text(time.row, 0, label);
    draft.text(time.row, 1, '£', styles.note);
    draft.formula(time.row, FIRST, formula, styles.right, { numberFormat: formats.pounds });
    draft.style({ row: time.row, column: 0, rows: 1, columns: FIRST + 1 }, ...looks);
    return time.row++;
  };
  line('Contract price', charge);
  const [asIs, joint] = [costs.together('asIs'), costs.together('joint')];
  const weighted = (row: TimeRow) => call('SUMPRODUCT', time.all(chance), time.all(row));
  const unknown = (row: TimeRow) =>
    call('COUNTIFS', time.all(row), NOT_KNOWN, time.all(chance), literal('>0'));
  const ends = endings(sheet);
  const reached = call(
    'INDEX',
    time.all(chance),
    call('MATCH', names.of(factNames.termYears), time.all(contractYear), '0'),
  );
  const saving = `${weighted(asIs)}-${weighted(joint)}+(1-${reached})*(${ends.of('asIs')}-${ends.of('joint')})`;
  const row = line(
    'Saving against as-is',
    ifElse(
      call('OR', isNotKnown(charge), `${unknown(asIs)}+${unknown(joint)}+${ends.unknown}>0`),
      NOT_KNOWN,
      call('ROUND', saving, '2'),
    ),
    styles.strong,
  );
  return { row };
}

/** Formulas for the live scenario's other costs that fall due at the end: their sum by course, and how many are not known. */
function endings({ inputs, costs }: SavingsSheet) {
  const { otherAnnual, columns } = costs;
  const column = (at: number) =>
    `${sheetInFormula(costs.sheetName)}!${fixedAddress(otherAnnual.first, at)}:${fixedAddress(otherAnnual.last, at)}`;
  const atTheEnd = `(${trimmed(inputs.otherCosts.column('When'))}=${literal(timingNames['at the end'])})`;
  const course = trimmed(inputs.otherCosts.column('Course'));
  return {
    of: (wanted: 'asIs' | 'joint') =>
      call(
        'SUMPRODUCT',
        `${atTheEnd}*(${course}=${literal(courseNames[wanted])})`,
        column(columns.sign),
        column(columns.amount),
      ),
    unknown: call(
      'SUMPRODUCT',
      `${atTheEnd}*(${course}<>${literal(courseNames.alone)})*(${isNotKnown(column(columns.amount))})`,
    ),
  };
}
