import type { Phase } from '../../model/contract/views';
import { notKnown, type Pence } from '../../model/money/units';
import type { Outcome } from '../../model/scenario/outcome/outcome';

/** What the cost chart shows of one contract year. */
export interface YearCosts {
  readonly year: number;
  readonly phase: Phase;
  readonly asIs: Pence;
  readonly joint: Pence;
  readonly saving: Pence;
  /** The parts of `joint` from the bottom of the bar up: each council, the last one lowest. */
  readonly parts: readonly { readonly name: string; readonly cost: Pence }[];
}

/** More councils than this are shown as one part, since no more fills can be told apart. */
const MOST_PARTS = 2;

/** The years of an outcome, or undefined if any cost is not known: a chart must not show a part as the whole. */
export function yearCosts({ byContractYear, contract }: Outcome): YearCosts[] | undefined {
  const { together, councils } = byContractYear;
  const years = together.spans.flatMap(({ asIs, joint, saving }, index): YearCosts[] => {
    const year = contract.years[index];
    if (!year || asIs === notKnown || joint === notKnown || saving === notKnown) return [];
    const parts = councils.flatMap(({ name, spans }) => {
      const cost = spans[index]?.joint ?? notKnown;
      return cost === notKnown ? [] : [{ name, cost }];
    });
    const shown = councils.length <= MOST_PARTS ? parts.reverse() : [{ name: together.name, cost: joint }];
    return [{ year: year.year, phase: year.phase, asIs, joint, saving, parts: shown }];
  });
  return years.length > 0 && years.length === together.spans.length ? years : undefined;
}
