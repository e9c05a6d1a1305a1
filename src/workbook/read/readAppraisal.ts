import { vintages } from '../../model/appraisal/discounting';
import { limits } from '../../model/limits';
import type { Appraisal } from '../../model/scenario/scenario';
import { figureNames, givenAs, listNames } from '../plan/inputs/names';
import { keyOf, rates, oneOf } from './content';
import type { FigureReader } from './figureReader';
import { readList, readRates } from './readContract';
import type { ScenarioColumns } from './scenarioColumns';

const inflationKinds = { constant: givenAs.constant, 'by year': givenAs['by year'] };

/** Reads a scenario's appraisal. */
export function readAppraisal(reader: FigureReader, columns: ScenarioColumns): Appraisal {
  const { inflation, inflationRate, vintage, vatRate, optimismBias } = figureNames;
  const kind = reader.value(inflation, columns, keyOf(inflationKinds));
  const realised = listNames.realisation(1);
  return {
    inflation: reader.figureOf(
      readRates(reader, columns, kind, inflationRate, listNames.inflation, 0),
      inflation,
      columns,
    ),
    vintage: reader.figure(vintage, columns, oneOf(vintages)),
    vatRate: reader.figure(vatRate, columns, rates(limits.part)),
    optimismBias: reader.figure(optimismBias, columns, rates(limits.uplift)),
    realisation: reader.figureOf(
      readList(reader, columns, listNames.realisation, 1, rates(limits.part)),
      realised,
      columns,
    ),
  };
}
