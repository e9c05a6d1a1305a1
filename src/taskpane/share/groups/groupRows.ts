import { notKnown } from '../../../model/money/units';
import { type GroupCost, groupFigure } from '../../../model/scenario/sharing/groupCosts';
import type { GroupRow, GroupTable } from '../../../model/scenario/table/readGroups';
import type { Scenario } from '../../../model/scenario/scenario';
import { list, pounds } from '../../format';
import type { Cells } from '../../ports/workbook';
import { today } from '../../ports/today';
import { cellOf } from '../../read/fromSheet';
import { strings } from '../../strings';
import { readGroups as say } from '../../strings/share';

/** Whether a row is read: it names councils, has a cost, and no row above it names the same councils. */
export const isUsed = ({ members, cost, sameAs }: GroupRow) =>
  members.length > 0 && cost.kind === 'cost' && sameAs === undefined;

const namesOf = ({ councils }: Scenario, { members }: GroupRow) =>
  members.map((place) => councils[place]?.name ?? '');

/** The costs of the rows that are read, each with its cell as the source. */
export const costsToUse = (
  rows: readonly GroupRow[],
  scenario: Scenario,
  cells: Cells,
  { cost: column }: GroupTable,
): GroupCost[] =>
  rows.filter(isUsed).flatMap((row): GroupCost[] =>
    row.cost.kind === 'cost'
      ? [
          {
            councils: namesOf(scenario, row),
            cost: {
              value: row.cost.value,
              status: 'Assumed',
              source: strings.read.enteredOn(cells.sheet, cellOf(cells, row.row, column)),
              date: today(),
              note: '',
            },
          },
        ]
      : [],
  );

/** How many remarks are shown; the rest are counted. */
const MOST = 6;

/** Sentences about rows that are not read, and why, and about costs that are replaced. */
export function groupRemarks(
  rows: readonly GroupRow[],
  scenario: Scenario,
  cells: Cells,
  { cost: column }: GroupTable,
): string[] {
  const all = rows.flatMap((row) => remarkOn(row, scenario, (at) => cellOf(cells, at, column)));
  const more = all.length - MOST;
  return more > 0 ? [...all.slice(0, MOST), strings.more(more)] : all;
}

function remarkOn(row: GroupRow, scenario: Scenario, cell: (row: number) => string): string[] {
  const { members, words, cost, sameAs } = row;
  const at = cell(row.row);
  if (members.length === 0) return [say.nobody(at, words)];
  const group = list(namesOf(scenario, row));
  if (sameAs !== undefined) return [say.twice(at, group, cell(sameAs))];
  switch (cost.kind) {
    case 'cost': {
      const before = groupFigure(scenario, namesOf(scenario, row))?.value ?? notKnown;
      return before === notKnown || before === cost.value ? [] : [say.replaces(group, pounds(before))];
    }
    case 'blank':
    case 'said':
      return [];
    case 'nought':
      return [say.nought(at, group)];
    case 'no cost':
      return [say.noCost(at, cost.given, group)];
  }
}
