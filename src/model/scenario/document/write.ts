import { isoFromDate } from '../../contract/calendar';
import type { GivenRates } from '../../contract/clause';
import { poundsFromPence } from '../../money/rounding';
import { type OrNotKnown, notKnown, type Pence } from '../../money/units';
import { writeIndexation } from './indexationRule';
import { writeRisk } from '../risk/schema';
import type { Appraisal, Contract, Council, Figure, Partners, Scenario } from '../scenario';
import { type ScenarioDocument, VERSION } from './schema';

/** The scenario as a document of the current version, which `readScenario` reads back unchanged. */
export const writeScenario = (scenario: Scenario): ScenarioDocument => ({
  version: VERSION,
  name: scenario.name,
  councils: scenario.councils.map(writeCouncil),
  contract: writeContract(scenario.contract),
  asIsGrowth: scenario.asIsGrowth,
  coalitions: scenario.coalitions.map(({ councils, cost }) => ({
    councils: [...councils],
    cost: written(cost, knownInPounds),
  })),
  appraisal: writeAppraisal(scenario.appraisal),
  ...(scenario.partners && { partners: writePartners(scenario.partners) }),
  ...(scenario.risk && { risk: writeRisk(scenario.risk) }),
});

const writeCouncil = (council: Council): ScenarioDocument['councils'][number] => {
  const { name, asIs, alone, joint, announced, vatNotRecovered, otherCosts, keys } = council;
  return {
    name,
    asIs: written(asIs, knownInPounds),
    alone: written(alone, knownInPounds),
    joint: written(joint, knownInPounds),
    ...(announced && {
      announced: { saving: written(announced.saving, poundsFromPence), rate: announced.rate },
    }),
    ...(vatNotRecovered && { vatNotRecovered }),
    otherCosts: otherCosts.map((cost) => ({
      ...cost,
      amount: written(cost.amount, knownInPounds),
    })),
    keys: keys.map((key) => ({ name: key.name, amount: written(key.amount, knownOrNull) })),
  };
};

// Spreading first keeps the order of the keys, so that documents are in the order of the scenario.
const writeContract = (contract: Contract): ScenarioDocument['contract'] => ({
  ...contract,
  annualCharge: written(contract.annualCharge, knownInPounds),
  start: written(contract.start, isoFromDate),
  extensions: written(contract.extensions, (options) =>
    options.map((option) => ({ ...option, probability: knownOrNull(option.probability) })),
  ),
  indexation: written(contract.indexation, writeIndexation),
});

const writeAppraisal = (appraisal: Appraisal): ScenarioDocument['appraisal'] => ({
  ...appraisal,
  inflation: written(appraisal.inflation, (given: GivenRates) =>
    given.kind === 'constant' ? given.rate : [...given.rates],
  ),
  realisation: written(appraisal.realisation, (parts) => [...parts]),
});

const writePartners = ({ changes, ...rest }: Partners): NonNullable<ScenarioDocument['partners']> => ({
  ...rest,
  ...(changes && {
    changes: written(changes, (all) =>
      all.map((change) => ({ ...change, cost: poundsFromPence(change.cost) })),
    ),
  }),
});

const knownInPounds = (cost: OrNotKnown<Pence>) => (cost === notKnown ? null : poundsFromPence(cost));
const knownOrNull = (value: OrNotKnown<number>): number | null => (value === notKnown ? null : value);

const written = <T, W>(figure: Figure<T>, write: (value: T) => W) => ({
  ...figure,
  value: write(figure.value),
});
