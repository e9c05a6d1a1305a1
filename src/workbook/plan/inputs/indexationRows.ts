import {
  type Clause,
  compoundings,
  reviewDates,
  roundingsOfRates,
  usualClause,
} from '../../../model/contract/clause';
import { limits } from '../../../model/limits';
import type { Scenario } from '../../../model/scenario/scenario';
import { publishedNames } from '../published';
import { formats } from '../styles';
import { figureNames, givenAs, listNames, yesNo } from './names';
import { type InputBlock, type InputRow, type Rule, shownFigure, shownUsual } from './row';

/** The unit of the rows that say which index it is. */
export const INDEX_UNIT = 'name';

const slots = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

/** The most rates by year that any scenario gives. */
export const riseSlots = (scenarios: readonly Scenario[]) =>
  Math.max(
    0,
    ...scenarios.map(({ contract: { indexation } }) =>
      indexation.value.kind === 'by year' ? indexation.value.rates.length : 0,
    ),
  );

/** The most indices in any scenario's blend, and at least one, so that an index can be chosen on the sheet. */
export const indexSlots = (scenarios: readonly Scenario[]) =>
  Math.max(
    1,
    ...scenarios.map(({ contract: { indexation } }) =>
      indexation.value.kind === 'index' ? indexation.value.blend.length : 0,
    ),
  );

/** The rows of indexation and its clause. `titleOf` gives the title on Published of a part of a scenario's blend. */
export function indexationBlock(
  scenarios: readonly Scenario[],
  titleOf: (scenario: number, part: number) => string | undefined,
): InputBlock {
  const given = scenarios.map(({ contract }) => contract.indexation);
  const rate = { unit: '% a year', format: formats.rate, rule: { ...limits.rise, kind: 'number' } as Rule };
  const rises = riseSlots(scenarios);
  const kinds = [givenAs.constant, ...(rises > 0 ? [givenAs['by year']] : []), givenAs.index];
  return {
    title: 'Indexation: how the price changes',
    rows: [
      {
        name: figureNames.indexation,
        label: 'Given as',
        unit: kinds.join(', '),
        format: formats.general,
        rule: { kind: 'one of', options: kinds },
        shown: given.map((figure) => shownFigure(figure, ({ kind }) => givenAs[kind])),
      },
      {
        name: figureNames.rise,
        label: 'One rate',
        part: true,
        ...rate,
        shown: given.map(({ value }) => ({ value: value.kind === 'constant' ? value.rate : undefined })),
      },
      ...slots(rises).map((year): InputRow => ({
        name: listNames.rises(year),
        label: `Rate of contract year ${year}`,
        part: true,
        ...rate,
        shown: given.map(({ value }) => ({
          value: value.kind === 'by year' ? value.rates[year - 1] : undefined,
        })),
      })),
      ...slots(indexSlots(scenarios)).flatMap((part): InputRow[] => [
        {
          name: listNames.indices(part),
          label: part === 1 ? 'Index' : `Index ${part}`,
          part: true,
          unit: INDEX_UNIT,
          format: formats.general,
          rule: {
            kind: 'one of named',
            named: publishedNames.indexTitles,
            what: 'the indices on the sheet of published figures, by its heading there',
          },
          shown: scenarios.map((_, scenario) => ({ value: titleOf(scenario, part - 1) })),
        },
        {
          name: listNames.weights(part),
          label: `${part === 1 ? 'Index' : `Index ${part}`}, weight`,
          part: true,
          unit: '% of the blend',
          format: formats.rate,
          rule: { ...limits.part, kind: 'number' },
          shown: given.map(({ value }) => ({
            value: value.kind === 'index' ? value.blend[part - 1]?.weight : undefined,
          })),
        },
      ]),
      ...clauseRows(scenarios),
    ],
  };
}

/** The rows of the clause: a part of which nothing was said shows its usual value. */
function clauseRows(scenarios: readonly Scenario[]): InputRow[] {
  const row = <Part extends keyof Clause>(
    part: Part,
    label: string,
    unit: string,
    format: string,
    rule: Rule,
    value: (given: NonNullable<Clause[Part]>) => number | string,
  ): InputRow => ({
    name: figureNames[part],
    label,
    unit,
    format,
    rule,
    shown: scenarios.map(({ contract }) =>
      shownUsual(contract.clause[part], usualClause[part] ?? undefined, value),
    ),
  });
  const { rate, whole, general } = formats;
  const itself = <T>(given: T) => given;
  const yesOrNo: Rule = { kind: 'one of', options: [yesNo(true), yesNo(false)] };
  const numbers = (limit: 'rise' | 'part'): Rule => ({ ...limits[limit], kind: 'number' });
  const wholes = (limit: 'month' | 'lag'): Rule => ({ ...limits[limit], kind: 'whole' });
  const words = (options: readonly string[]): Rule => ({ kind: 'one of', options });
  return [
    row('lag', 'Months from the month of the index to the review', 'months', whole, wholes('lag'), itself),
    row(
      'referenceMonth',
      'Month of the index',
      '1 to 12; blank: by the months above',
      whole,
      wholes('month'),
      itself,
    ),
    row('catchUp', 'Catches up for the fixed years', 'Yes or No', general, yesOrNo, yesNo),
    row('compounding', 'Rates', compoundings.join(', '), general, words(compoundings), itself),
    row('cap', 'Cap', '% a year; blank: none', rate, numbers('rise'), itself),
    row('collar', 'Collar, the least rise', '% a year; blank: none', rate, numbers('rise'), itself),
    row('carryForward', 'What the cap keeps back is carried forward', 'Yes or No', general, yesOrNo, yesNo),
    row('pricesMayFall', 'A negative rate lowers the price', 'Yes or No', general, yesOrNo, yesNo),
    row('indexableShare', 'Share of the price that moves', '%', rate, numbers('part'), itself),
    row('reviewDate', 'Reviews', reviewDates.join(', '), general, words(reviewDates), itself),
    row(
      'rateRounding',
      'Index rates are rounded',
      roundingsOfRates.join(', '),
      general,
      words(roundingsOfRates),
      itself,
    ),
    row(
      'forecast',
      'Rate of months not yet published',
      '% a year; blank: none',
      rate,
      numbers('rise'),
      itself,
    ),
  ];
}
