import type { Course } from '../../../model/scenario/scenario';
import type { Contract } from '../contract/contract';
import type { SheetDraft } from '../draft';
import { ifElse, isNotKnown, literal } from '../formula';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { Timeline, TimeRow } from '../timeline';

/** The columns in front of the part-years, and how many they are. */
export const AT = { number: 0, council: 1, course: 2, kind: 3, unit: 4, sign: 5, amount: 6 } as const;
export const FRONT = 7;

/** What the blocks of the sheet are made with. */
export interface CostSheet {
  readonly draft: SheetDraft;
  readonly time: Timeline;
  readonly inputs: Inputs;
  readonly contract: Contract;
  readonly names: ModelNames;
}

/** The strands of a council's cost, as cells call them. */
export const lineKinds = {
  service: 'service',
  vat: 'VAT not recovered',
  bias: 'optimism bias',
  shortfall: 'saving not realised',
} as const;
export type LineKind = keyof typeof lineKinds;

/** A strand of a council's cost on a course. Every council has a line for each, even if it is nought. */
export interface CostLine {
  readonly council: number;
  readonly course: Course;
  readonly kind: LineKind;
}

/** The lines of so many councils: as-is the service alone, else also what is added to it. */
export const costLines = (councils: number): CostLine[] =>
  Array.from({ length: councils }, (_, council): CostLine[] => [
    { council, course: 'asIs', kind: 'service' },
    ...(['alone', 'joint'] as const).flatMap((course): CostLine[] =>
      (['service', 'vat', 'bias', 'shortfall'] as const).map((kind) => ({ council, course, kind })),
    ),
  ]).flat();

/** A formula, blank if a cell is blank and "not known" if the cell is not known. */
export const ifKnown = (cell: string, formula: string) =>
  ifElse(`${cell}=""`, literal(''), ifElse(isNotKnown(cell), cell, formula));

/** Gives a line's row. */
export type RowOf = (line: CostLine) => TimeRow;
