import { type OrNotKnown, notKnown, type Money } from '../../model/money/units';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import { inWords, list, sizeInMillions, sizeInPercent, sizeInPounds, yearsInWords } from '../format';
import { strings } from '../strings';
import { type Period, yearsIn } from '../../model/scenario/outcome/periods';
import { type AnyComparison, cashView, type View } from '../../model/scenario/outcome/periodView';

const say = strings.answer;

/** The sentence that opens Compare, and the one after it, which tells what is committed from what comes only by extending. */
export interface Answer {
  readonly headline: string;
  readonly caveat: string;
}

export function answer(outcome: Outcome, period: Period, view = cashView(outcome, period)): Answer {
  return {
    headline: headline(view.together, over(outcome, period)),
    caveat: caveat(outcome, period, view),
  };
}

/** The answer in a few words, for lists and to be read out. */
export function shortAnswer(outcome: Outcome, period: Period, view = cashView(outcome, period)): string {
  const { saving } = view.together;
  return saving !== notKnown && saving > 0
    ? say.saves(sizeInMillions(saving), over(outcome, period))
    : withoutSaving(saving, over(outcome, period));
}

function headline({ saving, savingShare }: AnyComparison, time: string): string {
  if (saving === notKnown || saving <= 0) return withoutSaving(saving, time);
  const share = savingShare === notKnown ? '' : say.ofAsIs(sizeInPercent(savingShare));
  return say.supportSaves(sizeInMillions(saving), time) + share;
}

function withoutSaving(saving: OrNotKnown<Money>, time: string): string {
  if (saving === notKnown) return say.notKnown(time);
  return saving === 0 ? say.same(time) : say.costsMore(sizeInMillions(saving), time);
}

const over = (outcome: Outcome, period: Period) =>
  period === 'first year' ? say.inFirstYear : say.over(yearsInWords(yearsIn(outcome, period)));

function caveat(outcome: Outcome, period: Period, { committed, optional, lastYear }: View): string {
  if (committed === notKnown || optional === notKnown) return '';
  const years = yearsInWords(outcome.contract.committedYears);
  if (period === 'first year') return inLastYear(outcome, lastYear);
  if (!hasOption(outcome)) return say.allCommitted(years);
  if (period === 'committed') return `${say.allCommitted(years)} ${extending(optional)}`;
  return committedAndOptional(committed, optional, years);
}

const hasOption = ({ contract }: Outcome) => contract.years.length > contract.committedYears;

function inLastYear(outcome: Outcome, saving: OrNotKnown<Money>): string {
  const years = outcome.contract.years.length;
  if (years === 1 || saving === notKnown) return '';
  const when = (hasOption(outcome) ? say.inOptionYear : say.inYear)(inWords(years));
  if (saving === 0) return say.itSavesNothing(when);
  return (saving > 0 ? say.itSaves : say.itCosts)(when, sizeInMillions(saving));
}

function extending(optional: Money): string {
  if (optional === 0) return say.extendingSavesNothing;
  return (optional > 0 ? say.extendingSaves : say.extendingCosts)(sizeInMillions(optional));
}

function committedAndOptional(committed: Money, optional: Money, years: string): string {
  const [first, then] = [sizeInMillions(committed), sizeInMillions(optional)];
  if (committed >= 0 && optional < 0) return say.savesThenCosts(first, then, years);
  if (committed < 0 && optional >= 0) return say.costsThenSaves(first, then, years);
  return say.committedAndOptional(first, then, years);
}

/** How much less or more each council pays jointly than alone, and of which councils that is not known. */
export function gainSentence(councils: readonly { name: string; gain: OrNotKnown<Money> }[]): string {
  const gains = councils.flatMap(({ name, gain }) => (gain === notKnown ? [] : [gainOf(name, gain)]));
  const unknown = councils.filter(({ gain }) => gain === notKnown).map(({ name }) => name);
  if (gains.length === 0) return `${strings.gain.against} ${strings.gain.notKnown}`;
  const missing = unknown.length > 0 ? [strings.gain.notKnownFor(list(unknown))] : [];
  return `${strings.gain.against} ${[strings.gain.joint(list(gains)), ...missing].join('; ')}.`;
}

function gainOf(council: string, gain: Money): string {
  if (gain === 0) return strings.gain.same(council);
  return (gain > 0 ? strings.gain.less : strings.gain.more)(sizeInPounds(gain), council);
}
