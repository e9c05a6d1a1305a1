import { fixedFigures } from '../plan/inputs/fixedRows';
import { councilEndings, figureNames, listNames } from '../plan/inputs/names';
import { isError } from './content';
import type { FigureReader } from './figureReader';
import { liveColumn } from './labels';
import type { ScenarioColumns } from './scenarioColumns';
import type { Finder } from './sheetCells';

/** Records changes by hand of figures that formulas use but that are not inputs. */
export function readFixed(reader: FigureReader, columns: readonly ScenarioColumns[]): void {
  const { finder, damages } = reader;
  for (const { key, value } of fixedFigures) {
    const name = figureNames[key];
    const row = reader.row(name);
    if (row === undefined) continue;
    for (const { value: column } of columns) {
      const cell = finder.value(row, column);
      if (cell === value) continue;
      const given = isError(cell) ? cell.error : String(cell);
      const spot = finder.spot(row, column);
      damages.push({ kind: 'fixed figure', spot, label: reader.label(row, name), given, wanted: value });
    }
  }
}

/** Records figures that were typed into the column Live, which formulas read and no scenario is read from. */
export function readLiveColumn(reader: FigureReader): void {
  const { finder, damages } = reader;
  const live = liveColumn(finder);
  for (const { name: full, at } of finder.cells.names) {
    const name = figureName(finder, full);
    if (name === undefined || at?.sheet !== finder.cells.inputs.title || at.area.column !== live) continue;
    const { row, column, rows } = at.area;
    if (rows > 1 || finder.hasFormula(row, column)) continue;
    damages.push({
      kind: 'typed over Live',
      spot: finder.spot(row, column),
      name,
      label: reader.label(row, name),
    });
  }
}

/** The name of a figure of this model, without the model's number; undefined for all other names. */
function figureName(finder: Finder, full: string): string | undefined {
  const number = finder.full('');
  if (!full.endsWith(number)) return undefined;
  const name = full.slice(0, full.length - number.length);
  return figures.has(name) || lists.test(name) || councils.some((ending) => name.endsWith(ending))
    ? name
    : undefined;
}

/** All but the selector, into which a scenario's name is typed. */
const figures: ReadonlySet<string> = new Set(
  Object.values(figureNames).filter((name) => name !== figureNames.liveScenario),
);
const lists = new RegExp(
  `^(?:${Object.values(listNames)
    .map((name) => name(0).replace('0', '\\d+'))
    .join('|')})$`,
);
const councils = Object.entries(councilEndings).flatMap(([key, ending]) => (key === 'name' ? [] : [ending]));
