/** How the formulas of a model were written. */
export const formulaKinds = ['plain', 'ict', 'values'] as const;
export type FormulaKind = (typeof formulaKinds)[number];
