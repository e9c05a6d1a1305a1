/** How many columns are in front of the years: label, unit and total. */
export const FRONT = 3;
export const TOTAL = 2;

/** The width of the column of labels, in characters. */
export const LABEL_CHARACTERS = 46;
