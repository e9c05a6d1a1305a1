import { totalYears } from '../model/contract/terms';
import { financialYearSpans } from '../model/contract/views';
import { limits } from '../model/limits';
import { poundsFromPence } from '../model/money/rounding';
import { rate as fractionOf } from '../model/money/units';
import { all, andThen, map } from '../model/result';
import { bounds, impliedBaseline, usualSteps } from '../model/scenario/outcome/baseline';
import { checkedTotal, compare, type Comparison } from '../model/scenario/outcome/comparison';
import { reconcile } from '../model/scenario/outcome/reconcile';
import { serviceLines } from '../model/scenario/outcome/lines';
import { TOGETHER } from '../model/scenario/names';
import { type CostsBySpan, project } from '../model/scenario/outcome/projection';
import { answer, type CellValue, inPounds, numberOrBlank } from './answer';
import { readPrice } from './contractArguments';
import { readCouncils } from './councilArguments';
import { fraction, one, optional, pounds } from './read';
import { readSaving, readSavings, readSteps } from './savingArguments';

/**
 * The yearly budget that a published saving and its percentage imply: saving ÷ rate, to the penny.
 * @customfunction SAVING.BASELINE SAVING.BASELINE
 * @param saving The saving a year, in pounds.
 * @param rate The share of the budget that it saves, such as 25%.
 * @returns The budget a year before the saving, in pounds.
 */
export function savingBaseline(saving: unknown, rate: unknown): number {
  return answer(() => andThen(readSaving(saving, rate), impliedBaseline), poundsFromPence);
}

/**
 * The lowest and the highest yearly budget that a published saving and percentage allow, given how they were rounded.
 * @customfunction SAVING.BOUNDS SAVING.BOUNDS
 * @param saving The saving a year, in pounds.
 * @param rate The share of the budget that it saves, such as 25%.
 * @param savingStep What the saving was rounded to, in pounds. 100,000 if left out.
 * @param rateStep What the percentage was rounded to, such as 1%. 1% if left out.
 * @returns One row: the lowest and the highest budget a year, in pounds.
 * @fills 1 by 2
 */
export function savingBounds(
  saving: unknown,
  rate: unknown,
  savingStep?: unknown,
  rateStep?: unknown,
): CellValue[][] {
  return answer(
    () =>
      andThen(all({ saving: readSaving(saving, rate), steps: readSteps(savingStep, rateStep) }), (given) =>
        bounds(given.saving, given.steps),
      ),
    ({ baseline }) => [[inPounds(baseline.lowest), inPounds(baseline.highest)]],
  );
}

/**
 * What each council pays in one year as-is, alone and jointly, and what it saves. What is not known stays blank, and so does every total that needs it.
 * @customfunction SAVING.COMPARE SAVING.COMPARE
 * @param councils The councils' names, in a column.
 * @param asIs What each council spends now, in pounds a year, beside its name.
 * @param alone What each would pay if it bought the service by itself, in pounds a year. Blank, 0 or "not known" where that is not known.
 * @param joint What each pays in the joint contract, in pounds a year.
 * @returns A row for each council and a total: Council, As-is, Alone, Joint, Saving, Saving %, Alone saving, Gain from joining.
 * @fills 2 + councils by 8
 */
export function savingCompare(
  councils: unknown[][],
  asIs: unknown[][],
  alone: unknown[][],
  joint: unknown[][],
): CellValue[][] {
  return answer(
    () =>
      andThen(readCouncils({ councils, asIs, alone, joint }), (costs) =>
        map(checkedTotal(costs), (total) => [...costs, { name: TOGETHER, ...total }]),
      ),
    (rows) => [
      ['Council', 'As-is', 'Alone', 'Joint', 'Saving', 'Saving %', 'Alone saving', 'Gain from joining'],
      ...rows.map(({ name, ...costs }) => comparisonRow(name, compare(costs))),
    ],
  );
}

const comparisonRow = (name: string, row: Comparison): CellValue[] => [
  name,
  inPounds(row.asIs),
  inPounds(row.alone),
  inPounds(row.joint),
  inPounds(row.saving),
  numberOrBlank(row.savingShare),
  inPounds(row.aloneSaving),
  inPounds(row.gain),
];

/**
 * What each council and the group pay and save in each financial year of the contract. Joint and alone costs follow the contract's price; as-is grows by a rate of its own.
 * @customfunction SAVING.YEARS SAVING.YEARS
 * @param councils The councils' names, in a column.
 * @param asIs What each council spends now, in pounds a year, beside its name.
 * @param alone What each would pay in the first year if it bought the service by itself, in pounds. Blank, 0 or "not known" where that is not known.
 * @param joint What each pays in the first year of the joint contract, in pounds.
 * @param start The day the contract starts: a date, or text such as "2011-04-01".
 * @param initialYears Contract years before any extension. 5 if left out.
 * @param extensionYears Years that the contract may be extended by. 4 if left out.
 * @param fixedYears Contract years from the start in which prices do not rise. 3 if left out, or the initial years where they are fewer.
 * @param indexation The rise of prices a year, such as 2.5%; or a rate for each contract year; or CPI, RPI or a blend such as "0.7 CPI + 0.3 RPI"; or two columns, month and index. 0% if left out.
 * @param terms Two columns, option and value, for the rest of the price terms, such as cap and 5%. A blank or 0 leaves the usual value; write nought as text, '0%.
 * @param asIsGrowth The growth of as-is costs on each anniversary, such as 2%. 0% if left out.
 * @returns Council, Measure (As-is, Alone, Joint, Saving, Gain from joining), a column for each financial year, and Total; the group is last.
 * @fills 6 + 5 councils by 4 + initialYears + extensionYears
 */
export function savingYears(
  councils: unknown[][],
  asIs: unknown[][],
  alone: unknown[][],
  joint: unknown[][],
  start: unknown,
  initialYears?: unknown,
  extensionYears?: unknown,
  fixedYears?: unknown,
  indexation?: unknown[][],
  terms?: unknown[][],
  asIsGrowth?: unknown,
): CellValue[][] {
  return answer(
    () =>
      andThen(
        all({
          costs: readCouncils({ councils, asIs, alone, joint }),
          price: readPrice({ start, initialYears, extensionYears, fixedYears, indexation, terms }),
          growth: optional(asIsGrowth, 'asIsGrowth', fraction(limits.rise), fractionOf(0)),
        }),
        ({ costs, price, growth }) =>
          andThen(serviceLines(costs, price, growth), (lines) =>
            project(
              costs.map(({ name }) => name),
              lines,
              financialYearSpans(price.start, totalYears(price) * 12),
            ),
          ),
      ),
    ({ spans, councils: rows, together }) => [
      ['Council', 'Measure', ...spans.map(({ name }) => name), 'Total'],
      ...[...rows, together].flatMap(yearRows),
    ],
  );
}

const measures = [
  ['As-is', 'asIs'],
  ['Alone', 'alone'],
  ['Joint', 'joint'],
  ['Saving', 'saving'],
  ['Gain from joining', 'gain'],
] as const;

const yearRows = ({ name, spans, total }: CostsBySpan): CellValue[][] =>
  measures.map(([label, measure]) => [
    name,
    label,
    ...spans.map((span) => inPounds(span[measure])),
    inPounds(total[measure]),
  ]);

/**
 * Whether the savings announced agree with the contract value announced, once rounding is allowed for.
 * @customfunction SAVING.RECONCILE SAVING.RECONCILE
 * @param savings Each council's published saving a year, in pounds, in a column.
 * @param rates The share of its budget that each saves, such as 25%, beside the savings.
 * @param contractValue The published value of the contract a year, in pounds, for all the councils together.
 * @param savingStep What the savings were rounded to, in pounds. 100,000 if left out.
 * @param rateStep What the percentages were rounded to, such as 1%. 1% if left out.
 * @param valueStep What the contract value was rounded to, in pounds. 100,000 if left out.
 * @returns Item, Lowest, Stated, Highest: Implied baseline, Implied cost after saving, Contract value, Difference, Explained by rounding.
 * @fills 6 by 4
 */
export function savingReconcile(
  savings: unknown[][],
  rates: unknown[][],
  contractValue: unknown,
  savingStep?: unknown,
  rateStep?: unknown,
  valueStep?: unknown,
): CellValue[][] {
  return answer(
    () =>
      andThen(
        all({
          savings: readSavings(savings, rates),
          value: one(contractValue, 'contractValue', pounds(limits.cost)),
          steps: readSteps(savingStep, rateStep),
          valueStep: optional(valueStep, 'valueStep', pounds(limits.poundsStep), usualSteps.value),
        }),
        (given) => reconcile(given.savings, given.value, { ...given.steps, value: given.valueStep }),
      ),
    ({ baseline, after, contractValue: value, difference, explainedByRounding }) => [
      ['Item', 'Lowest', 'Stated', 'Highest'],
      ...(
        [
          ['Implied baseline', baseline],
          ['Implied cost after saving', after],
          ['Contract value', value],
          ['Difference', difference],
        ] as const
      ).map(([item, { lowest, stated, highest }]) => [
        item,
        inPounds(lowest),
        inPounds(stated),
        inPounds(highest),
      ]),
      ['Explained by rounding', '', explainedByRounding, ''],
    ],
  );
}
