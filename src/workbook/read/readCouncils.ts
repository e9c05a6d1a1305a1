import { limits } from '../../model/limits';
import { nameKey } from '../../model/scenario/names';
import { rate } from '../../model/money/units';
import { mapCourses } from '../../model/scenario/outcome/comparison';
import type { Course, Council } from '../../model/scenario/scenario';
import { councilEndings, type CouncilKey } from '../plan/inputs/names';
import { orNotKnown, names, pounds, rates, wholes } from './content';
import type { FigureReader } from './figureReader';
import type { FoundCouncil } from './foundCouncil';
import type { ScenarioColumns } from './scenarioColumns';
import type { Finder } from './sheetCells';

/** The councils that have rows on the sheet, with their present names. */
export function foundCouncils(reader: FigureReader): FoundCouncil[] {
  const { finder, damages } = reader;
  const seen = new Set<string>();
  return stemsOf(finder).flatMap((stem): FoundCouncil[] => {
    const missing = Object.values(councilEndings)
      .map((ending) => stem + ending)
      .filter((name) => typeof finder.area(name) === 'string');
    if (missing.length === Object.keys(councilEndings).length) {
      damages.push({ kind: 'council rows', council: stem.replaceAll('_', ' '), missing });
      return [];
    }
    const at = finder.area(stem + councilEndings.name);
    if (typeof at === 'string') {
      reader.row(stem + councilEndings.name);
      return [];
    }
    const spot = finder.spot(at.row, at.column);
    const name = names(finder.value(at.row, at.column), 'The name of the council');
    if (!name.ok) {
      damages.push({ kind: 'value', spot, name: stem + councilEndings.name, problem: name.problem });
      return [];
    }
    if (seen.has(nameKey(name.value)))
      damages.push({
        kind: 'council twice',
        spot,
        name: stem + councilEndings.name,
        given: name.value,
      });
    seen.add(nameKey(name.value));
    return [{ stem, name: name.value }];
  });
}

/** The stems of all councils that still have at least half of their names. */
export function stemsOf(finder: Finder): string[] {
  const counts = new Map<string, number>();
  const endings = Object.values(councilEndings).map((ending) => finder.full(ending));
  for (const { name } of finder.cells.names)
    for (const ending of endings)
      if (name.length > ending.length && name.toLowerCase().endsWith(ending.toLowerCase())) {
        const stem = name.slice(0, -ending.length);
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
      }
  return [...counts].filter(([, count]) => count * 2 >= endings.length).map(([stem]) => stem);
}

/** Reads a scenario's councils, in their order, without what is in tables. */
export function readCouncils(
  reader: FigureReader,
  councils: readonly FoundCouncil[],
  columns: ScenarioColumns,
): Omit<Council, 'otherCosts' | 'keys'>[] {
  const placed = councils.flatMap(({ stem, name }) => {
    const place = stem + councilEndings.place;
    if (reader.isBlank(place, columns)) return [];
    const at = reader.value(place, columns, wholes({ kind: 'whole', lowest: 1, highest: 1000 }));
    return [{ at, council: readCouncil(reader, stem, name, columns) }];
  });
  return placed.sort((a, b) => a.at - b.at).map(({ council }) => council);
}

function readCouncil(
  reader: FigureReader,
  stem: string,
  name: string,
  columns: ScenarioColumns,
): Omit<Council, 'otherCosts' | 'keys'> {
  const of = (key: CouncilKey) => stem + councilEndings[key];
  const cost = (course: Course) => reader.figure(of(course), columns, orNotKnown(pounds));
  const saving = reader.optionalFigure(of('announcedSaving'), columns, pounds);
  const share = reader.optionalFigure(of('announcedRate'), columns, rates(limits.share));
  // If only one of the two is there, reading the other records what is missing.
  const announced = (saving ?? share) && {
    saving: saving ?? reader.figure(of('announcedSaving'), columns, pounds),
    rate: share ?? reader.figure(of('announcedRate'), columns, rates(limits.share)),
  };
  const vat = reader.unlessUsual(of('vatNotRecovered'), columns, rates(limits.part), rate(0));
  const { asIs, alone, joint } = mapCourses(cost);
  return {
    name,
    asIs,
    alone,
    joint,
    ...(announced && { announced }),
    ...(vat && { vatNotRecovered: vat }),
  };
}
