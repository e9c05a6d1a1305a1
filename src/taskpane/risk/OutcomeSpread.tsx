import { notKnown } from '../../model/money/units';
import { earlyEnds } from '../../model/scenario/risk/risks';
import { capital, millions, pounds, yearsInWords } from '../format';
import { Histogram } from '../charts/Histogram';
import { Folded } from '../parts/Folded';
import { PlainTable } from '../parts/tables/PlainTable';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import { histogram, table } from '../strings/risk/outcomes';
import { percentileHeads, percentiles } from './percentiles';
import type { ReportProps } from './reportProps';

/** Percentiles of the cost, the saving and the contract value, and a histogram of the saving. */
export function OutcomeSpread({ scenario, outcome, report: { summary, runs } }: ReportProps) {
  const shared = useSharedStyles();
  const { cost, saving, contract, bars } = summary;
  const term = yearsInWords(outcome.contract.years.length);
  const years = earlyEnds(scenario).length > 0 ? table.upTo(term) : term;
  const over = table.over(capital(years));
  const rows = [
    { name: table.cost, of: cost },
    { name: table.saving, of: saving },
    { name: table.contract, of: contract },
  ];
  const shown = (of: typeof cost, part: 'p10' | 'p50' | 'p80' | 'p90' | 'mean') =>
    of === notKnown ? strings.notKnown : millions(of[part]);
  return (
    <Section title={histogram.title}>
      <PlainTable
        name={over}
        head={[over, ...percentileHeads]}
        rows={rows.map(({ name, of }) => [name, ...percentiles.map((part) => shown(of, part))])}
        strong={2}
      />
      <p className={shared.caption}>{table.note}</p>
      <Folded title={table.more}>
        <PlainTable
          name={table.more}
          head={[over, table.p80, table.mean]}
          rows={rows.map(({ name, of }) => [name, shown(of, 'p80'), shown(of, 'mean')])}
        />
        <p className={shared.caption}>{table.p80Note}</p>
      </Folded>
      {saving !== notKnown && (
        <>
          <Histogram
            bars={bars}
            low={saving.p10}
            high={saving.p90}
            axis={histogram.axis(years)}
            sentence={histogram.sentence(
              runs.toLocaleString('en-GB'),
              millions(saving.p10),
              millions(saving.p90),
              millions(saving.p50),
            )}
          />
          <Folded title={histogram.show}>
            <PlainTable
              name={histogram.title}
              head={[histogram.from, histogram.to, histogram.outcomes]}
              rows={bars.map(({ from, to, runs: count }) => [
                pounds(from),
                pounds(to),
                count.toLocaleString('en-GB'),
              ])}
            />
          </Folded>
        </>
      )}
    </Section>
  );
}
