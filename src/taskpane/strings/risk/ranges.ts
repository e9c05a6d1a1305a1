/** Words of what the outcomes rest on, and of what they leave out. */

export const ranges = {
  title: 'Ranges used',
  change: 'Change',
  hide: 'Done',
  usual: 'Back to the usual ranges',
  sentence: (count: string, runs: string, seed: string) =>
    `${count} ranges, ${runs} runs, seed ${seed}. The same seed gives the same answer on every machine.`,
  inflation: (mean: string, spread: string) =>
    `In the outcomes prices follow inflation that varies around ${mean} a year, with a standard deviation of ${spread}, in place of the contract’s own indexation.`,
  inflationByYear: (mean: string, spread: string) =>
    `In the outcomes prices follow rates that vary around the contract’s own of each year, ${mean} on average, with a standard deviation of ${spread}.`,
  notReviewed: 'No review moves the price, so neither inflation nor points added to indexation do.',
  delivered:
    'Saving delivered from 57%: Cambridge, South Cambridgeshire and Huntingdonshire planned 15% and forecast 8.5% (2016/17).',
  assumed:
    'Ranges that nobody has changed are assumed, but for what is said here. Those that you change are kept with the scenario, and stand among its sources.',
  extensionsTaken: 'Every extension still open is taken in all outcomes, for how likely it is is not known.',
  extensionsDrawn: 'Extensions are taken as often as the scenario says they are likely.',
  runs: 'Runs',
  seed: 'Seed',
  mean: 'Inflation a year, mean',
  volatility: 'Its standard deviation',
  persistence: 'Correlation from year to year',
  low: (name: string) => `${name}, low`,
  high: (name: string) => `${name}, high`,
  unexplained: 'Share of the unexplained difference that is a cost',
  points: 'Indexation, points added',
  price: 'Price',
  asIs: 'As-is',
  growth: 'As-is growth',
  deliveredName: 'Saving delivered',
  oneOff: 'One-off costs',
};

export const leftOut = {
  title: 'Left out',
  notEntered: (kinds: string) => `Not entered: ${kinds}.`,
  unknown: (costs: string) => `Not known: ${costs}.`,
  of: (council: string, cost: string) => `${council} ${cost}`,
  course: { asIs: 'as-is', alone: 'alone', joint: 'joint' },
  kinds: {
    transition: 'transition',
    'TUPE and pensions': 'TUPE and pensions',
    'dual running': 'dual running',
    'break and exit': 'exit',
    'retained client side': 'client side',
  },
};
