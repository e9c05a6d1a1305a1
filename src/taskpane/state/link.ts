import type { FigurePath } from '../../model/scenario/figures';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import type { Damage, FigureFormula, OwnFormula, PutBack } from '../ports/workbook';

/** Why a cell that the user asked to see is not shown. */
interface NotShown {
  readonly notShown?: string | undefined;
}

/** Something on the sheet is broken. Some damages leave the figures readable, and break only formulas that use them. */
export type Damaged = {
  readonly kind: 'damaged';
  readonly damages: readonly Damage[];
  /** What a repair of each damage would put back. */
  readonly putBack?: readonly (PutBack | undefined)[];
  readonly readable: boolean;
  /** Whether it is known what stood there when the sheet was last read, or first written. */
  readonly known: boolean;
} & NotShown;

/** A trouble that came of writing to the sheet. `under` is damage that there is besides. */
interface Over {
  readonly under?: Damaged;
}

/** Why the pane and the sheet Inputs cannot follow each other just now. */
export type Trouble =
  /** Both changed the same figures, and the user has to choose. `under` is any other trouble. */
  | {
      readonly kind: 'conflict';
      readonly theirs: readonly Scenario[];
      readonly under: Trouble | undefined;
    }
  /** The sheets have no rows or columns for what was changed in the pane. */
  | ({ readonly kind: 'too much' } & Over)
  /** Figures were changed in the pane that somebody's own formulas work out on the sheet. */
  | ({ readonly kind: 'own formulas'; readonly formulas: readonly OwnFormula[] } & NotShown & Over)
  | Damaged
  /** Excel refused the change. */
  | ({ readonly kind: 'failed' } & Over)
  /** Excel has not taken the change yet. `under` is any other trouble. */
  | { readonly kind: 'waiting'; readonly under: Trouble | undefined };

/** A figure that was changed on Inputs while its status and source are still those of the old value. */
export interface Stale {
  readonly id: number;
  readonly path: FigurePath;
  /** The old value, to which status and source belong. */
  readonly saidOf: unknown;
}

/** What was taken over from Inputs: how many figures, names, and figures of which only status or source changed. */
export interface Updated {
  readonly figures: number;
  readonly names: number;
  readonly sources: number;
}

/** The model on the sheets that the pane follows, and that follows the pane. */
export interface Linked {
  readonly kind: 'linked';
  /** The number that tells its names in the workbook from those of other models. */
  readonly number: number;
  readonly sheet: { readonly id: string; readonly name: string } | undefined;
  /** The ids of the open scenarios that are on the sheet, in the sheet's order. */
  readonly ids: readonly number[];
  /** Each scenario as both sides had it when they last agreed; undefined where they never did. */
  readonly agreed: readonly (Scenario | undefined)[];
  readonly trouble: Trouble | undefined;
  /** Figures that formulas on the sheet work out. */
  readonly formulas: readonly FigureFormula[];
  /** What was taken over from Inputs last, until the user dismisses the notice. */
  readonly updated: Updated | undefined;
  readonly stale: readonly Stale[];
  /** The sentence about the last repair, until it is dismissed or something is edited. */
  readonly outcome?: string;
}

/** A model on the sheets that the user can choose to follow. */
export interface Followable {
  readonly number: number;
  /** The name of its sheet Inputs, and the names of the scenarios on it, as far as they can be read. */
  readonly sheet: string;
  readonly scenarios: readonly string[];
}

/** What a model on the sheets and the open scenarios last agreed on. */
export interface LastAgreed extends Pick<Linked, 'number' | 'ids' | 'agreed'> {
  /** The id of its sheet Inputs, since another model may have its number by now. */
  readonly sheet: string;
}

/** The link to the sheets. While there is none, `last` is the agreement that the workbook kept, until its model is found. */
export type Link = { readonly kind: 'none'; readonly last?: LastAgreed } | Linked;

/** The last agreement, in this session or as the workbook kept it. */
export function lastAgreed(link: Link): LastAgreed | undefined {
  if (link.kind === 'none') return link.last;
  const { number, sheet, ids, agreed } = link;
  return sheet && { number, sheet: sheet.id, ids, agreed };
}

export const notLinked: Link = { kind: 'none' };

/** The formula on the sheet that works out a figure of an open scenario, if there is one. */
export const formulaOf = (link: Link, id: number | undefined, path: FigurePath): FigureFormula | undefined =>
  link.kind === 'linked'
    ? link.formulas.find((one) => link.ids[one.scenario] === id && same(one.path, path))
    : undefined;

/** The link without its sentence about the last repair. */
export function withoutOutcome<L extends Link>(link: L): L {
  if (link.kind === 'none' || link.outcome === undefined) return link;
  const { outcome: _read, ...rest } = link;
  return rest as L;
}

/** Whether the link has a notice to show. */
export const saysSomething = ({ trouble, updated, outcome }: Linked) =>
  trouble !== undefined || updated !== undefined || outcome !== undefined;
