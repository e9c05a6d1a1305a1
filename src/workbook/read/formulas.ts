import type { Clause } from '../../model/contract/clause';
import type { FigurePath } from '../../model/scenario/figures';
import type { Scenario } from '../../model/scenario/scenario';
import { type CouncilKey, councilEndings, figureNames, type FigureKey } from '../plan/inputs/names';
import type { FoundCouncil } from './foundCouncil';
import type { Finder } from './sheetCells';

/** A figure of a scenario that comes from a user's own formula. */
export interface FigureFormula {
  /** The index of the scenario on the sheet, and the path of the figure in it. */
  readonly scenario: number;
  readonly path: FigurePath;
  /** The address for people: Inputs!E12. */
  readonly address: string;
  readonly formula: string;
}

/** Matches the formulas that we write in cells of figures: a status, a question, a price that is added up. */
const sheetFormulas = [
  /^=(?:IFERROR\()?IF\(\$?[A-Z]+\$?\d+="","Not known","Trial"\)(?:,"Trial"\))?$/,
  /^="Ask "&\$[A-Z]+\$\d+&": [^"]*"$/,
  /^=IF\(COUNT\([^()]*\)(?:\+COUNT\([^()]*\))*=COUNT(?:IFS)?\([^()]*\),ROUND\(SUM\([^()]*\)(?:\+SUM\([^()]*\))*,2\),""\)$/,
];

/** The user's own formula in a cell of a figure, if there is one. */
export function ownFormula(finder: Finder, row: number, column: number): string | undefined {
  const formula = finder.formula(row, column);
  return formula === undefined || sheetFormulas.some((own) => own.test(formula)) ? undefined : formula;
}

/** The path of the figure that a row is, or is part of, by the row's name; undefined where it is none. */
export function pathOfName(
  name: string,
  councils: readonly FoundCouncil[],
  scenario: Scenario,
): FigurePath | undefined {
  const key = keysByName.get(name);
  if (key !== undefined) return ofScenario[key];
  for (const { stem, name: called } of councils) {
    const found = name.startsWith(stem) ? endings.get(name.slice(stem.length)) : undefined;
    const index = scenario.councils.findIndex((council) => council.name === called);
    if (found && index >= 0) return ['councils', index, ...found] as unknown as FigurePath;
  }
  return lists.find(([begins]) => name.startsWith(begins))?.[1];
}

const keysByName: ReadonlyMap<string, FigureKey> = new Map(
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

/** The paths of figures by key. Keys that only formulas use have none. */
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

/** The paths of figures that are lists, by what the names of their rows begin with. */
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
