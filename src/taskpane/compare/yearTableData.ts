import type { OrNotKnown, Money } from '../../model/money/units';
import type { MonthSpan, Phase } from '../../model/contract/views';
import type { AppraisedOutcome, Basis } from '../../model/scenario/outcome/appraise';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import { changes, type CostsBySpan, type Projection } from '../../model/scenario/outcome/projection';
import type { Sum } from '../format';
import { strings } from '../strings';

/** Shown in place of the change from a year to a part of one, or the other way round, which cannot be compared. */
export const partYear = 'part year';

/** What a year shows in a column; undefined where it can have no figure, as the first year has no change. */
export type OfYear = OrNotKnown<Money> | typeof partYear | undefined;

/** A column of the table, with an amount for each year. */
export interface YearColumn {
  readonly name: string;
  /** The column is named after a council, and so keeps its capital within a sentence. */
  readonly isCouncil?: true;
  readonly amounts: readonly OfYear[];
  readonly total: OrNotKnown<Money> | undefined;
  readonly strong?: true;
}

export type Calendar = 'financial' | 'contract';

type Row = CostsBySpan | CostsBySpan<'real'>;

/** The years of the table and its columns. */
export interface YearTableData {
  readonly spans: readonly MonthSpan[];
  readonly columns: readonly YearColumn[];
  /** The sums in it, down and across, by which the note on rounding is decided. */
  readonly sums: readonly Sum[];
}

/**
 * The table for all councils together, with the contract and each council's joint cost, or for one council. Money other
 * than cash is by financial year, whatever the calendar.
 */
export function yearTable(
  outcome: Outcome,
  appraised: AppraisedOutcome | undefined,
  { basis, calendar, council }: { basis: Basis; calendar: Calendar; council: string | undefined },
): YearTableData {
  const cash = calendar === 'contract' ? outcome.byContractYear : outcome.byFinancialYear;
  const stated = basis === 'real' ? appraised?.byFinancialYear : appraised?.discounted;
  const shown: Projection | Projection<'real'> = basis !== 'cash' && stated ? stated : cash;
  const own = shown.councils.find(({ name }) => name === council);
  const change =
    shown === cash ? [changeColumn((own as CostsBySpan | undefined) ?? cash.together, cash.spans)] : [];
  const row: Row = own ?? shown.together;
  const councils = own ? [] : shown.councils;
  const columns: YearColumn[] = [
    ...courseColumns(row),
    ...change,
    ...(shown === cash && !own ? contractColumns(outcome, calendar) : []),
    ...councils.map(({ name, spans, total }) => ({
      name,
      amounts: spans.map(({ joint }) => joint),
      total: total.joint,
      isCouncil: true as const,
    })),
  ];
  return { spans: shown.spans, columns, sums: [...down(columns), ...across(row, councils)] };
}

/** The sums down columns, without those whose years do not add up to their total, such as costs to date. */
const down = (columns: readonly YearColumn[]): Sum[] =>
  columns.flatMap(({ amounts, total }) => {
    const parts = amounts.filter((amount) => amount !== undefined && amount !== partYear);
    return total === undefined || parts.length < amounts.length ? [] : [{ parts, sum: total }];
  });

const across = ({ spans, total }: Row, councils: readonly Row[]): Sum[] =>
  [...spans, total].flatMap(({ asIs, alone, joint, saving, gain }, place) => [
    { parts: [joint, saving], sum: asIs },
    { parts: [joint, gain], sum: alone },
    ...(councils.length === 0
      ? []
      : [{ parts: councils.map((council) => (council.spans[place] ?? council.total).joint), sum: joint }]),
  ]);

function courseColumns(row: Row): YearColumn[] {
  const of = (part: 'asIs' | 'alone' | 'joint' | 'saving' | 'gain') => ({
    amounts: row.spans.map((span) => span[part]),
    total: row.total[part],
  });
  return [
    { name: strings.courses.asIs, ...of('asIs') },
    { name: strings.courses.joint, ...of('joint') },
    { name: strings.years.saving, ...of('saving'), strong: true },
    { name: strings.courses.alone, ...of('alone') },
    { name: strings.years.gain, ...of('gain') },
  ];
}

function changeColumn(row: CostsBySpan, spans: readonly MonthSpan[]): YearColumn {
  const isWhole = spans.map(({ from, to }) => to - from === 12);
  const ofYears = changes(row).map(({ joint }, before) =>
    isWhole[before] && isWhole[before + 1] ? joint : partYear,
  );
  return { name: strings.years.change, amounts: [undefined, ...ofYears], total: undefined };
}

function contractColumns({ contract, unexplained }: Outcome, calendar: Calendar): YearColumn[] {
  const years = calendar === 'contract' ? contract.years : contract.financialYears;
  return [
    { name: strings.years.contract, amounts: years.map(({ charge }) => charge), total: contract.total },
    {
      name: strings.years.toDate,
      amounts: years.map(({ cumulative }) => cumulative),
      total: contract.total,
    },
    ...(unexplained.wholeTerm === 0 || calendar === 'contract'
      ? []
      : [
          {
            name: strings.years.unexplained,
            amounts: unexplained.byFinancialYear,
            total: unexplained.wholeTerm,
          },
        ]),
  ];
}

export interface YearGroup {
  readonly phases: readonly Phase[];
  /** Places of the years in the table. */
  readonly years: readonly number[];
}

/** The years by price phase, in order. A year in which the phase changes is a group of its own. */
export function yearGroups(spans: readonly MonthSpan[], { contract }: Outcome): YearGroup[] {
  const phaseOf = (month: number) => contract.years[Math.floor(month / 12)]?.phase;
  const groups: { phases: Phase[]; years: number[] }[] = [];
  spans.forEach(({ from, to }, place) => {
    const phases = [...new Set([phaseOf(from), phaseOf(to - 1)])].filter((phase) => phase !== undefined);
    const group = groups.at(-1);
    if (group?.phases.join() === phases.join()) group.years.push(place);
    else groups.push({ phases, years: [place] });
  });
  return groups;
}
