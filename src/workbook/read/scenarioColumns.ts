import { nameKey } from '../../model/scenario/names';
import { headingNames, provenanceColumns, type ProvenanceColumn } from '../plan/inputs/names';
import type { Area } from '../plan/plan';
import { isBlank, names } from './content';
import type { Damage } from './damage';
import type { Finder } from './sheetCells';

/** The columns of a scenario on Inputs: of its values and of their provenance. */
export interface ScenarioColumns {
  readonly name: string;
  /** The row of the headings. */
  readonly heading: number;
  readonly value: number;
  readonly from: Readonly<Record<ProvenanceColumn, number>>;
}

/** The columns of every scenario, found by their headings. Columns that users inserted between them are ignored. */
export function scenarioColumns(finder: Finder, damages: Damage[]): ScenarioColumns[] {
  const [values, sources] = [headingNames.scenarios, headingNames.provenance].map((name) => {
    const area = finder.area(name);
    if (typeof area === 'object') return area;
    damages.push({
      kind: area === 'deleted' ? 'name deleted' : 'name points nowhere',
      name,
      full: finder.full(name),
    });
    return undefined;
  });
  if (!values || !sources) return [];
  const headings = columnsOf(values).filter((column) => !isBlank(finder.value(values.row, column)));
  const groups = provenanceGroups(finder, sources);
  if (headings.length === 0) damages.push({ kind: 'no scenario' });
  if (headings.length !== groups.length) {
    damages.push({ kind: 'columns', scenarios: headings.length, sources: groups.length });
    return [];
  }
  const seen = new Set<string>();
  return headings.flatMap((column, index): ScenarioColumns[] => {
    const spot = finder.spot(values.row, column);
    const name = names(finder.value(values.row, column), 'The name of the scenario');
    const group = groups[index];
    if (!name.ok) damages.push({ kind: 'value', spot, name: headingNames.scenarios, problem: name.problem });
    const missing = provenanceColumns.find((heading) => group?.[heading] === undefined);
    if (missing) damages.push({ kind: 'heading', spot, heading: missing });
    if (!name.ok || !group || missing) return [];
    if (seen.has(nameKey(name.value))) damages.push({ kind: 'scenario twice', spot, given: name.value });
    seen.add(nameKey(name.value));
    // None of its headings is missing, as has just been checked.
    const from = group as ScenarioColumns['from'];
    return [{ name: name.value, heading: values.row, value: column, from }];
  });
}

/** The provenance columns, a group for each scenario, which begins with the status. */
function provenanceGroups(finder: Finder, area: Area): Partial<Record<ProvenanceColumn, number>>[] {
  const groups: Partial<Record<ProvenanceColumn, number>>[] = [];
  const [first] = provenanceColumns;
  for (const column of columnsOf(area)) {
    const heading = provenanceColumns.find((one) => one === finder.value(area.row, column));
    if (heading === first) groups.push({});
    const group = groups.at(-1);
    if (heading && group) group[heading] ??= column;
  }
  return groups;
}

const columnsOf = ({ column, columns }: Area) => Array.from({ length: columns }, (_, at) => column + at);
