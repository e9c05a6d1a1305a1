import { limits } from '../model/limits';
import type { CouncilCosts } from '../model/scenario/outcome/comparison';
import { firstRepeated, firstReserved } from '../model/scenario/names';
import { notKnown } from '../model/money/units';
import { all, andThen, each, fail, map, ok, type Result } from '../model/result';
import { blank, type Cell } from './cell';
import { items, poundsOrNotKnown, list, name, sameLength, isNotKnown } from './read';

/** Councils and what each pays as-is, alone and jointly, as Excel hands them over: columns of equal length. */
export interface CouncilArguments {
  councils: unknown;
  asIs: unknown;
  alone: unknown;
  joint: unknown;
}

/** The councils that have a name; a row without one is ignored, whatever else it holds. */
export function readCouncils(raw: CouncilArguments): Result<CouncilCosts[]> {
  const lists = all({
    names: readNames(raw.councils),
    asIs: list(raw.asIs, 'asIs'),
    alone: list(raw.alone, 'alone'),
    joint: list(raw.joint, 'joint'),
  });
  return andThen(lists, ({ names, ...costs }) => {
    const reserved = firstReserved(names);
    if (reserved !== undefined)
      return fail({ code: 'reserved name', at: { figure: 'councils' }, name: reserved });
    return map(
      all({
        asIs: costsOf(names, costs.asIs, 'asIs'),
        alone: costsOf(names, costs.alone, 'alone'),
        joint: costsOf(names, costs.joint, 'joint'),
      }),
      ({ asIs, alone, joint }) =>
        names.flatMap((council, row) => {
          const at = <T>(costs: readonly T[]) => costs[row] ?? notKnown;
          return council ? [{ name: council, asIs: at(asIs), alone: at(alone), joint: at(joint) }] : [];
        }),
    );
  });
}

/** A column of names, '' for a row without one. There must be one at least, and none twice. */
export const readNames = (councils: unknown): Result<string[]> =>
  andThen(list(councils, 'councils'), (cells) =>
    andThen(items(cells, 'councils', name), (names) => {
      const at = { figure: 'councils' };
      if (!names.some(Boolean)) return fail({ code: 'missing', at, expected: { kind: 'name' } });
      const repeated = firstRepeated(names.filter(Boolean));
      return repeated === undefined ? ok(names) : fail({ code: 'repeated name', at, name: repeated });
    }),
  );

/**
 * A column of costs beside the names. A single cell that is blank, or says not known, means that none of them is
 * known.
 */
function costsOf(names: readonly string[], cells: readonly Cell[], figure: string) {
  const column = cells.length === 1 && isNotKnown(cells[0] ?? blank) ? names.map(() => blank) : cells;
  return andThen(sameLength(column, figure, 'councils', names.length), (beside) =>
    each(names, (council, row) =>
      council ? poundsOrNotKnown(limits.cost)(beside[row] ?? blank, { figure, council }) : ok(notKnown),
    ),
  );
}
