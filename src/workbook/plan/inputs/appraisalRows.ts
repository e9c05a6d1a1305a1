import { vintages } from '../../../model/appraisal/discounting';
import { limits } from '../../../model/limits';
import type { Scenario } from '../../../model/scenario/scenario';
import { formats } from '../styles';
import { figureNames, givenAs, listNames } from './names';
import { type InputBlock, type InputRow, type Rule, shownFigure } from './row';

/** The most rates of inflation by year that any scenario gives. */
export const inflationSlots = (scenarios: readonly Scenario[]) =>
  Math.max(
    0,
    ...scenarios.map(({ appraisal: { inflation } }) =>
      inflation.value.kind === 'by year' ? inflation.value.rates.length : 0,
    ),
  );

/** The most years for which any scenario says which part of the saving is realised. */
export const realisationSlots = (scenarios: readonly Scenario[]) =>
  Math.max(...scenarios.map(({ appraisal }) => appraisal.realisation.value.length));

const rise: Rule = { ...limits.rise, kind: 'number' };
const part: Rule = { ...limits.part, kind: 'number' };

/** The rows of the appraisal: inflation, discount rates, VAT, optimism bias, and the saving realised year by year. */
export function appraisalBlock(scenarios: readonly Scenario[]): InputBlock {
  const inflation = scenarios.map(({ appraisal }) => appraisal.inflation);
  const years = inflationSlots(scenarios);
  const kinds = [givenAs.constant, ...(years > 0 ? [givenAs['by year']] : [])];
  return {
    title: 'Inflation, discounting, VAT and caution',
    rows: [
      {
        name: figureNames.inflation,
        label: 'Inflation, given as',
        unit: kinds.join(', '),
        format: formats.general,
        rule: { kind: 'one of', options: kinds },
        shown: inflation.map((figure) => shownFigure(figure, ({ kind }) => givenAs[kind])),
      },
      {
        name: figureNames.inflationRate,
        label: 'Inflation, one rate',
        part: true,
        unit: '% a year',
        format: formats.rate,
        rule: rise,
        shown: inflation.map(({ value }) => ({ value: value.kind === 'constant' ? value.rate : undefined })),
      },
      ...Array.from({ length: years }, (_, year): InputRow => ({
        name: listNames.inflation(year),
        label: `Inflation of year ${year}`,
        part: true,
        unit: '% a year; the last holds from then on',
        format: formats.rate,
        rule: rise,
        shown: inflation.map(({ value }) => ({
          value: value.kind === 'by year' ? value.rates[year] : undefined,
        })),
      })),
      {
        name: figureNames.vintage,
        label: 'Discount rates',
        unit: 'a column of Published',
        format: formats.general,
        rule: { kind: 'one of', options: vintages },
        shown: scenarios.map(({ appraisal }) => shownFigure(appraisal.vintage, (vintage) => vintage)),
      },
      {
        name: figureNames.vatRate,
        label: 'VAT',
        unit: '%',
        format: formats.rate,
        rule: part,
        shown: scenarios.map(({ appraisal }) => shownFigure(appraisal.vatRate, (rate) => rate)),
      },
      {
        name: figureNames.optimismBias,
        label: 'Optimism bias on what is bought',
        unit: '%',
        format: formats.rate,
        rule: { ...limits.uplift, kind: 'number' },
        shown: scenarios.map(({ appraisal }) => shownFigure(appraisal.optimismBias, (rate) => rate)),
      },
      ...Array.from({ length: realisationSlots(scenarios) }, (_, year): InputRow => ({
        name: listNames.realisation(year + 1),
        label: `Saving realised, contract year ${year + 1}`,
        unit: '%; the last holds from then on',
        format: formats.rate,
        rule: part,
        part: year > 0,
        shown: scenarios.map(({ appraisal: { realisation } }) => ({
          value: realisation.value[year],
          ...(year === 0 && { from: realisation }),
        })),
      })),
    ],
  };
}
