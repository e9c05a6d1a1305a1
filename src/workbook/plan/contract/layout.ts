/** The columns in front of the part-years: label, unit, total. */
export const FRONT = 3;
export const TOTAL = 2;

/** How wide the column of labels is, in digits, as Excel counts. */
export const LABEL_CHARACTERS = 46;
