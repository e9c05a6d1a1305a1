import type { Outcome } from '../../model/scenario/outcome/outcome';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import { AsIsLine, CostBars } from './CostBars';
import { ChartKey } from './ChartKey';
import { chartSentence } from './chartSentence';
import { Drawing } from './Drawing';
import { Phases } from './Phases';
import { SavingArrows } from './SavingArrows';
import { axisRoom } from './axisRoom';
import { moneyMarks, scales } from './scales';
import { MoneyAxis, YearAxis } from './Axes';
import { yearCosts } from './yearCosts';

const [TOP, BOTTOM, HEIGHT] = [28, 196, 234];

/** What the councils together pay jointly in each contract year, as bars, against as-is, as a line. */
export function CostChart({ outcome }: { outcome: Outcome }) {
  const shared = useSharedStyles();
  const years = yearCosts(outcome);
  if (!years)
    return (
      <Section title={strings.chart.title}>
        <p className={shared.body}>{strings.chart.missing}</p>
      </Section>
    );
  const { spans } = outcome.byFinancialYear;
  const councils = outcome.byContractYear.councils.length;
  return (
    <Section title={strings.chart.title}>
      <Drawing height={HEIGHT} sentence={chartSentence(years)}>
        {(width) => {
          const left = axisRoom(moneyMarks(years).marks, 34);
          const plot = { left, right: width, top: TOP, bottom: BOTTOM };
          const placed = { years, scales: scales(years, plot), plot };
          return (
            <>
              <Phases {...placed} />
              <MoneyAxis {...placed} />
              <CostBars {...placed} />
              <AsIsLine {...placed} />
              <SavingArrows {...placed} />
              <YearAxis {...placed} from={spans[0]?.name ?? ''} to={spans.at(-1)?.name ?? ''} />
            </>
          );
        }}
      </Drawing>
      <ChartKey parts={years[0]?.parts.map(({ name }) => name).reverse() ?? []} councils={councils} />
    </Section>
  );
}
