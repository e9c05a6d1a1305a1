/** How many columns are in front of the years: label, unit and total. */
export const FRONT = 3;
export const TOTAL = 2;

/** The width of the column of labels, in characters. */
export const LABEL_CHARACTERS = 46;

/** The columns of the extensions. */
export const EXTENSION = {
  decision: 1,
  years: 2,
  first: 3,
  last: 4,
  from: 5,
  notice: 6,
  change: 7,
  taken: 8,
  committed: 9,
  ownChance: 10,
  chance: 11,
} as const;
