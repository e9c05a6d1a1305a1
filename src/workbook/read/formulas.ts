import type { Clause } from '../../model/contract/clause';
import type { FigurePath } from '../../model/scenario/figures';
import type { Scenario } from '../../model/scenario/scenario';
import { type CouncilKey, councilEndings, figureNames, type FigureKey } from '../plan/inputs/names';
import type { FoundCouncil } from './foundCouncil';
import type { Finder } from './sheetCells';

/** A figure of a scenario that a formula of somebody's own comes to. */
export interface FigureFormula {
  /** The place of the scenario on the sheet, and of the figure in it. */
  readonly scenario: number;
  readonly path: FigurePath;
  /** As people write it: Inputs!E12. */
  readonly address: string;
  readonly formula: string;
}

/** What the sheet itself is written with where figures stand: a status, a question, a price that is added up. */
const ours = [
  /^=(?:IFERROR\()?IF\(\$?[A-Z]+\$?\d+="","Not known","Trial"\)(?:,"Trial"\))?$/,
  /^="Ask "&\$[A-Z]+\$\d+&": [^"]*"$/,
  /^=IF\(COUNT\([^()]*\)(?:\+COUNT\([^()]*\))*=COUNT(?:IFS)?\([^()]*\),ROUND\(SUM\([^()]*\)(?:\+SUM\([^()]*\))*,2\),""\)$/,
];

/** The formula of a cell for figures, if somebody put one there. */
export function ownFormula(finder: Finder, row: number, column: number): string | undefined {
  const formula = finder.formula(row, column);
  return formula === undefined || ours.some((own) => own.test(formula)) ? undefined : formula;
}

/** Which figure of a scenario a row is, or is a part of, by its name; undefined where it is none. */
export function pathOfName(
  name: string,
  councils: readonly FoundCouncil[],
  scenario: Scenario,
): FigurePath | undefined {
  const key = keys.get(name);
  if (key !== undefined) return ofScenario[key];
  for (const { stem, name: called } of councils) {
    const found = name.startsWith(stem) ? endings.get(name.slice(stem.length)) : undefined;
    const place = scenario.councils.findIndex((council) => council.name === called);
    if (found && place >= 0) return ['councils', place, ...found] as unknown as FigurePath;
  }
  return lists.find(([begins]) => name.startsWith(begins))?.[1];
}

const keys: ReadonlyMap<string, FigureKey> = new Map(
  Object.entries(figureNames).map(([key, name]) => [name, key as FigureKey]),
);

const clauseParts: readonly (keyof Clause & FigureKey)[] = [
  'lag',
  'referenceMonth',
  'catchUp',
  'compounding',
  'cap',
  'collar',
  'carryForward',
  'pricesMayFall',
  'indexableShare',
  'reviewDate',
  'rateRounding',
  'forecast',
];

/** Where figures stand; what formulas count with is nobody's figure. */
const ofScenario: Readonly<Partial<Record<FigureKey, FigurePath>>> = {
  asIsGrowth: ['asIsGrowth'],
  annualCharge: ['contract', 'annualCharge'],
  start: ['contract', 'start'],
  initialYears: ['contract', 'initialYears'],
  fixedYears: ['contract', 'fixedYears'],
  extensions: ['contract', 'extensions'],
  exitAfter: ['contract', 'exitAfter'],
  indexation: ['contract', 'indexation'],
  rise: ['contract', 'indexation'],
  inflation: ['appraisal', 'inflation'],
  inflationRate: ['appraisal', 'inflation'],
  vintage: ['appraisal', 'vintage'],
  vatRate: ['appraisal', 'vatRate'],
  optimismBias: ['appraisal', 'optimismBias'],
  ...Object.fromEntries(clauseParts.map((part) => [part, ['contract', 'clause', part]])),
};

/** What the names of lists begin with. */
const lists: readonly (readonly [string, FigurePath])[] = [
  ['Rise_year_', ['contract', 'indexation']],
  ['Index_', ['contract', 'indexation']],
  ['Extension_', ['contract', 'extensions']],
  ['Inflation_year_', ['appraisal', 'inflation']],
  ['Saving_realised_year_', ['appraisal', 'realisation']],
];

const inCouncil: Readonly<Partial<Record<CouncilKey, readonly string[]>>> = {
  asIs: ['asIs'],
  alone: ['alone'],
  joint: ['joint'],
  announcedSaving: ['announced', 'saving'],
  announcedRate: ['announced', 'rate'],
  vatNotRecovered: ['vatNotRecovered'],
};
const endings: ReadonlyMap<string, readonly string[]> = new Map(
  (Object.entries(inCouncil) as [CouncilKey, readonly string[]][]).map(([key, path]) => [
    councilEndings[key],
    path,
  ]),
);
