import type { FigurePath } from '../../model/scenario/figures';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import type { Damage, FigureFormula, OwnFormula, PutBack } from '../ports/workbook';

/** Why a cell that was asked for is not shown. */
interface NotShown {
  readonly notShown?: string | undefined;
}

/** Something on the sheet is broken: some damages break only what formulas make of the figures, which can be read. */
export type Damaged = {
  readonly kind: 'damaged';
  readonly damages: readonly Damage[];
  /** What a repair of each would put back. */
  readonly putBack?: readonly (PutBack | undefined)[];
  readonly readable: boolean;
  /** Whether what stood there last, or first, is known. */
  readonly known: boolean;
} & NotShown;

/** What came of writing; `under` is what is broken besides. */
interface Over {
  readonly under?: Damaged;
}

/** Why what is open here and what Inputs says do not follow each other just now. */
export type Trouble =
  /** Both changed the same figures, each in its own way. `under` is what else there is to say. */
  | {
      readonly kind: 'newer';
      readonly theirs: readonly Scenario[];
      readonly under: Trouble | undefined;
    }
  /** The sheets have no rows, lines or columns for what was changed here. */
  | ({ readonly kind: 'too much' } & Over)
  /** Where figures were changed here, formulas stand that somebody put there. */
  | ({ readonly kind: 'own formulas'; readonly formulas: readonly OwnFormula[] } & NotShown & Over)
  | Damaged
  | ({ readonly kind: 'failed' } & Over)
  /** Excel has not taken what was changed here yet. `under` is what else there is to say. */
  | { readonly kind: 'waiting'; readonly under: Trouble | undefined };

/** A figure that was changed on Inputs, while what is said of it is still what was said of the one before. */
export interface Stale {
  readonly id: number;
  readonly path: FigurePath;
  /** The value that it was said of. */
  readonly saidOf: unknown;
}

/** How many figures, names, and statuses or sources of figures alone, were taken over. */
export interface Updated {
  readonly figures: number;
  readonly names: number;
  readonly sources: number;
}

/** A model on the sheets that is followed, and follows. */
export interface Linked {
  readonly kind: 'linked';
  /** What tells its names from those of other models. */
  readonly number: number;
  readonly sheet: { readonly id: string; readonly name: string } | undefined;
  /** The open scenarios that stand there, in the order of the sheet. */
  readonly ids: readonly number[];
  /** What both sides said when they last agreed; nothing of a scenario on which they never did. */
  readonly agreed: readonly (Scenario | undefined)[];
  readonly trouble: Trouble | undefined;
  /** Figures that formulas on the sheet come to. */
  readonly formulas: readonly FigureFormula[];
  /** What was taken over from Inputs last, as long as that is told. */
  readonly updated: Updated | undefined;
  readonly stale: readonly Stale[];
  /** What came of a repair, as long as that is told. */
  readonly outcome?: string;
}

/** A model on the sheets that can be followed. */
export interface Followable {
  readonly number: number;
  /** What its Inputs are called, and the scenarios on them, as far as they can be read. */
  readonly sheet: string;
  readonly scenarios: readonly string[];
}

/** What a model on the sheets and the scenarios open here last agreed on. */
export interface LastAgreed extends Pick<Linked, 'number' | 'ids' | 'agreed'> {
  /** The id of its Inputs: another model may bear its number by now. */
  readonly sheet: string;
}

/** `last` is what the workbook kept of an agreement, until its model is found. */
export type Link = { readonly kind: 'none'; readonly last?: LastAgreed } | Linked;

export function lastAgreed(link: Link): LastAgreed | undefined {
  if (link.kind === 'none') return link.last;
  const { number, sheet, ids, agreed } = link;
  return sheet && { number, sheet: sheet.id, ids, agreed };
}

export const notLinked: Link = { kind: 'none' };

/** The formula on the sheet that a figure comes from, where there is one. */
export const formulaOf = (link: Link, id: number | undefined, path: FigurePath): FigureFormula | undefined =>
  link.kind === 'linked'
    ? link.formulas.find((one) => link.ids[one.scenario] === id && same(one.path, path))
    : undefined;

/** What came of a repair is not told any longer. */
export function withoutOutcome<L extends Link>(link: L): L {
  if (link.kind === 'none' || link.outcome === undefined) return link;
  const { outcome: _read, ...rest } = link;
  return rest as L;
}

/** Whether there is anything to tell of it. */
export const saysSomething = ({ trouble, updated, outcome }: Linked) =>
  trouble !== undefined || updated !== undefined || outcome !== undefined;
