/** The tokens that the texts use as rules of a style sheet, and what they need that has no value anywhere. */
export function tokenRules(texts: readonly string[]): { rules: string; unknown: string[] };
