import { decisions } from '../../../model/scenario/scenario';
import { factNames } from '../contract/facts';
import { call, sameText, concat, literal } from '../formula';
import { INDEX_UNIT } from '../inputs/indexationRows';
import type { Inputs } from '../inputs/inputs';
import { givenAs, listNames } from '../inputs/names';
import { COLUMN } from '../inputs/sheetColumns';
import type { ModelNames } from '../names';
import type { Check, CheckedParts } from './check';
import type { Faults, Spots } from './faults';

/** That words which formulas compare are ones they know: any other would be taken for the last in its list. */
export function wordChecks(parts: CheckedParts, names: ModelNames, spots: Spots): Check[] {
  const { inputs } = parts;
  const ofInputs = { where: 'Inputs', ofInputs: true } as const;
  return [
    {
      name: 'How indexation and inflation are given, the words of the clause and the discount rates are each as the list of the cell has them',
      faults: otherWords(inputs, spots),
      ...ofInputs,
    },
    {
      name: `Every extension has its decision: ${decisions.join(', ')}`,
      faults: [undecidedWords(inputs, names, spots)],
      ...ofInputs,
    },
    {
      name: 'The index is one of those on the sheet of published figures, by its heading there',
      faults: [otherIndices(parts, spots)],
      waits: [
        {
          until: `${names.figure('indexation')}<>${literal(givenAs.index)}`,
          because: 'prices do not follow an index',
          never: true,
        },
      ],
      ...ofInputs,
    },
  ];
}

/** A search for each list of words. Rows with the same list are recognised by their unit, which spells it out. */
function otherWords({ figures, column }: Inputs, spots: Spots): Faults[] {
  const [units, live] = [column(COLUMN.unit), column(COLUMN.live)];
  // A part of a figure may be blank, and is searched for separately.
  const lists = new Map(
    [...figures.values()].flatMap(({ list, part }) => (list && !part ? [[list.unit, list.options]] : [])),
  );
  return [...lists].map(([unit, options]) =>
    spots.figures(
      `Words other than ${options.join(', ')}`,
      [`(${units}=${literal(unit)})`, ...options.map((option) => `(${live}<>${literal(option)})`)],
      { ofWhat: literal(` (${unit})`) },
    ),
  );
}

/** A search for decisions that are not in the list; an extension that the live scenario does not have needs none. */
function undecidedWords({ slots, figures, cell }: Inputs, names: ModelNames, spots: Spots): Faults {
  const said = names.of(factNames.extensionDecisions);
  const years = names.of(factNames.extensionLengths);
  const each = Array.from({ length: slots.extensions }, (_, place) => listNames.decisions(place + 1));
  return {
    what: `Decisions other than ${decisions.join(', ')}`,
    tests: [`(${years}>0)`, ...decisions.map((decision) => `(${said}<>${literal(decision)})`)],
    rows: said,
    spot: (place) =>
      each.length === 0
        ? literal('')
        : spots.typed(
            call('CHOOSE', place, ...each.map((name) => call('ROW', names.of(name)))),
            concat(
              call('CHOOSE', place, ...each.map((name) => cell(figures.get(name)?.row ?? 0, COLUMN.label))),
              literal(` (${decisions.join(', ')})`),
            ),
          ),
  };
}

/** A search for indices that are not on Published. Each title is compared, since MATCH takes * and ? for wildcards. */
function otherIndices({ inputs: { column }, published }: CheckedParts, spots: Spots): Faults {
  const live = column(COLUMN.live);
  return spots.figures('Indices that are none', [
    `(${column(COLUMN.unit)}=${literal(INDEX_UNIT)})`,
    `(${live}<>"")`,
    ...published.indexTitles.map(({ elsewhere }) => `(1-${sameText(live, elsewhere)})`),
  ]);
}
