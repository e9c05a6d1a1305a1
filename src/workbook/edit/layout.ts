import type { Scenario } from '../../model/scenario/scenario';
import { listCouncils } from '../plan/inputs/councilRows';
import { councilEndings, provenanceColumns } from '../plan/inputs/names';
import { COLUMN, SheetColumns } from '../plan/inputs/sheetColumns';
import { planInputsAlone } from '../plan/model';
import { cellsOf, type PlannedCells } from '../plan/cellsOf';
import type { SheetPlan } from '../plan/plan';
import { moved } from '../references';
import type { Damage } from '../read/damage';
import { type ScenarioColumns, scenarioColumns } from '../read/scenarioColumns';
import type { Finder } from '../read/sheetCells';
import type { Stems } from './stems';

/** The Inputs sheet as these scenarios would be written now, to compare a present sheet with. */
export interface PlannedInputs extends PlannedCells {
  readonly plan: SheetPlan;
  readonly columns: SheetColumns;
}

/** The planned Inputs sheet. `stems` are those of the sheet that it is compared with. */
export function plannedInputs(scenarios: readonly Scenario[], stems: Stems): PlannedInputs {
  const planned = planInputsAlone(scenarios);
  const onSheet = new Map(
    listCouncils(scenarios).flatMap((council) =>
      Object.values(councilEndings).map((ending) => [council.stem + ending, stems(council) + ending]),
    ),
  );
  const plan = {
    ...planned,
    names: planned.names.map((one) => ({ ...one, name: onSheet.get(one.name) ?? one.name })),
  };
  return { plan, columns: new SheetColumns(scenarios.length), ...cellsOf(plan) };
}

/** Where the rows and columns of a planned Inputs sheet are on the present one. */
export interface Moves {
  readonly row: (planned: number) => number | undefined;
  readonly column: (planned: number) => number | undefined;
  /** A planned formula with its references moved; undefined where a cell is gone. */
  readonly formula: (formula: string) => string | undefined;
}

/** Finds rows by the names of their figures, and columns by their headings. */
export function movesOf(
  finder: Finder,
  planned: PlannedInputs,
  {
    scenarios,
    live,
    labels,
  }: { scenarios: readonly string[]; live: number | undefined; labels: number | undefined },
): Moves {
  const rows = new Map<number, number>();
  for (const { name, area } of planned.plan.names) {
    const at = finder.area(name);
    if (typeof at === 'object' && at.rows === area.rows)
      for (let step = 0; step < area.rows; step++) rows.set(area.row + step, at.row + step);
  }
  const columns = new Map<number, number>();
  if (live !== undefined) columns.set(COLUMN.live, live);
  if (labels !== undefined) columns.set(COLUMN.label, labels);
  const found: Damage[] = [];
  const byName = new Map(
    scenarioColumns(finder, found).map((one): [string, ScenarioColumns] => [one.name, one]),
  );
  for (const [index, name] of scenarios.entries()) {
    const at = byName.get(name);
    if (!at) continue;
    columns.set(planned.columns.scenario(index), at.value);
    for (const [step, heading] of provenanceColumns.entries())
      columns.set(planned.columns.status(index) + step, at.from[heading]);
  }
  const row = (one: number) => rows.get(one);
  const column = (one: number) => columns.get(one);
  return { row, column, formula: (formula) => moved(formula, '', () => ({ row, column })) };
}
