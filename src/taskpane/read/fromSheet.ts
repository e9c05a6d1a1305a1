import { notKnown } from '../../model/money/units';
import type { Result } from '../../model/result';
import { type EnteredCost, newScenario } from '../../model/scenario/edit/newScenario';
import type { CouncilRead, PlacedCost } from '../../model/scenario/table/readTable';
import type { Scenario } from '../../model/scenario/scenario';
import { cellAddress } from '../../workbook/plan/address';
import type { CourseRow } from '../parts/tables/CourseTable';
import { todayDate } from '../ports/today';
import type { Cells } from '../ports/workbook';
import { strings } from '../strings';

/** A council's costs, as far as the sheet has them, as a row of a table. */
export const knownCosts = ({ name, costs }: CouncilRead): CourseRow => ({
  name,
  asIs: known(costs.asIs),
  alone: known(costs.alone),
  joint: known(costs.joint),
});

/** The cost that was read, or not known. */
export const known = (cost: PlacedCost) => (cost.kind === 'cost' ? cost.value : notKnown);

/** The address of a cell, given its place among the cells that were read. */
export const cellOf = (cells: Cells, row: number, column: number) =>
  cellAddress(cells.row + row, cells.column + column);

/** A new scenario of the councils that were read, with each figure's cell as its source. */
export function scenarioFrom(councils: readonly CouncilRead[], cells: Cells): Result<Scenario> {
  const entered = (row: number, cost: PlacedCost): EnteredCost => ({
    value: known(cost),
    source:
      cost.column === undefined
        ? strings.read.notOn(cells.sheet)
        : strings.read.enteredOn(cells.sheet, cellOf(cells, row, cost.column)),
  });
  return newScenario(
    councils.map(({ name, row, costs }) => ({
      name,
      asIs: entered(row, costs.asIs),
      alone: entered(row, costs.alone),
      joint: entered(row, costs.joint),
    })),
    todayDate(),
  );
}
