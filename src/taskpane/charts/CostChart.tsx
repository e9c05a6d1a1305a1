import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Outcome } from '../../model/scenario/outcome';
import { Section } from '../parts/Section';
import { useStyles as useShared } from '../parts/styles';
import { useWidth } from '../parts/useWidth';
import { strings } from '../strings';
import { AsIsLine, Bars } from './Bars';
import { ChartKey } from './ChartKey';
import { chartSentence } from './chartSentence';
import { Phases } from './Phases';
import { SavingArrows } from './SavingArrows';
import { scales } from './scales';
import { MoneyAxis, YearAxis } from './Axes';
import { yearCosts } from './yearCosts';

const [TOP, BOTTOM, HEIGHT] = [28, 196, 234];

const useStyles = makeStyles({
  drawing: {
    display: 'block',
    width: '100%',
    height: `${HEIGHT}px`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** What the councils together pay in each contract year, against what they would pay as things are. */
export function CostChart({ outcome }: { outcome: Outcome }) {
  const styles = useStyles();
  const shared = useShared();
  const titleId = useId();
  const [ref, width] = useWidth<SVGSVGElement>(318);
  const years = yearCosts(outcome);
  if (!years)
    return (
      <Section title={strings.chart.title}>
        <p className={shared.body}>{strings.chart.missing}</p>
      </Section>
    );
  const plot = { left: 34, right: width, top: TOP, bottom: BOTTOM };
  const placed = { years, scales: scales(years, plot), plot };
  const { spans } = outcome.byFinancialYear;
  const councils = outcome.byContractYear.councils.length;
  return (
    <Section title={strings.chart.title}>
      <svg
        ref={ref}
        className={styles.drawing}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-labelledby={titleId}
      >
        <title id={titleId}>{chartSentence(years)}</title>
        <g aria-hidden="true">
          <Phases {...placed} />
          <MoneyAxis {...placed} />
          <Bars {...placed} />
          <AsIsLine {...placed} />
          <SavingArrows {...placed} />
          <YearAxis {...placed} from={spans[0]?.name ?? ''} to={spans.at(-1)?.name ?? ''} />
        </g>
      </svg>
      <ChartKey parts={years[0]?.parts.map(({ name }) => name).reverse() ?? []} councils={councils} />
    </Section>
  );
}
