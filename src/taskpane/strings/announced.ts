/** Words of working a council's costs out from the saving it announced. */
import type { Pence, Rate } from '../../model/money/units';
import type { Interval, StatedInterval } from '../../model/scenario/outcome/baseline';
import { pounds, ratePercent } from '../format';

const between = ({ lowest, highest }: Interval) => `${pounds(lowest)} to ${pounds(highest)}`;

export const title = 'From an announced saving';
export const titleOf = (council: string) => `${title}: ${council}`;
export const saving = 'Saving, £ a year';
export const savingOf = (council: string) => `${council}, saving announced, £ a year`;
export const share = 'Part of its cost';
export const shareOf = (council: string) => `${council}, part of its cost that it saves`;
export const savingStep = 'Saving rounded to';
export const savingSteps = [
  [1, '£1'],
  [1_000, '£1,000'],
  [10_000, '£10,000'],
  [100_000, '£0.1m'],
  [1_000_000, '£1m'],
] as const;
export const shareStep = 'Percentage rounded to';
export const shareSteps = [
  [0.001, '0.1%'],
  [0.01, '1%'],
  [0.05, '5%'],
  [0.1, '10%'],
] as const;
export const source = 'Where it was announced';
export const sourceOf = (council: string) => `Where ${council} announced it`;
export const hint =
  'Enter the saving and the percentage that were announced, such as £0.5m and 25%. The cost as-is is the one divided by the other.';
export const asIs = (of: StatedInterval) =>
  `As-is ${pounds(of.stated)} a year. Rounding allows ${between(of)}.`;
export const joint = (of: StatedInterval) =>
  `Joint ${pounds(of.stated)} a year, as-is less the saving. Rounding allows ${between(of)}.`;
export const jointStays = (amount: Pence) => `Joint stays ${pounds(amount)} a year, as it was entered.`;
export const leavesNothing = 'That leaves nothing to pay jointly. Enter a percentage below 100%.';
export const use = 'Use these figures';
export const used = (council: string, amount: Pence) => `${council} as-is ${pounds(amount)}, worked out.`;
export const asIsNote = (amount: Pence, part: Rate, of: Interval) =>
  `The saving announced, ${pounds(amount)} a year, ÷ ${ratePercent(part)} of the cost. Rounding of both allows ${between(of)}.`;
export const jointNote = (amount: Pence, of: Interval) =>
  `As-is less the saving announced, ${pounds(amount)} a year. Rounding allows ${between(of)}.`;
