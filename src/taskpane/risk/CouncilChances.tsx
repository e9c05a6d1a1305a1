import { type OrNotKnown, notKnown } from '../../model/money/units';
import { millions } from '../format';
import { PlainTable } from '../parts/tables/PlainTable';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import { councils as say } from '../strings/risk/outcomes';
import { ofHundred } from './ofHundred';
import type { ReportProps } from './reportProps';

/** In how many of 100 outcomes each council pays less jointly than as-is, and than alone. */
export function CouncilChances({ report: { summary } }: ReportProps) {
  const shared = useSharedStyles();
  const chance = (part: OrNotKnown<number>) =>
    part === notKnown ? strings.notKnown : ofHundred(part, say.moreThan);
  return (
    <Section title={say.title}>
      <p className={shared.body}>{say.explanation}</p>
      <PlainTable
        name={say.title}
        head={[say.name, say.asIs, say.alone, say.middle]}
        rows={summary.councils.map(({ name, cheaperThanAsIs, cheaperThanAlone, saving }) => [
          name,
          chance(cheaperThanAsIs),
          chance(cheaperThanAlone),
          saving === notKnown ? strings.notKnown : millions(saving.p50),
        ])}
      />
    </Section>
  );
}
