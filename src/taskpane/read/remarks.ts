import { notKnown } from '../../model/money/units';
import { seemsInMillions, someDear } from '../../model/scenario/doubt';
import { courses } from '../../model/scenario/scenario';
import type { CouncilRead, PlacedCost } from '../../model/scenario/table/readTable';
import { quoted } from '../../model/sentences';
import { kinds } from '../entry/kinds';
import type { Cells } from '../ports/workbook';
import { british } from '../state/culture';
import { strings } from '../strings';
import { cellOf, known } from './fromSheet';

/** How many remarks are shown; the rest are counted. */
const MOST = 6;

/**
 * Sentences about cells whose cost is read as not known, or may be wrong. A cell that says "not known" itself needs none,
 * nor does a cost that has no column.
 */
export function remarks(councils: readonly CouncilRead[], cells: Cells): string[] {
  const amongDear = someDear(councils.flatMap(({ costs }) => courses.map((course) => known(costs[course]))));
  const all = councils.flatMap(({ name, row, costs }) =>
    courses.flatMap((course) => {
      const cost = costs[course];
      if (cost.column === undefined) return [];
      const figure = `${name} ${strings.courses[course].toLowerCase()}`;
      return remark(cost, cellOf(cells, row, cost.column), figure, amongDear);
    }),
  );
  const more = all.length - MOST;
  return more > 0 ? [...all.slice(0, MOST), strings.read.more(more)] : all;
}

function remark(cost: PlacedCost, cell: string, figure: string, amongDear: boolean): string[] {
  switch (cost.kind) {
    case 'blank':
      return [strings.read.blank(cell, figure)];
    case 'nought':
      return [strings.read.nought(cell, figure)];
    case 'no cost':
      return [strings.read.noCost(cell, cost.given, figure)];
    case 'said':
      return cost.given.toLowerCase() === quoted(notKnown)
        ? []
        : [strings.read.said(cell, cost.given, figure)];
    case 'cost':
      return amongDear && seemsInMillions(cost.value)
        ? [`${cell}: ${strings.inMillions(kinds.cost.show(cost.value, british))}`]
        : [];
  }
}
