import { phaseRuns, type PhaseRun } from '../../model/contract/views';
import { capital, inWords, list, sizeInMillions } from '../format';
import { strings } from '../strings';
import type { YearCosts } from './yearCosts';

const say = strings.chart.sentence;

/** The cost chart in words, for screen readers; the table below it has every figure. */
export function chartSentence(years: readonly YearCosts[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return '';
  const ends = years.length > 1 ? [first, last] : [first];
  return [
    say.start,
    ...ends.map((year) =>
      say.year(inWords(year.year), sizeInMillions(year.asIs), sizeInMillions(year.joint), saving(year)),
    ),
    `${capital(list(phaseRuns(years.map(({ phase }) => phase)).map(phaseText)))}.`,
    say.end,
  ].join(' ');
}

function saving({ saving }: YearCosts): string {
  if (saving === 0) return strings.noSaving;
  return (saving > 0 ? strings.savesAmount : strings.costsMore)(sizeInMillions(saving));
}

const phaseText = ({ phase, first, last }: PhaseRun) =>
  `${first === last ? say.oneYear(first) : say.years(first, last)} ${say.phases[phase]}`;
