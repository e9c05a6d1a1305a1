import type { Known, Pence } from '../../model/money/units';
import type { Phase } from '../../model/contract/views';
import type { Outcome } from '../../model/scenario/outcome';
import { strings } from '../strings';

/** A column of the table by financial year. */
export interface YearColumn {
  readonly name: string;
  /** It is a council's, and keeps its capital within a sentence. */
  readonly isCouncil?: true;
  readonly amounts: readonly Known<Pence>[];
  readonly total: Known<Pence>;
  readonly strong?: true;
}

export function yearColumns({ byFinancialYear, contract, unexplained }: Outcome): YearColumn[] {
  const { together, councils } = byFinancialYear;
  const of = (course: 'asIs' | 'joint' | 'saving') => ({
    amounts: together.spans.map((span) => span[course]),
    total: together.total[course],
  });
  const explained = unexplained.wholeTerm === 0;
  return [
    { name: strings.courses.asIs, ...of('asIs') },
    { name: strings.courses.joint, ...of('joint') },
    { name: strings.years.saving, ...of('saving'), strong: true },
    {
      name: strings.years.contract,
      amounts: contract.financialYears.map(({ charge }) => charge),
      total: contract.total,
    },
    {
      name: strings.years.toDate,
      amounts: contract.financialYears.map(({ cumulative }) => cumulative),
      total: contract.total,
    },
    ...(explained
      ? []
      : [
          {
            name: strings.years.unexplained,
            amounts: unexplained.byFinancialYear,
            total: unexplained.wholeTerm,
          },
        ]),
    ...councils.map(({ name, spans, total }) => ({
      name,
      amounts: spans.map(({ joint }) => joint),
      total: total.joint,
      isCouncil: true as const,
    })),
  ];
}

export interface YearGroup {
  readonly phases: readonly Phase[];
  /** Places of the financial years in the table. */
  readonly years: readonly number[];
}

/** The financial years by price phase. A year in which the phase changes makes a group of its own. */
export function yearGroups({ byFinancialYear, contract }: Outcome): YearGroup[] {
  const phaseOf = (month: number) => contract.years[Math.floor(month / 12)]?.phase;
  const groups: { phases: Phase[]; years: number[] }[] = [];
  byFinancialYear.spans.forEach(({ from, to }, place) => {
    const phases = [...new Set([phaseOf(from), phaseOf(to - 1)])].filter((phase) => phase !== undefined);
    const group = groups.at(-1);
    if (group?.phases.join() === phases.join()) group.years.push(place);
    else groups.push({ phases, years: [place] });
  });
  return groups;
}
