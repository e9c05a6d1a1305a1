import type { Course } from '../../../model/scenario/scenario';
import type { Contract } from '../contract/contract';
import type { SheetDraft } from '../draft';
import { ifElse, isNotKnown, literal } from '../formula';
import type { Inputs } from '../inputs/inputs';
import type { ModelNames } from '../names';
import type { Timeline, TimeRow } from '../timeline';

/** The columns in front of the part-years. */
export const AT = { number: 0, council: 1, course: 2, kind: 3, unit: 4, sign: 5, amount: 6 } as const;
export const FRONT = 7;

/** What the rows of the Costs sheet are made of. */
export interface CostSheet {
  readonly draft: SheetDraft;
  readonly time: Timeline;
  readonly inputs: Inputs;
  readonly contract: Contract;
  readonly names: ModelNames;
}

export const lineKinds = {
  service: 'service',
  vat: 'VAT not recovered',
  bias: 'optimism bias',
  shortfall: 'saving not realised',
} as const;
export type LineKind = keyof typeof lineKinds;

/** A strand of cost that every council has, whether or not it comes to anything. */
export interface CostLine {
  readonly council: number;
  readonly course: Course;
  readonly kind: LineKind;
}

/** Of each council: its service on every course, and what is added to what it buys. */
export const costLines = (councils: number): CostLine[] =>
  Array.from({ length: councils }, (_, council): CostLine[] => [
    { council, course: 'asIs', kind: 'service' },
    ...(['alone', 'joint'] as const).flatMap((course): CostLine[] =>
      (['service', 'vat', 'bias', 'shortfall'] as const).map((kind) => ({ council, course, kind })),
    ),
  ]).flat();

/** A formula's value, unless the cell says nothing or that it is not known, which then holds. */
export const ifKnown = (cell: string, formula: string) =>
  ifElse(`${cell}=""`, literal(''), ifElse(isNotKnown(cell), cell, formula));

export type RowOf = (line: CostLine) => TimeRow;
