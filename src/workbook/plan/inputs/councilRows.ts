import { poundsFromPence } from '../../../model/money/rounding';
import { type OrNotKnown, notKnown, type Pence, rate } from '../../../model/money/units';
import { nameKey, sameName } from '../../../model/scenario/names';
import { type Council, type Figure, type Scenario } from '../../../model/scenario/scenario';
import { limits } from '../../../model/limits';
import { FreeNames, nameStem } from '../names';
import { formats } from '../styles';
import { councilEndings, type CouncilKey } from './names';
import { type InputBlock, type InputRow, type Shown, shownFigure, shownUsual } from './row';

/** A council of any scenario, and the stem with which the defined names of its figures begin. */
export interface ListedCouncil {
  readonly name: string;
  readonly stem: string;
}

/** The councils of all scenarios, each once, in the order they first appear. */
export function listCouncils(scenarios: readonly Scenario[]): ListedCouncil[] {
  const seen = new Map<string, string>();
  for (const { name } of scenarios.flatMap(({ councils }) => councils))
    if (!seen.has(nameKey(name))) seen.set(nameKey(name), name);
  const stems = new FreeNames([], (stem, number) => `${stem}_${number}`);
  return [...seen.values()].map((name) => ({ name, stem: stems.claim(nameStem(name)) }));
}

/** The place of a council in a scenario, or -1. */
const find = ({ councils }: Scenario, { name }: ListedCouncil) =>
  councils.findIndex((council) => sameName(council.name, name));

/** The unit of the row with a council's place, the only one of its rows that needs no source. */
export const PLACE_UNIT = 'place in the list; blank: not a partner';

/** The label of a council's joint cost, after its name. */
export const JOINT_LABEL = ', joint';

/** The unit of what a council pays, is paid or saves in a year. */
export const YEARLY_UNIT = '£ a year';

/** What to ask a council about a cost that is not known; "Ask" and its name come before. */
const QUESTIONS = {
  asIs: 'what does it spend on this service now, a year?',
  alone: 'what would the same service, bought alone on the same terms, have cost a year?',
  joint: 'what would it pay a year in the joint contract?',
};

/** A cost in pounds for a cell, undefined (a blank cell) if it is not known; and the same of a number. */
export const pounds = (cost: OrNotKnown<Pence>) => (cost === notKnown ? undefined : poundsFromPence(cost));
export const known = (value: OrNotKnown<number>) => (value === notKnown ? undefined : value);

/** The rows of each council. */
export function councilBlocks(
  scenarios: readonly Scenario[],
  councils: readonly ListedCouncil[],
): InputBlock[] {
  return councils.map((council, index) => ({ title: '', rows: rowsOf(scenarios, council, index) }));
}

function rowsOf(scenarios: readonly Scenario[], council: ListedCouncil, index: number): InputRow[] {
  const ofEach = (shown: (council: Council) => Shown): Shown[] =>
    scenarios.map((scenario) => {
      const found = scenario.councils[find(scenario, council)];
      return found ? shown(found) : { value: undefined };
    });
  const row = (key: CouncilKey, label: string, row: Omit<InputRow, 'name' | 'label' | 'council'>) => ({
    name: council.stem + councilEndings[key],
    label,
    council: index,
    ...row,
  });
  const cost = (key: 'asIs' | 'alone' | 'joint', label: string): InputRow =>
    row(key, label, {
      unit: YEARLY_UNIT,
      format: moneyFormat(scenarios.map((scenario) => scenario.councils[find(scenario, council)]?.[key])),
      rule: { ...limits.cost, kind: 'number' },
      question: QUESTIONS[key],
      shown: ofEach((found) => shownFigure(found[key], pounds)),
    });
  return [
    row('place', '', {
      unit: PLACE_UNIT,
      format: formats.whole,
      rule: { kind: 'whole', lowest: 1, highest: 1000 },
      shown: scenarios.map((scenario) => {
        const place = find(scenario, council);
        return { value: place < 0 ? undefined : place + 1 };
      }),
    }),
    cost('asIs', ', as-is'),
    cost('alone', ', alone'),
    cost('joint', JOINT_LABEL),
    row('announcedSaving', ', announced saving', {
      unit: YEARLY_UNIT,
      format: formats.pounds,
      shown: ofEach(({ announced }) => shownFigure(announced?.saving, pounds)),
    }),
    row('announcedRate', ', announced saving, share', {
      unit: '% of as-is',
      format: formats.rate,
      rule: { ...limits.share, kind: 'number' },
      shown: ofEach(({ announced }) => shownFigure(announced?.rate, (share) => share)),
    }),
    row('vatNotRecovered', ', VAT not recovered', {
      unit: '% of VAT',
      format: formats.rate,
      rule: { ...limits.part, kind: 'number' },
      shown: ofEach(({ vatNotRecovered }) => shownUsual(vatNotRecovered, rate(0), (part) => part)),
    }),
  ];
}

/** The number format of some amounts in pence: whole pounds, unless any of them has pence. */
export const moneyFormat = (figures: readonly (Figure<OrNotKnown<number>> | undefined)[]) =>
  figures.some((figure) => figure && figure.value !== notKnown && figure.value % 100 !== 0)
    ? formats.pence
    : formats.pounds;
