import { notKnown } from '../../model/money/units';
import { earlyEnds } from '../../model/scenario/risk/risks';
import { FanChart } from '../charts/FanChart';
import { millions, pounds } from '../format';
import { Folded } from '../parts/Folded';
import { PlainTable } from '../parts/tables/PlainTable';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { fan as say, histogram } from '../strings/risk/outcomes';
import { percentileHeads } from './percentiles';
import type { ReportProps } from './reportProps';

/** The saving in each contract year, as a fan chart of its outcomes and as a table. */
export function SavingByYear({ scenario, report: { summary } }: ReportProps) {
  const shared = useSharedStyles();
  const years = summary.years.flatMap(({ saving }, place) =>
    saving === notKnown ? [] : [{ year: place + 1, low: saving.p10, middle: saving.p50, high: saving.p90 }],
  );
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return null;
  return (
    <Section title={say.title}>
      <p className={shared.body}>{say.explanation}</p>
      {earlyEnds(scenario).length > 0 && <p className={shared.caption}>{say.ended}</p>}
      <FanChart
        years={years}
        axis={say.axis}
        sentence={say.sentence(
          millions(first.middle),
          millions(last.middle),
          millions(last.low),
          millions(last.high),
        )}
      />
      <Folded title={histogram.show}>
        <PlainTable
          name={say.title}
          head={[say.year, ...percentileHeads]}
          rows={years.map(({ year, low, middle, high }) => [
            String(year),
            ...[low, middle, high].map((amount) => pounds(amount)),
          ])}
          strong={2}
        />
      </Folded>
    </Section>
  );
}
