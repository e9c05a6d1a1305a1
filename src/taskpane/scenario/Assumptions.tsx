import { memo } from 'react';
import { vintages } from '../../model/appraisal/discounting';
import { type CalendarDate, financialYear, financialYearName } from '../../model/contract/calendar';
import type { Appraisal, Scenario } from '../../model/scenario/scenario';
import { useEntry, useFigure } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { SelectField } from '../entry/SelectField';
import { ratePercent } from '../format';
import { Section } from '../parts/Section';
import * as scenarioStrings from '../strings/scenario';
import { inflationShown, vintageShown } from '../words/assumptionText';
import { useLayout } from '../parts/layout';
import { EditableSentence } from './EditableSentence';

const say = scenarioStrings.scenario;

type AssumptionsProps = Pick<Scenario, 'asIsGrowth' | 'appraisal'> & {
  readonly start: CalendarDate;
};

/** Growth, inflation, discounting, VAT and optimism bias, each as a sentence that can be opened and changed. */
export const Assumptions = memo(function Assumptions({ asIsGrowth, appraisal, start }: AssumptionsProps) {
  const layout = useLayout();
  return (
    <Section title={say.assumptions}>
      <div className={layout.stack}>
        <Growth asIsGrowth={asIsGrowth} />
        <RealTerms appraisal={appraisal} start={start} />
        <Caution appraisal={appraisal} />
      </div>
    </Section>
  );
});

function Growth({ asIsGrowth }: Pick<Scenario, 'asIsGrowth'>) {
  const growth = useEntry(['asIsGrowth'], say.growth);
  const rise = asIsGrowth.value;
  const grows = rise === 0 ? say.flat : (rise > 0 ? say.grows : say.falls)(ratePercent(Math.abs(rise)));
  return (
    <EditableSentence title={say.growthTitle} text={`${grows} ${say.alongside}`} holds={[growth.at]}>
      <EntryField label={say.growth} value={rise} kind={kinds.rise} {...growth} />
    </EditableSentence>
  );
}

function RealTerms({
  appraisal: { inflation, vintage },
  start,
}: {
  appraisal: Appraisal;
  start: CalendarDate;
}) {
  const layout = useLayout();
  const givenInflation = useEntry(['appraisal', 'inflation'], say.inflation);
  const giveVintage = useFigure(['appraisal', 'vintage'], say.vintage);
  const text = say.appraisalText(inflationShown(inflation.value), vintageShown(vintage.value));
  return (
    <EditableSentence
      title={say.appraisalTitle(financialYearName(financialYear(start)))}
      text={text}
      holds={[givenInflation.at]}
    >
      <div className={layout.stack}>
        <EntryField
          label={say.inflation}
          hint={say.inflationHint}
          value={inflation.value.kind === 'constant' ? [inflation.value.rate] : inflation.value.rates}
          kind={kinds.rises}
          at={givenInflation.at}
          onEntry={(rates, typing) => {
            const [only, ...others] = rates;
            const constant = only !== undefined && others.length === 0;
            return givenInflation.onEntry(
              constant ? { kind: 'constant', rate: only } : { kind: 'by year', rates },
              typing,
            );
          }}
        />
        <SelectField
          label={say.vintage}
          choices={vintages.map((value) => ({ value, label: vintageShown(value) }))}
          chosen={vintage.value}
          onChoose={giveVintage}
        />
      </div>
    </EditableSentence>
  );
}

function Caution({ appraisal: { vatRate, optimismBias, realisation } }: { appraisal: Appraisal }) {
  const layout = useLayout();
  const vat = useEntry(['appraisal', 'vatRate'], say.vatRate);
  const bias = useEntry(['appraisal', 'optimismBias'], say.optimismBias);
  const parts = useEntry(['appraisal', 'realisation'], say.realisation);
  const whole = realisation.value.every((part) => part === 1);
  const text = say.cautionText(
    ratePercent(vatRate.value),
    optimismBias.value === 0 ? say.noBias : say.bias(ratePercent(optimismBias.value)),
    whole ? say.wholeSaving : say.partSaving(realisation.value.map(ratePercent).join(', ')),
  );
  return (
    <EditableSentence title={say.cautionTitle} text={text} holds={[vat.at, bias.at, parts.at]}>
      <div className={layout.stack}>
        <div className={layout.pair}>
          <EntryField label={say.vatRate} value={vatRate.value} kind={kinds.part} {...vat} />
          <EntryField
            label={say.optimismBias}
            hint={say.biasHint}
            value={optimismBias.value}
            kind={kinds.uplift}
            {...bias}
          />
        </div>
        <EntryField
          label={say.realisation}
          hint={say.realisationHint}
          value={realisation.value}
          kind={kinds.parts}
          {...parts}
        />
      </div>
    </EditableSentence>
  );
}
