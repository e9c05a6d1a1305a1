import type { CalendarDate } from '../../model/contract/calendar';
import type { Clause, GivenRates, Indexation } from '../../model/contract/clause';
import { type OrNotKnown, notKnown, type Pence } from '../../model/money/units';
import type { FigurePath } from '../../model/scenario/figures';
import { MONTHS } from '../../model/scenario/dateInWords';
import type { Reach, RiskFigures } from '../../model/scenario/risk/choices';
import type { ExtensionOption, PartnerChange, Scenario } from '../../model/scenario/scenario';
import { indexName } from './clauseSentence';
import { day, knownPounds, list, partPercent, pounds, ratePercent, sizeInPercent } from '../format';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { inflationShown, vintageShown } from './assumptionText';
import { otherCostName } from './otherCostText';

const say = strings.sources;

/** The name of a figure in a list of figures, by its path. */
export function figureName(scenario: Scenario, path: FigurePath): string {
  switch (path[0]) {
    case 'councils':
      return councilFigureName(scenario, path);
    case 'contract':
      return path[1] === 'clause' ? say.clause[path[2]] : contractNames[path[1]];
    case 'asIsGrowth':
      return say.growth;
    case 'coalitions':
      return say.coalition(list(scenario.coalitions[path[1]]?.councils ?? []));
    case 'appraisal':
      return say.appraisal[path[1]];
    case 'partners':
      return say.partners;
    case 'risk':
      return say.risk[path[1]];
  }
}

function councilFigureName({ councils }: Scenario, path: FigurePath & readonly ['councils', ...unknown[]]) {
  const council = councils[path[1]];
  const name = council?.name ?? '';
  switch (path[2]) {
    case 'announced':
      return say.council(name, path[3] === 'saving' ? say.saving : say.rate);
    case 'otherCosts': {
      const cost = council?.otherCosts[path[3]];
      return cost ? otherCostName(cost, name) : name;
    }
    case 'keys':
      return say.council(name, council?.keys[path[3]]?.name ?? '');
    case 'vatNotRecovered':
      return say.council(name, scenarioStrings.scenario.vatNotRecovered);
    default:
      return say.council(name, strings.courses[path[2]]);
  }
}

const contractNames = {
  annualCharge: say.charge,
  start: say.start,
  initialYears: say.initialYears,
  fixedYears: say.fixedYears,
  extensions: say.extensions,
  exitAfter: say.exitAfter,
  indexation: say.indexation,
} as const;

/** A figure's value in words, by where it stands: the path says what kind of value it is. */
export function figureShown(path: FigurePath, value: unknown): string {
  if (value === notKnown) return strings.notKnown;
  switch (path[0]) {
    case 'councils':
      return councilFigureShown(path, value);
    case 'contract':
      return path[1] === 'clause' ? clausePartShown(path[2], value) : contractPartShown(path[1], value);
    case 'asIsGrowth':
      return number(value) === 0 ? strings.none : say.ayear(ratePercent(number(value)));
    case 'coalitions':
      return say.ayear(knownPounds(value as OrNotKnown<Pence>));
    case 'appraisal':
      if (path[1] === 'inflation') return inflationShown(value as GivenRates);
      if (path[1] === 'vintage') return vintageShown(value as string);
      if (path[1] === 'realisation') return (value as readonly number[]).map(ratePercent).join(', ');
      return ratePercent(number(value));
    case 'partners':
      return partnersShown(value as readonly PartnerChange[]);
    case 'risk':
      return riskFigureShown(path[1], value);
  }
}

const partnersShown = (changes: readonly PartnerChange[]) =>
  changes.length === 0
    ? strings.none
    : changes.map(({ kind, council, year }) => say.partner[kind](council, year)).join('; ');

function riskFigureShown(part: keyof RiskFigures, value: unknown): string {
  switch (part) {
    case 'market':
    case 'reTenderCost':
    case 'inHouseCost':
      return pounds(value as Pence);
    case 'inflationMean':
    case 'inflationVolatility':
    case 'marketVolatility':
      return ratePercent(number(value));
    case 'inflationPersistence':
      return String(value);
    default: {
      const { low, high } = value as Reach;
      return say.range(partPercent(low), partPercent(high));
    }
  }
}

function councilFigureShown(path: FigurePath & readonly ['councils', ...unknown[]], value: unknown): string {
  switch (path[2]) {
    case 'announced':
      return path[3] === 'saving' ? say.ayear(pounds(value as Pence)) : sizeInPercent(number(value));
    case 'vatNotRecovered':
      return sizeInPercent(number(value));
    case 'otherCosts':
      return pounds(value as Pence);
    case 'keys':
      return number(value).toLocaleString('en-GB');
    default:
      return say.ayear(pounds(value as Pence));
  }
}

function contractPartShown(part: keyof typeof contractNames, value: unknown): string {
  switch (part) {
    case 'annualCharge':
      return pounds(value as Pence);
    case 'start':
      return day(value as CalendarDate);
    case 'extensions':
      return extensionsShown(value as readonly ExtensionOption[]);
    case 'indexation':
      return indexationShown(value as Indexation);
    default:
      return strings.period.years(number(value));
  }
}

/** Extensions in words: their lengths, and in brackets what is known of each, such as "2 years + 2 years (taken up; –)". */
function extensionsShown(options: readonly ExtensionOption[]): string {
  if (options.length === 0) return strings.none;
  const lengths = options.map(({ years }) => strings.period.years(years)).join(' + ');
  const said = options.map(({ decision, probability, priceChange, noticeMonths }) =>
    [
      decision === 'undecided' ? '' : scenarioStrings.scenario.decisions[decision].toLowerCase(),
      decision === 'undecided' && probability !== notKnown ? say.likely(ratePercent(probability)) : '',
      priceChange === 0 ? '' : say.priceChange(ratePercent(priceChange)),
      noticeMonths === undefined ? '' : say.notice(noticeMonths),
    ]
      .filter(Boolean)
      .join(', '),
  );
  return said.some(Boolean) ? `${lengths} (${said.map((one) => one || '–').join('; ')})` : lengths;
}

function indexationShown(indexation: Indexation): string {
  switch (indexation.kind) {
    case 'constant':
      return say.ayear(ratePercent(indexation.rate));
    case 'by year':
      return say.byYear;
    case 'index':
      return indexName(indexation);
  }
}

function clausePartShown(part: keyof Clause, value: unknown): string {
  const say = scenarioStrings.clause;
  switch (part) {
    case 'referenceMonth':
      return MONTHS[number(value) - 1] ?? '';
    case 'lag':
      return String(value);
    case 'catchUp':
      return value === true ? say.yes : say.no;
    case 'carryForward':
      return say.carries[value === true ? 'yes' : 'no'];
    case 'pricesMayFall':
      return say.floors[value === true ? 'yes' : 'no'];
    case 'compounding':
      return say.compoundings[value as Clause['compounding']];
    case 'reviewDate':
      return say.reviews[value as Clause['reviewDate']];
    case 'rateRounding':
      return say.roundings[value as Clause['rateRounding']];
    default:
      return ratePercent(number(value));
  }
}

const number = (value: unknown) => value as number;
