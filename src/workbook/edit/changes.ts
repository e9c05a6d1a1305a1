import { nameKey, withCouncilNames } from '../../model/scenario/names';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { spanNames, spansOf } from '../plan/contract/spans';
import { coalitionNames, separatorOf } from '../plan/inputs/coalitionText';
import { titledIndices } from '../plan/inputs/indices';
import { councilEndings, figureNames, provenanceColumns, tableNames } from '../plan/inputs/names';
import { COLUMN } from '../plan/inputs/sheetColumns';
import { labelColumn, liveColumn } from '../read/labels';
import { lineChanges, tableKeys } from './lineChanges';
import { movesOf, plannedInputs } from './layout';
import { renamesOf } from './renames';
import type { Finder } from '../read/sheetCells';
import { stemsOn } from './stems';
import { type CellChange, contentAt, type PlannedSide, tooMuch } from './side';

/**
 * The cells to change on an Inputs sheet that holds `before` so that it holds `after`: the same number of
 * scenarios, in the same order. Only what differs is changed. The sheet must have been read without damage.
 */
export function cellChanges(
  finder: Finder,
  before: readonly Scenario[],
  after: readonly Scenario[],
): CellChange[] | typeof tooMuch {
  const renames = renamesOf(before, after);
  if (!renames || !hasRoom(finder, before, after)) return tooMuch;
  const names = before.map(({ name }) => name);
  const columnsNow = { scenarios: names, live: liveColumn(finder), labels: labelColumn(finder) };
  const stems = stemsOn(finder, before);
  const sheet = (scenarios: readonly Scenario[]): PlannedSide => {
    const planned = plannedInputs(scenarios, stems);
    return { planned, moves: movesOf(finder, planned, columnsNow) };
  };
  const [from, to] = [sheet(before), sheet(after.map((scenario) => withCouncilNames(scenario, renames)))];
  const lists = tableKeys.map((key) => lineChanges(finder, key, from, to));
  const figures = figureChanges(finder, before.length, from, to);
  if (figures === tooMuch) return tooMuch;
  const all: CellChange[] = [
    ...figures,
    ...titleChanges(finder, to, before, after, renames),
    ...typedTitles(finder, before, after, renames),
  ];
  for (const list of lists) {
    if (list === tooMuch) return tooMuch;
    all.push(...list);
  }
  return all;
}

/** Whether the sheets have enough columns for the years, and no index changes. */
function hasRoom(finder: Finder, before: readonly Scenario[], after: readonly Scenario[]): boolean {
  const needed = spansOf(after);
  const spans = (Object.keys(spanNames) as (keyof typeof spanNames)[]).every(
    (span) => needed[span] <= (finder.width(spanNames[span]) ?? 0),
  );
  const own = (scenarios: readonly Scenario[]) =>
    titledIndices(scenarios).map(({ title, index }) => [title, index]);
  return spans && same(own(before), own(after));
}

/** The changes of figures and their provenance, row by row. */
function figureChanges(
  finder: Finder,
  scenarios: number,
  from: PlannedSide,
  to: PlannedSide,
): CellChange[] | typeof tooMuch {
  const changes: CellChange[] = [];
  const rowsIn = ({ planned }: PlannedSide) =>
    new Map(
      planned.plan.names
        .filter(
          ({ name, area }) => area.column === COLUMN.live && area.rows === 1 && !selectorNames.has(name),
        )
        .map(({ name, area }) => [name, area.row]),
    );
  const [old, wanted] = [rowsIn(from), rowsIn(to)];
  const { columns } = to.planned;
  const each = Array.from({ length: scenarios }, (_, index) =>
    [columns.scenario(index), ...provenanceColumns.map((__, step) => columns.status(index) + step)].map(
      (column) => ({ scenario: index, column }),
    ),
  ).flat();
  for (const name of new Set([...old.keys(), ...wanted.keys()]))
    for (const { scenario, column } of each) {
      const [was, is] = [contentAt(from, old.get(name), column), contentAt(to, wanted.get(name), column)];
      // A planned formula stays, as it refers to the same cells.
      if (same(was, is) || (was?.kind === 'formula' && is?.kind === 'formula')) continue;
      const [row, at] = [finder.row(name), to.moves.column(column)];
      if (row === undefined || at === undefined) return tooMuch;
      const planned = wanted.get(name);
      const format = planned === undefined ? undefined : to.planned.format(planned, column);
      changes.push({ row, column: at, content: is, format, of: `${name}:${scenario}` });
    }
  return changes;
}

const selectorNames: ReadonlySet<string> = new Set([figureNames.liveScenario, figureNames.scenarioNumber]);

/** The changes of scenarios' and councils' names, and of the selector if it shows a renamed scenario. */
function titleChanges(
  finder: Finder,
  { planned, moves }: PlannedSide,
  before: readonly Scenario[],
  after: readonly Scenario[],
  renames: ReadonlyMap<string, string>,
): CellChange[] {
  const changes: CellChange[] = [];
  const put = (row: number, column: number, text: string) =>
    changes.push({ row, column, content: { kind: 'text', text }, format: undefined });
  const headings = finder.area('Scenario_names');
  const selector = finder.area(figureNames.liveScenario);
  for (const [index, { name }] of after.entries()) {
    const was = before[index]?.name;
    const column = moves.column(planned.columns.scenario(index));
    if (was === name || typeof headings === 'string' || column === undefined) continue;
    put(headings.row, column, name);
    if (typeof selector === 'object' && finder.value(selector.row, selector.column) === was)
      put(selector.row, selector.column, name);
  }
  const councils = planned.plan.names.filter(({ name }) => name.endsWith(councilEndings.name));
  for (const [name, was] of renames)
    for (const council of councils) {
      const content = planned.content(council.area.row, council.area.column);
      const at = finder.area(council.name);
      if (content?.kind === 'text' && content.text === was && typeof at === 'object')
        put(at.row, at.column, name);
    }
  return changes;
}

/**
 * The changes of names in lines that users typed: they hold names as text, where planned lines link to the
 * headings.
 */
function typedTitles(
  finder: Finder,
  before: readonly Scenario[],
  after: readonly Scenario[],
  renames: ReadonlyMap<string, string>,
): CellChange[] {
  const councils = new Map([...renames].map(([name, was]) => [nameKey(was), name]));
  const scenarios = new Map(after.map(({ name }, index) => [nameKey(before[index]?.name ?? name), name]));
  const members = [...new Set(before.flatMap((scenario) => scenario.councils.map(({ name }) => name)))];
  const named = new Map([
    ['Scenario', scenarios],
    ['Council', councils],
    ['Councils', councils],
  ]);
  return tableKeys.flatMap((key) => {
    const area = finder.table(tableNames[key]);
    if (!area) return [];
    return indicesFrom(area.column, area.columns).flatMap((column) => {
      const heading = finder.value(area.row, column);
      const names = typeof heading === 'string' ? named.get(heading) : undefined;
      if (!names) return [];
      return indicesFrom(area.row + 1, area.rows - 1).flatMap((row): CellChange[] => {
        const typed = finder.value(row, column);
        if (typeof typed !== 'string' || finder.hasFormula(row, column)) return [];
        const whole = names.get(nameKey(typed));
        const text = whole ?? (heading === 'Councils' ? joinedAnew(typed, members, names) : typed);
        return text === typed ? [] : [{ row, column, content: { kind: 'text', text }, format: undefined }];
      });
    });
  });
}

const indicesFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, step) => first + step);

/** A group's name with the new names of its councils; as it was typed where none of them has one. */
function joinedAnew(typed: string, members: readonly string[], names: ReadonlyMap<string, string>): string {
  const before = coalitionNames(typed, members);
  if (!before) return typed;
  const councils = before.map((name) => names.get(nameKey(name)) ?? name);
  return councils.every((name, index) => name === before[index])
    ? typed
    : councils.join(separatorOf(councils));
}
