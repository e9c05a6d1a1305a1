import type { Course } from '../../../model/scenario/scenario';
import { call, ifElse, literal, NOT_KNOWN } from '../formula';
import { formats, styles } from '../styles';
import { type Column, ofWholeYears, type TimeRow } from '../timeline';
import {
  councilRow,
  courseRow,
  inYears,
  isYear,
  difference,
  ifEachKnown,
  sumAt,
  type SavingsSheet,
  SPANS,
  openYearsBlock,
  togetherRow,
} from './sheet';

/** The rows of a measure by financial year: one for each council, and all together. */
export interface Measure {
  readonly councils: readonly TimeRow[];
  readonly together: TimeRow;
}

export interface Yearly {
  readonly asIs: Measure;
  readonly alone: Measure;
  readonly joint: Measure;
  readonly saving: Measure;
  readonly gain: Measure;
  /** The saving as a share of as-is, and its running total. */
  readonly share: TimeRow;
  readonly soFar: TimeRow;
  /** The joint cost of all councils in three parts: the price, what joint costs exceed it by, and what comes on top. */
  readonly price: TimeRow;
  readonly unexplained: TimeRow;
  readonly extras: TimeRow;
}

/** The rows of what the councils pay and save. */
export function yearlyRows(sheet: SavingsSheet): Yearly {
  const { time } = sheet;
  openYearsBlock(sheet, 'As-is cost');
  const asIs = costRows(sheet, 'asIs', 'As-is, total');
  openYearsBlock(sheet, 'Cost alone, with the contract’s price terms');
  const alone = costRows(sheet, 'alone', 'Alone, total');
  openYearsBlock(sheet, 'Joint cost');
  const joint = jointRows(sheet);
  openYearsBlock(sheet, 'Saving against as-is');
  const saving = differenceRows(sheet, asIs, joint, 'Saving, total');
  const share = time.add(
    ['Saving, share of as-is', '%'],
    (at) =>
      inYears(
        sheet,
        at,
        ifEachKnown(
          [at.of(saving.together), at.of(asIs.together)],
          ifElse(
            `${at.of(asIs.together)}<=0`,
            NOT_KNOWN,
            `${at.of(saving.together)}/${at.of(asIs.together)}`,
          ),
        ),
      ),
    { format: formats.percent },
  );
  const soFarRow = time.at(time.row);
  const soFar = time.add(
    ['Saving, running total', '£'],
    (at) =>
      isYear(at)
        ? inYears(
            sheet,
            at,
            at.place === SPANS.length
              ? at.of(saving.together)
              : ifEachKnown(
                  [at.before(soFarRow), at.of(saving.together)],
                  `${at.before(soFarRow)}+${at.of(saving.together)}`,
                ),
          )
        : literal(''),
    { format: formats.pounds },
  );
  openYearsBlock(sheet, 'Change of the joint cost on the year before');
  for (const [council, row] of joint.councils.entries()) councilRow(sheet, council, '£', change(sheet, row));
  time.add(['Joint, total', '£'], change(sheet, joint.together), {
    format: formats.pounds,
    styles: [styles.strong],
  });
  openYearsBlock(sheet, 'Gain from joining, against going alone');
  const gain = differenceRows(sheet, alone, joint, 'Gain, total');
  const { price, unexplained, extras } = joint;
  return { asIs, alone, joint, saving, gain, share, soFar, price, unexplained, extras };
}

/** The formula of a column for a row's change on the year before. */
function change(sheet: SavingsSheet, row: TimeRow) {
  const { years, names } = sheet;
  const difference = (at: Column) =>
    ifEachKnown([at.of(row), at.before(row)], `${at.of(row)}-${at.before(row)}`);
  return (at: Column) =>
    at.place > SPANS.length
      ? inYears(sheet, at, ofWholeYears(at, years.months, names, difference(at)))
      : literal('');
}

function costRows(sheet: SavingsSheet, course: Course, label: string): Measure {
  const councils = sheet.inputs.councils.map((_, council) => courseRow(sheet, council, course));
  return { councils, together: togetherRow(sheet, label, sheet.costs.together(course), styles.strong) };
}

function jointRows(sheet: SavingsSheet) {
  const { time, contract, costs } = sheet;
  const price = time.add(
    ['Contract price', '£'],
    (at) => inYears(sheet, at, sumAt(sheet, contract.price.costTaken, at)),
    { format: formats.pounds },
  );
  const service = togetherRow(sheet, 'Paid for the service', costs.jointService);
  const unexplained = time.add(
    ['of which beyond the price: not explained', '£'],
    // Equal sums of doubles may differ by a hair, which would show as a negative nought.
    (at) =>
      inYears(
        sheet,
        at,
        ifEachKnown([at.of(service), at.of(price)], call('ROUND', `${at.of(service)}-${at.of(price)}`, '2')),
      ),
    { format: formats.pounds },
  );
  const extras = togetherRow(sheet, 'Other costs, VAT and what caution adds', costs.jointExtras);
  const together = togetherRow(sheet, 'Joint, total', costs.together('joint'), styles.strong);
  const councils = sheet.inputs.councils.map((_, council) => courseRow(sheet, council, 'joint'));
  return { price, service, unexplained, extras, together, councils };
}

function differenceRows(sheet: SavingsSheet, from: Measure, what: Measure, label: string): Measure {
  const councils = from.councils.map((row, council) =>
    councilRow(sheet, council, '£', difference(sheet, row, what.councils[council] ?? row)),
  );
  const together = sheet.time.add([label, '£'], difference(sheet, from.together, what.together), {
    format: formats.pounds,
    styles: [styles.strong],
  });
  return { councils, together };
}
