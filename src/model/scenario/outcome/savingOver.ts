import { totalYears } from '../../contract/terms';
import { notKnown, type Pence, type Rate } from '../../money/units';
import { andThen, fail, ok, type Result } from '../../result';
import { costLines } from './outcome';
import { project } from './projection';
import type { Scenario } from '../scenario';
import { priceTerms } from '../terms';

/** What all councils save over the whole term; a problem where that is not known. */
export const wholeSaving = (scenario: Scenario): Result<Pence> => savingOver(scenario, 'whole');

/** What they save in the contract's last year. */
export const lastYearSaving = (scenario: Scenario): Result<Pence> => savingOver(scenario, 'last year');

function savingOver(scenario: Scenario, part: 'whole' | 'last year'): Result<Pence> {
  const terms = priceTerms(scenario);
  const to = totalYears(terms) * 12;
  const span = { name: '', from: part === 'whole' ? 0 : to - 12, to };
  const names = scenario.councils.map(({ name }) => name);
  return andThen(costLines(scenario, terms), (lines) =>
    andThen(project(names, lines, [span]), ({ together }) => {
      const { saving } = together.total;
      return saving === notKnown
        ? fail({ code: 'missing', noAnswer: true, at: { figure: 'saving' }, expected: { kind: 'one value' } })
        : ok(saving);
    }),
  );
}

/** The scenario with its prices rising at one rate. */
export const atConstantRate = (scenario: Scenario, constant: Rate): Scenario => ({
  ...scenario,
  contract: {
    ...scenario.contract,
    indexation: { ...scenario.contract.indexation, value: { kind: 'constant', rate: constant } },
  },
});
