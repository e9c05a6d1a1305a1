import { totalYears } from '../../../model/contract/terms';
import { notKnown } from '../../../model/money/units';
import { poundsFromPence } from '../../../model/money/rounding';
import { sameName } from '../../../model/scenario/names';
import type { Council, Scenario } from '../../../model/scenario/scenario';
import { priceTerms } from '../../../model/scenario/terms';
import { factNames } from '../contract/facts';
import { call, ifElse, numberOr, concat, literal, NOT_KNOWN } from '../formula';
import { contractFigures, enteredFigures } from '../inputs/contractFigures';
import { councilEndings, figureNames, listNames, listRangeNames } from '../inputs/names';
import { COLUMN } from '../inputs/sheetColumns';
import { formats } from '../styles';
import { BLANK, NOT_IN_SCENARIO, type BasisLine, basisRows } from '../basis';
import { type Follows, lastYearNow, lastYearOf } from './lastYearCosts';
import { breakEvenBasisName, takesPart, type SavingsSheet } from './sheet';

/**
 * The basis of the break-even rates that are values, then and now: what is paid in the last year before any rise, and the
 * terms by which a rate moves it. Returns a formula for the label of the first that differs.
 */
export function breakEvenBasisRows(sheet: SavingsSheet, scenarios: readonly Scenario[]): string {
  const { draft, time, inputs, names } = sheet;
  const { end, first } = basisRows(
    draft,
    {
      inputs,
      names,
      scenarios,
      row: time.row,
      title: 'What break-even rates that no plain formula gives were worked out from, and now',
      named: breakEvenBasisName,
    },
    [
      ...inputs.councils.flatMap((_, council) => councilLines(sheet, scenarios, council)),
      realised(sheet, scenarios),
      ...entered(sheet, scenarios.length),
    ],
  );
  time.row = end;
  return first;
}

const yearsOf = (scenario: Scenario) => totalYears(priceTerms(scenario));

/** A council's cost of the service, and its other costs of the last year. */
function councilLines(sheet: SavingsSheet, scenarios: readonly Scenario[], council: number): BasisLine[] {
  const { inputs, names } = sheet;
  const { name = '', stem = '' } = inputs.councils[council] ?? {};
  const then = (value: (own: Council, scenario: Scenario) => number | string) =>
    scenarios.map((scenario) => {
      const own = scenario.councils.find((one) => sameName(one.name, name));
      return own ? value(own, scenario) : NOT_IN_SCENARIO;
    });
  const money = { unit: '£', format: formats.pounds, within: names.figure('tolerance') };
  const now = (formula: string) => ifElse(takesPart(sheet, council), formula, literal(NOT_IN_SCENARIO));
  const service = (['asIs', 'joint'] as const).map((course): BasisLine => {
    const live = names.councilFigure(stem, course);
    return {
      ...money,
      label: inputs.cell(inputs.figures.get(stem + councilEndings[course])?.row ?? 0, COLUMN.label),
      then: then(({ [course]: { value } }) => (value === notKnown ? value : poundsFromPence(value))),
      now: now(numberOr(live, NOT_KNOWN)),
    };
  });
  // As-is less joint: what other costs add to the saving.
  const beside = (['nothing', 'the price'] as const).map((follows: Follows): BasisLine => ({
    ...money,
    label: concat(
      inputs.nameCell(council),
      literal(`, ${follows === 'nothing' ? 'flat' : 'indexed'} other costs, last year`),
    ),
    then: then((own, scenario) => lastYearOf(own, yearsOf(scenario), follows)),
    now: now(lastYearNow(sheet, council, follows)),
  }));
  return [...service, ...beside];
}

/** The part of the last year's saving that is realised. */
function realised({ names }: SavingsSheet, scenarios: readonly Scenario[]): BasisLine {
  const parts = names.of(listRangeNames.realisation);
  return {
    label: literal('Saving realised, last year'),
    unit: '%',
    then: scenarios.map((scenario) => {
      const { value } = scenario.appraisal.realisation;
      return value[Math.min(yearsOf(scenario), value.length) - 1] ?? BLANK;
    }),
    now: call('INDEX', parts, call('MIN', names.of(factNames.termYears), call('COUNT', parts))),
    format: formats.rate,
  };
}

/** Figures of the contract that do not move a break-even: the rates it stands in for, and what extensions say beyond prices. */
const MOVES_NOTHING: ReadonlySet<string> = new Set(
  (['annualCharge', 'indexation', 'rise', 'lag', 'referenceMonth', 'rateRounding', 'forecast'] as const).map(
    (key) => figureNames[key],
  ),
);
const LISTS_MOVE_NOTHING = ['rises', 'indices', 'weights', 'noticeMonths', 'probabilities'] as const;

const movesNothing = (name: string) =>
  MOVES_NOTHING.has(name) ||
  LISTS_MOVE_NOTHING.some((key) => {
    const place = Number(/\d+/.exec(name)?.[0]);
    return name === listNames[key](place);
  });

/** The figures on Inputs that move a break-even: terms of the contract, and what is added to prices. */
function entered({ inputs, names }: SavingsSheet, scenarios: number): BasisLine[] {
  const added = [
    ...inputs.councils.map(({ stem }) => stem + councilEndings.vatNotRecovered),
    figureNames.vatRate,
    figureNames.optimismBias,
  ].map((name) => ({ name, row: inputs.figures.get(name)?.row ?? 0 }));
  const terms = contractFigures(inputs).filter(({ name }) => !movesNothing(name));
  return enteredFigures(inputs, names, [...added, ...terms], scenarios).map(
    ({ row, ref, then, now, format }) => ({
      label: inputs.cell(row, COLUMN.label),
      unit: ref,
      then,
      now,
      format,
    }),
  );
}
