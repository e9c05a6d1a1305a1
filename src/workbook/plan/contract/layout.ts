/** The columns in front of the part-years: label, unit, total. */
export const FRONT = 3;
export const TOTAL = 2;
