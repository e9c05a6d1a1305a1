import { limits } from '../model/limits';
import type { CouncilCosts } from '../model/scenario/comparison';
import { firstRepeated } from '../model/scenario/names';
import { andThen, all, fail, map, type Result } from '../model/result';
import { blank, type Cell, numberIn } from './cell';
import { column, knownPounds, list, name } from './read';

/** Councils and what each pays on each course, as Excel hands them over: columns of equal length. */
export interface CouncilArguments {
  councils: unknown;
  asIs: unknown;
  alone: unknown;
  joint: unknown;
}

/** The councils that have a name; a row without one is ignored, whatever else it holds. */
export function readCouncils(given: CouncilArguments): Result<CouncilCosts[]> {
  const lists = all({
    names: andThen(list(given.councils, 'councils'), (cells) => column(cells, 'councils', name)),
    asIs: list(given.asIs, 'asIs'),
    alone: list(given.alone, 'alone'),
    joint: list(given.joint, 'joint'),
  });
  return andThen(lists, ({ names, ...costs }) => {
    if (!names.some(Boolean))
      return fail({ code: 'missing', at: { figure: 'councils' }, expected: { kind: 'name' } });
    const repeated = firstRepeated(names.filter(Boolean));
    if (repeated !== undefined)
      return fail({ code: 'repeated name', at: { figure: 'councils' }, name: repeated });
    return map(
      all({
        asIs: costsOf(names, costs.asIs, 'asIs'),
        alone: costsOf(names, costs.alone, 'alone'),
        joint: costsOf(names, costs.joint, 'joint'),
      }),
      ({ asIs, alone, joint }) =>
        names.flatMap((council, row): CouncilCosts[] => {
          const [asIsCost, aloneCost, jointCost] = [asIs[row], alone[row], joint[row]];
          if (!council || !asIsCost || !aloneCost || !jointCost) return [];
          return [{ name: council, asIs: asIsCost, alone: aloneCost, joint: jointCost }];
        }),
    );
  });
}

/** A column of costs beside the names. Nothing, or one blank cell, says that none of them is known. */
function costsOf(names: readonly string[], cells: readonly Cell[], figure: string) {
  const given = cells.length === 1 && numberIn(cells[0] ?? blank) === 0 ? names.map(() => blank) : cells;
  if (given.length !== names.length)
    return fail({
      code: 'different length',
      at: { figure },
      count: given.length,
      other: 'councils',
      otherCount: names.length,
    });
  const named = given.map((content, row) => (names[row] ? content : blank));
  return column(named, figure, knownPounds(limits.cost));
}
