/** Words of the indexation clause: its fields, and the clause as a sentence. */

export const clause = {
  title: 'Indexation',
  inWords: 'In words',
  use: 'Use this clause',
  leave: 'Leave without using the changes?',
  discard: 'Leave',
  stay: 'Stay',
  overrides:
    'The clause has been changed elsewhere since you began to change it. Where both changed the same, yours stands here.',
  anew: 'Begin from the clause as it is',
  by: 'What it rises by',
  bys: {
    constant: 'One rate a year',
    'by year': 'A rate for each year',
    CPI: 'CPI',
    RPI: 'RPI',
    blend: 'A blend of CPI and RPI',
    own: 'An index of your own',
  },
  rise: 'Rise a year',
  rates: 'Rates, one for each contract year',
  ratesHint: (years: number) =>
    years === 1
      ? 'One rate, for the first year.'
      : `${years} rates, the first year’s included. Separate them with semicolons.`,
  blend: 'Blend',
  blendHint: 'Such as 0.7 CPI + 0.3 RPI. The weights add up to 1.',
  ownName: 'Name of the index',
  levels: 'Levels by month',
  levelsHint: 'A month and a level on each line, such as 2026-01 128.4.',
  lagged: 'By the months before',
  floors: { no: 'Price stays', yes: 'Price falls' },
  carries: { no: 'Is lost', yes: 'Is made up later' },
  compoundings: {
    compound: 'Every year',
    simple: 'Rates add up',
    'single step': 'Once',
  },
  no: 'No',
  yes: 'Yes',
  catchUpAdds: (amount: string, years: string) =>
    `Catching up would add ${amount} to the ${years}-year contract cost.`,
  catchUpAdded: (amount: string, years: string) =>
    `Catching up adds ${amount} to the ${years}-year contract cost.`,
  catchUpTakes: (amount: string, years: string) =>
    `Catching up would take ${amount} off the ${years}-year contract cost.`,
  catchUpTook: (amount: string, years: string) =>
    `Catching up takes ${amount} off the ${years}-year contract cost.`,
  catchUpNothing: 'Catching up would change nothing here.',
  reviews: { anniversary: 'Anniversary', '1 april': '1 April' },
  roundings: { none: 'Not rounded', 'one decimal': '0.1 of a percent' },
  effect: 'What it does to the price',
  columns: { from: 'From', rise: 'Rise', factor: 'Price, year 1 = 1' },
  noReview: 'The price never changes.',
  total: (years: string, amount: string) => `The contract costs ${amount} over ${years}.`,

  sentence: {
    none: 'The price stays the same throughout.',
    from: (year: string) => `From year ${year} `,
    whole: 'the whole price',
    part: (share: string) => `${share} of the price`,
    each: (review: string) => ` rises each ${review}`,
    once: (review: string) => ` rises once, at the first ${review},`,
    anniversary: 'anniversary',
    byRate: (rate: string) => ` by ${rate}`,
    byRates: ' by a rate for each year',
    byIndex: (index: string) => ` by ${index}`,
    toMonth: (month: string) => ` to ${month}`,
    lagged: (months: number) =>
      months === 0
        ? ' to the month of the review'
        : ` to ${months === 1 ? 'the month' : `${months} months`} before`,
    forecast: (rate: string) => `, taken as ${rate} a year where it is not yet known`,
    simple: ', without compounding',
    end: '. ',
    noCap: 'No cap. ',
    cap: (rate: string) => `Capped at ${rate}. `,
    carried: (rate: string) => `Capped at ${rate}, and what that keeps back is made up later. `,
    collar: (rate: string) => `At least ${rate}. `,
    falls: 'The price may fall. ',
    rounded: 'Rises are rounded to 0.1 of a percent. ',
    noCatchUp: 'No catch-up for the fixed years.',
    catchUp: 'Catches up for the fixed years.',
  },
};
