import { courses, otherCostKinds, rises, type Scenario } from '../../../model/scenario/scenario';
import { limits } from '../../../model/limits';
import { formats } from '../styles';
import { known, pounds } from './councilRows';
import { councilListNames, provenanceColumns, tableColumns, tableNames } from './names';
import type { Provenance, Rule } from './row';

/** Empty lines that a table gets for additions. */
const SPARE_LINES = 3;

/** How the table of other costs calls the kinds of timing. */
export const timingNames = { once: 'once', 'at the end': 'at the end', yearly: 'yearly' } as const;

/** A cell that joins the names of councils, by references to their cells, so that it follows when one is renamed. */
export interface JoinedNames {
  readonly councils: readonly string[];
}

/** A line of a table, for one scenario. */
export interface ListLine {
  readonly scenario: number;
  /** The council to whose name the first cell refers, in tables with a column of councils. */
  readonly council?: string;
  readonly cells: readonly (number | string | JoinedNames | undefined)[];
  readonly from: Provenance;
}

/** A table of Inputs: the lines of all scenarios, as its columns have them. */
export interface ListTable {
  readonly name: string;
  readonly title: string;
  /** The headings; `formats` and `rules` are those of the columns after Scenario. */
  readonly columns: readonly string[];
  readonly formats: readonly string[];
  readonly rules: readonly (Rule | undefined)[];
  readonly lines: readonly ListLine[];
  /** How many lines it has, with the empty ones. */
  readonly rows: number;
}

const oneOf = (options: readonly string[]): Rule => ({ kind: 'one of', options });
const ofCouncils: Rule = {
  kind: 'one of named',
  named: councilListNames.councils,
  what: 'the councils on this sheet, as its name is written there',
};
const year: Rule = { ...limits.contractYear, kind: 'whole' };
const { general, whole, pence, weight } = formats;

const list = (
  key: keyof typeof tableNames,
  title: string,
  looks: Pick<ListTable, 'formats' | 'rules'>,
  lines: readonly ListLine[],
): ListTable => ({
  name: tableNames[key],
  title,
  columns: ['Scenario', ...tableColumns[key], ...provenanceColumns],
  ...looks,
  lines,
  rows: lines.length + SPARE_LINES,
});

/** The table of other costs. */
export const otherCostsList = (scenarios: readonly Scenario[]): ListTable =>
  list(
    'otherCosts',
    'Other costs: what comes beside the contract. Years are contract years; an income is entered as it comes in, without a minus sign',
    {
      formats: [general, general, general, general, whole, whole, general, pence],
      rules: [
        ofCouncils,
        oneOf(Object.values(courseNames)),
        oneOf(otherCostKinds),
        oneOf(Object.values(timingNames)),
        year,
        year,
        oneOf(rises),
        undefined,
      ],
    },
    scenarios.flatMap(({ councils }, scenario) =>
      councils.flatMap(({ name, otherCosts }) =>
        otherCosts.map(({ kind, course, timing, amount }) => ({
          scenario,
          council: name,
          cells: [
            courseNames[course],
            kind,
            timingNames[timing.kind],
            timing.kind === 'once' ? timing.year : timing.kind === 'yearly' ? timing.from : undefined,
            timing.kind === 'yearly' ? timing.to : undefined,
            timing.kind === 'yearly' ? timing.rises : undefined,
            pounds(amount.value),
          ],
          from: amount,
        })),
      ),
    ),
  );

/** The three courses as cells call them. */
export const courseNames = { asIs: 'as-is', alone: 'alone', joint: 'joint' } as const satisfies Record<
  (typeof courses)[number],
  string
>;

/** The table of keys, such as users or devices. */
export const keysList = (scenarios: readonly Scenario[]): ListTable =>
  list(
    'keys',
    'Keys: what the bill may be shared by, such as users or devices',
    { formats: [general, general, weight], rules: [ofCouncils] },
    scenarios.flatMap(({ councils }, scenario) =>
      councils.flatMap(({ name, keys }) =>
        keys.map((key) => ({
          scenario,
          council: name,
          cells: [key.name, known(key.amount.value)],
          from: key.amount,
        })),
      ),
    ),
  );

/** The table of what was quoted for groups of councils. */
export const coalitionsList = (scenarios: readonly Scenario[]): ListTable =>
  list(
    'coalitions',
    'Group costs: what somebody quoted for councils that buy together without the others',
    { formats: [general, pence], rules: [] },
    scenarios.flatMap(({ coalitions }, scenario) =>
      coalitions.map((coalition) => ({
        scenario,
        cells: [{ councils: coalition.councils }, pounds(coalition.cost.value)],
        from: coalition.cost,
      })),
    ),
  );
