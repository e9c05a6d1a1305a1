import { textFromBlend } from '../../model/contract/blend';
import type { Clause, Indexation } from '../../model/contract/clause';
import { publishedIndices } from '../../model/contract/priceIndex';
import { reviews } from '../../model/contract/reviews';
import { MONTHS } from '../../model/scenario/dateInWords';
import type { Scenario } from '../../model/scenario/scenario';
import { clauseOf, priceTerms } from '../../model/scenario/terms';
import { dayAndMonth, inWords, ratePercent } from '../format';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';

const say = scenarioStrings.clause.sentence;

/** The indexation clause as one sentence, followed by short ones on its limits. */
export function clauseSentence(scenario: Pick<Scenario, 'contract'>): string {
  const terms = priceTerms(scenario);
  const first = reviews(terms).find(({ movesPrice }) => movesPrice);
  if (!first) return say.none;
  const clause = clauseOf(scenario.contract);
  const { indexation } = terms;
  const review =
    clause.reviewDate === '1 april' ? scenarioStrings.clause.reviews['1 april'] : dayAndMonth(terms.start);
  const once = clause.compounding === 'single step';
  return [
    say.from(inWords(Math.floor(first.from / 12) + 1)),
    clause.indexableShare === 1 ? say.whole : say.part(ratePercent(clause.indexableShare)),
    (once ? say.once : say.each)(review),
    risesBy(indexation, clause),
    clause.compounding === 'simple' ? say.simple : '',
    say.end,
    limitsOf(indexation, clause),
    terms.fixedYears > 0 ? (clause.catchUp ? say.catchUp : say.noCatchUp) : '',
  ]
    .join('')
    .trim();
}

function risesBy(indexation: Indexation, { referenceMonth, lag, forecast }: Clause): string {
  switch (indexation.kind) {
    case 'constant':
      return say.byRate(strings.years.rise(ratePercent(indexation.rate)));
    case 'by year':
      return say.byRates;
    case 'index': {
      const month =
        referenceMonth === undefined ? say.lagged(lag) : say.toMonth(MONTHS[referenceMonth - 1] ?? '');
      const taken = forecast === undefined ? '' : say.forecast(ratePercent(forecast));
      return say.byIndex(indexName(indexation)) + month + taken;
    }
  }
}

/** The name of an index: CPI, a blend such as 0.7 CPI + 0.3 RPI, or the user's own name for one. */
export function indexName({ blend }: Extract<Indexation, { kind: 'index' }>): string {
  const [only] = blend;
  return only && !publishedIndices.includes(only.index) ? only.index.name : textFromBlend(blend);
}

function limitsOf(indexation: Indexation, clause: Clause): string {
  const { cap, collar, carryForward, pricesMayFall, rateRounding } = clause;
  const capped = cap === undefined ? say.noCap : (carryForward ? say.carried : say.cap)(ratePercent(cap));
  return [
    capped,
    collar === undefined ? '' : say.collar(ratePercent(collar)),
    pricesMayFall ? say.falls : '',
    indexation.kind === 'index' && rateRounding === 'one decimal' ? say.rounded : '',
  ].join('');
}
