/** The columns of the list of checks, and of what stands below it. */
export const AT = {
  number: 0,
  name: 1,
  sheet: 2,
  difference: 3,
  tolerance: 4,
  holds: 5,
  because: 6,
  spot: 7,
} as const;
