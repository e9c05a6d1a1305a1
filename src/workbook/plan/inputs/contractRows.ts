import { serialFromDate } from '../../../model/contract/calendar';
import { limits } from '../../../model/limits';
import { decisions, type ExtensionOption, type Scenario } from '../../../model/scenario/scenario';
import { chargeOf, fullTerms, isAddedUp } from '../../../model/scenario/terms';
import { totalYears } from '../../../model/contract/terms';
import { call, ifElse, ofCells, literal } from '../formula';
import { formats } from '../styles';
import { known, type ListedCouncil, moneyFormat, PLACE_UNIT, pounds, YEARLY_UNIT } from './councilRows';
import { councilEndings, type CouncilKey, figureNames, type ListKey, listNames } from './names';
import { type InputBlock, type InputRow, type Shown, shownFigure, shownUsual } from './row';
import { COLUMN } from './sheetColumns';

const years = { unit: 'years', format: formats.whole };

/** How many extensions any scenario has: each has rows of its own. */
export const extensionSlots = (scenarios: readonly Scenario[]) =>
  Math.max(0, ...scenarios.map(({ contract }) => contract.extensions.value.length));

/** The longest contract that any scenario may come to, in years. */
export const longestYears = (scenarios: readonly Scenario[]) =>
  Math.max(...scenarios.map((scenario) => totalYears(fullTerms(scenario))));

/** The rows of the contract without its indexation. `cellOf` gives a figure's cell in a scenario's column, for formulas. */
export function contractBlock(
  scenarios: readonly Scenario[],
  councils: readonly ListedCouncil[],
  cellOf: (name: string, column: number) => string,
): InputBlock {
  const ofEach = (shown: (contract: Scenario['contract']) => Shown): Shown[] =>
    scenarios.map(({ contract }) => shown(contract));
  const slots = Array.from({ length: extensionSlots(scenarios) }, (_, place) => place);
  const extended = (column: number) =>
    slots.length === 0
      ? '0'
      : call('SUM', ...slots.map((place) => cellOf(listNames.extensionYears(place + 1), column)));
  const cellOfCouncil = (key: CouncilKey, council: ListedCouncil | undefined, column: number) =>
    cellOf((council?.stem ?? '') + councilEndings[key], column);
  // A price that nobody gave is the sum of the joint costs, once those of all partners are known.
  const addedUp = (column: number) => {
    const joint = councils.map((council) => cellOfCouncil('joint', council, column));
    // From the first council's place to the last one's.
    const places = (at: number) =>
      `${cellOfCouncil('place', councils[0], at)}:${cellOfCouncil('joint', councils.at(-1), at)}`;
    const partners = call(
      'COUNTIFS',
      ...[places(COLUMN.unit), literal(PLACE_UNIT)],
      ...[places(column), literal('>0')],
    );
    return ifElse(
      `${ofCells('COUNT', joint)}=${partners}`,
      call('ROUND', ofCells('SUM', joint), '2'),
      literal(''),
    );
  };
  return {
    title: 'Contract',
    rows: [
      {
        name: figureNames.annualCharge,
        label: 'Contract price, all councils',
        unit: YEARLY_UNIT,
        format: moneyFormat(scenarios.map(chargeOf)),
        rule: { ...limits.cost, kind: 'number' },
        shown: scenarios.map((scenario) => ({
          ...shownFigure(chargeOf(scenario), pounds),
          ...(isAddedUp(scenario) && { formula: addedUp }),
        })),
      },
      {
        name: figureNames.start,
        label: 'Start',
        unit: 'date',
        format: formats.date,
        rule: { kind: 'date' },
        shown: ofEach(({ start }) => shownFigure(start, serialFromDate)),
      },
      {
        name: figureNames.initialYears,
        label: 'Term',
        ...years,
        rule: { ...limits.initialYears, kind: 'whole' },
        shown: ofEach(({ initialYears }) => shownFigure(initialYears, (given) => given)),
      },
      {
        name: figureNames.fixedYears,
        label: 'Prices fixed',
        ...years,
        rule: { ...limits.fixedYears, kind: 'whole' },
        shown: ofEach(({ fixedYears }) => shownFigure(fixedYears, (given) => given)),
      },
      {
        name: figureNames.extensions,
        label: 'Option to extend',
        ...years,
        formula: extended,
        shown: ofEach(({ extensions }) => shownFigure(extensions, () => undefined)),
      },
      ...slots.flatMap((place) => extensionRows(scenarios, place)),
      {
        name: figureNames.exitAfter,
        label: 'Ended early, after contract year',
        unit: 'year; blank: not ended early',
        format: formats.whole,
        rule: { ...limits.contractYear, kind: 'whole' },
        shown: ofEach(({ exitAfter }) => shownUsual(exitAfter, undefined, (year) => year)),
      },
    ],
  };
}

/** The rows of an extension, by its place from 0. */
function extensionRows(scenarios: readonly Scenario[], place: number): InputRow[] {
  const row = (
    key: ListKey,
    label: string,
    value: (extension: ExtensionOption) => number | string | undefined,
    looks: Omit<InputRow, 'name' | 'label' | 'shown'>,
  ): InputRow => ({
    name: listNames[key](place + 1),
    label: `Extension ${place + 1}, ${label}`,
    part: true,
    ...looks,
    shown: scenarios.map(({ contract }) => {
      const extension = contract.extensions.value[place];
      return { value: extension && value(extension) };
    }),
  });
  return [
    row('extensionYears', 'length', (extension) => extension.years, {
      ...years,
      rule: { ...limits.initialYears, kind: 'whole' },
    }),
    row('noticeMonths', 'notice', ({ noticeMonths }) => noticeMonths, {
      unit: 'months before it starts',
      format: formats.whole,
      rule: { ...limits.noticeMonths, kind: 'whole' },
    }),
    row('decisions', 'decision', ({ decision }) => decision, {
      unit: decisions.join(', '),
      format: formats.general,
      rule: { kind: 'one of', options: decisions },
    }),
    row('probabilities', 'chance while undecided', ({ probability }) => known(probability), {
      unit: '%; blank: not known',
      format: formats.rate,
      rule: { ...limits.part, kind: 'number' },
    }),
    row('priceChanges', 'change to the price', ({ priceChange }) => priceChange, {
      unit: '%',
      format: formats.rate,
      rule: { ...limits.rise, kind: 'number' },
    }),
  ];
}
