import { poundsFromPence } from '../../../model/money/rounding';
import { usualSteps } from '../../../model/scenario/outcome/baseline';
import type { Scenario } from '../../../model/scenario/scenario';
import { formats } from '../styles';
import { type FigureKey, figureNames, USUAL } from './names';
import type { InputBlock } from './row';

/** A figure that formulas use and nobody should change. */
interface FixedFigure {
  readonly key: FigureKey;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly format: string;
  readonly source: string;
}

const DEFINED = 'By definition';
const ANNOUNCED = 'As the announcements are worded';

/**
 * Arithmetic in doubles can leave an exact half penny too small by up to 8 parts in 10^16, however many rises it is the
 * product of. The margin is little more than twice that, so that an amount really below a half stays below it.
 */
const ROUNDING_MARGIN = 2e-15;

/** The figures that formulas use so that none stands inside a formula. They are neither inputs nor part of a scenario. */
export const fixedFigures: readonly FixedFigure[] = [
  {
    key: 'savingStep',
    label: 'Savings were announced to the nearest',
    value: poundsFromPence(usualSteps.saving),
    unit: '£',
    format: formats.pounds,
    source: ANNOUNCED,
  },
  {
    key: 'rateStep',
    label: 'Their shares were announced to the nearest',
    value: usualSteps.rate,
    unit: '%',
    format: formats.rate,
    source: ANNOUNCED,
  },
  {
    key: 'valueStep',
    label: 'The contract price was announced to the nearest',
    value: poundsFromPence(usualSteps.value),
    unit: '£',
    format: formats.pounds,
    source: ANNOUNCED,
  },
  {
    key: 'penceInAPound',
    label: 'Pence in a pound',
    value: 100,
    unit: 'pence',
    format: formats.whole,
    source: DEFINED,
  },
  {
    key: 'monthsInAYear',
    label: 'Months in a year',
    value: 12,
    unit: 'months',
    format: formats.whole,
    source: DEFINED,
  },
  {
    key: 'firstMonth',
    label: 'First month of a financial year',
    value: 4,
    unit: 'April',
    format: formats.whole,
    source: DEFINED,
  },
  {
    key: 'roundingMargin',
    label: 'Before rounding, a charge is raised by the part',
    value: ROUNDING_MARGIN,
    unit: 'of itself',
    format: formats.scientific,
    source: 'Makes up for binary arithmetic, which can leave half a penny a hair too small',
  },
  {
    key: 'tolerance',
    label: 'Checks allow a difference of',
    value: 0.005,
    unit: 'pounds: half a penny',
    format: formats.thousandths,
    source: 'Smaller than any sum of money',
  },
];

export const fixedBlock = (scenarios: readonly Scenario[]): InputBlock => ({
  title: 'What formulas count with: do not change',
  rows: fixedFigures.map(({ key, value, source, ...looks }) => ({
    name: figureNames[key],
    ...looks,
    rule: { kind: 'fixed', value },
    shown: scenarios.map(() => ({ value, from: { status: USUAL, source, date: '', note: '' } })),
  })),
});
