import { notKnown } from '../../model/money/units';
import type { RiskReport } from '../../model/scenario/risk/report';
import { earlyEnds } from '../../model/scenario/risk/risks';
import type { Scenario } from '../../model/scenario/scenario';
import { list, millions, sizeInMillions, yearsInWords } from '../format';
import { answer as say } from '../strings/risk/outcomes';
import { ofHundred } from './ofHundred';

/** The sentence that opens the screen, the sentences after it, and the few words that are read out when it changes. */
export interface RiskAnswer {
  readonly headline: string;
  readonly caveat: string;
  readonly short: string;
}

export function riskAnswer(
  scenario: Scenario,
  { summary, central, belowCentral, isCentral }: RiskReport,
): RiskAnswer {
  const { cheaper, saving } = summary;
  if (cheaper === notKnown || saving === notKnown)
    return { headline: say.notKnown, caveat: say.missing, short: say.notKnown };
  const headline = cheaper >= 0.5 ? say.cheaper(ofHundred(cheaper)) : say.dearer(ofHundred(1 - cheaper));
  const below =
    central === notKnown || belowCentral === notKnown
      ? []
      : [
          (isCentral ? say.central : say.asItStands)[central >= 0 ? 'saves' : 'costs'](
            ofHundred(belowCentral),
            sizeInMillions(central),
          ),
        ];
  return {
    headline,
    caveat: [...below, ...endsOf(scenario), ...againstAlone(summary.councils)].join(' '),
    short: say.short(ofHundred(cheaper), millions(saving.p50)),
  };
}

/** After how many years outcomes end where extensions are not taken, and how often. */
function endsOf(scenario: Scenario): string[] {
  const ends = earlyEnds(scenario).map(({ years, part }) => say.end(ofHundred(part), yearsInWords(years)));
  return ends.length > 0 ? [say.ends(list(ends))] : [];
}

/** How often each council pays less than alone, and of which councils that is not known. */
function againstAlone(councils: RiskReport['summary']['councils']): string[] {
  const unknown = councils.filter(({ cheaperThanAlone }) => cheaperThanAlone === notKnown);
  const known = councils.flatMap(({ name, cheaperThanAlone }) =>
    cheaperThanAlone === notKnown ? [] : [say.alone(name, ofHundred(cheaperThanAlone))],
  );
  return [
    // With more councils the table alone says it.
    ...(councils.length <= 3 ? known : []),
    ...(unknown.length > 0 ? [say.aloneNotKnown(list(unknown.map(({ name }) => name)))] : []),
  ];
}
