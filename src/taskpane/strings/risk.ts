/** Words of what chance and doubt make of a scenario, fetched with it. */

export const answer = {
  cheaper: (count: string) => `Joint stays cheaper than as-is in ${count} of 100 outcomes`,
  dearer: (count: string) => `Joint is dearer than as-is in ${count} of 100 outcomes`,
  moreThan: (count: number) => `more than ${count}`,
  fewerThanOne: 'fewer than one',
  notKnown: 'How likely joint is to save is not known',
  missing:
    'Every as-is and joint cost is needed, and the amounts that come beside them. “Left out” below names what is not known.',
  central: {
    saves: (count: string, central: string) =>
      `But ${count} of 100 save less than the ${central} central case.`,
    costs: (count: string, central: string) =>
      `${count} of 100 are worse than the central case, in which joint costs ${central} more.`,
  },
  /** Where somebody chose ranges that leave the scenario out, it is no central case. */
  asItStands: {
    saves: (count: string, saving: string) =>
      `The scenario as it stands saves ${saving}. With the ranges chosen below, ${count} of 100 save less than that.`,
    costs: (count: string, cost: string) =>
      `In the scenario as it stands joint costs ${cost} more. With the ranges chosen below, ${count} of 100 are worse than that.`,
  },
  ends: (ends: string) => `Where an extension is not taken the outcomes end sooner: ${ends}.`,
  end: (count: string, years: string) => `${count} of 100 after ${years}`,
  alone: (council: string, count: string) => `${council} pays less than alone in ${count} of 100.`,
  aloneNotKnown: (councils: string) => `Against going alone: not known for ${councils}.`,
  none: 'There is nothing to work out yet',
  short: (count: string, middle: string) =>
    `Outcomes worked out. Joint is cheaper than as-is in ${count} of 100; the middle outcome saves ${middle}.`,
};

export const progress = {
  title: (runs: string) => `Working out ${runs} outcomes`,
  done: (done: string) => `${done} done.`,
  left: (seconds: number) => (seconds === 1 ? 'About 1 second left.' : `About ${seconds} seconds left.`),
  others: 'You can use the other tabs.',
  last: 'The last result stays until this one is ready.',
  stopped: 'Stopped. The last result is shown.',
  stoppedFirst: 'Stopped. Run again to see the outcomes.',
  part: (percent: number) => `${percent}% of the outcomes worked out`,
};

export const table = {
  over: (years: string) => `${years}, cash`,
  upTo: (years: string) => `up to ${years}`,
  names: { p10: 'Low', p50: 'Middle', p90: 'High' },
  cost: 'Joint cost',
  saving: 'Saving',
  note: 'P90: in 90 of 100 outcomes the figure is at most this. P10 and P50, the middle outcome, likewise.',
  more: 'More about the spread',
  p80: 'P80',
  p80Note: 'P80: in 80 of 100 outcomes the figure is at most this.',
  mean: 'Mean',
  contract: 'Contract value',
};

export const histogram = {
  title: 'How the outcomes spread',
  middle: '8 in 10 outcomes',
  axis: (years: string) => `saving over ${years}`,
  sentence: (runs: string, low: string, high: string, middle: string) =>
    `Histogram of ${runs} outcomes. Eight in ten save between ${low} and ${high}; half save at least ${middle}.`,
  show: 'Show as a table',
  from: 'Saving from',
  to: 'to less than',
  outcomes: 'Outcomes',
};

export const councils = {
  title: 'Council by council',
  explanation: 'Outcomes of 100 in which a council pays less jointly.',
  name: 'Council',
  asIs: 'Than as-is',
  alone: 'Than alone',
  middle: 'Middle saving',
  moreThan: (count: number) => `over ${count}`,
};

export const fan = {
  title: 'Saving, year by year',
  explanation: 'The line is the middle outcome; 8 in 10 outcomes lie in the band.',
  ended: 'In a year after an outcome’s end it saves nothing.',
  axis: 'contract year',
  sentence: (first: string, last: string, low: string, high: string) =>
    `Fan chart of the saving a year. The middle outcome is ${first} in the first year and ${last} in the last, where eight in ten outcomes lie between ${low} and ${high}.`,
  year: 'Year',
};

export const tornado = {
  title: 'What moves the saving most',
  explanation: 'One range at a time, the rest held.',
  central: (amount: string) => `central case ${amount}`,
  asItStands: (amount: string) => `as it stands ${amount}`,
  names: {
    'Saving delivered': 'Saving delivered',
    Indexation: 'Indexation',
    Price: 'Price',
    'As-is growth': 'As-is growth',
    'As-is': 'As-is',
    Extension: 'Extension',
    'One-off costs': 'One-off costs',
    'Not explained': 'not explained',
  },
  council: (council: string) => `${council} as-is`,
  unexplained: (amount: string) => `${amount} not explained`,
  to: (low: string, high: string) => `${low} to ${high}`,
  planned: (low: string, high: string) => `${low} to ${high} of planned`,
  ayear: (low: string, high: string) => `${low} to ${high} a year`,
  onAverage: (low: string, high: string) => `${low} to ${high} a year on average`,
  taken: 'not taken, or taken',
  takenUpTo: (count: number) => `none to all ${count} taken`,
  cost: 'not a cost, or a cost',
  partOfCost: (low: string, high: string) => `${low} to ${high} of it a cost`,
  row: (name: string, range: string, low: string, high: string) =>
    `${name}, ${range}: saving ${low} to ${high}`,
  driver: 'What moves it',
  low: 'Saving at low',
  high: 'Saving at high',
};

export const wipeOut = {
  title: 'What would wipe it out',
  councils: (limits: string) =>
    `Indexation that wipes out the last year’s saving, as-is held flat: ${limits}.`,
};

export const option = {
  title: 'Extending as an option',
  alternatives: 'What else there would be',
  worth: (value: string) => `The right to choose when the time comes is worth ${value}.`,
  nothing: 'The right to choose when the time comes is worth nothing with these figures.',
  explanation: (planned: string, plan: string, chosen: string) =>
    `Settled today, the cheapest is ${plan}, expected to cost ${planned} in the years that are still open. Choosing on each notice date, knowing prices by then, is expected to cost ${chosen}.`,
  plans: {
    extendAll: 'to extend',
    extendThen: (count: number, then: string) =>
      count === 1 ? `to extend once and then ${then}` : `to extend ${count} times and then ${then}`,
    never: (then: string) => `not to extend but ${then}`,
    're-tender': 'to tender anew',
    'in-house': 'to bring the service in-house',
  },
  ways: { extend: 'Extend', 're-tender': 'Tender anew', 'in-house': 'In-house' },
  notice: (number: number) => `Notice ${number}`,
  date: 'Notice date',
  table: 'How often each way is the cheapest',
  missing: 'It needs every as-is and joint cost, and the amounts that come beside them.',
  market: 'Another supplier’s price, £ a year today',
  volatility: 'Standard deviation of that price’s change in a year',
  volatilityHint:
    'Besides inflation. 5% means that in about two years in three the price moves within 5 points of inflation.',
  reTenderCost: 'Cost of tendering anew, £',
  inHouseCost: 'Cost of bringing it in-house, £',
  assumed:
    'Assumed to begin with. In-house costs what as-is does. Yearly costs beside the contract count with another supplier too; those that fall once in these years count if it is extended; exit costs at the end count nowhere, for they fall either way.',
};

export const shortfall = {
  title: 'If only part of the saving comes',
  share: 'Part of the first-year saving that comes',
  headline: (share: string, pay: string, left: string) =>
    `With ${share} of it, the councils pay ${pay} over the term and ${left}.`,
  more: (amount: string) => `${amount} more`,
  less: (amount: string) => `${amount} less`,
  same: () => 'what was planned',
  save: (amount: string) => `save ${amount}`,
  lose: (amount: string) => `lose ${amount}`,
  name: 'Council',
  pays: 'Pays',
  extra: 'More',
  saving: 'Saving',
  notKnown: (councils: string) => `Not known for ${councils}: a cost is missing.`,
};

export const twoWay = {
  title: 'Two at a time',
  down: 'Down the table',
  across: 'Across the table',
  measure: 'What it shows',
  measures: {
    'whole term': (years: string) => `Saving over ${years}`,
    'last year': () => 'Saving in the last year',
  },
  /** Where some of the cases end sooner. */
  measuresUpTo: {
    'whole term': (years: string) => `Saving over up to ${years}`,
    'last year': () => 'Saving in whichever year is the last',
  },
  name: (measure: string, down: string, across: string) =>
    `${measure}: ${down} down, ${across} across, the rest held`,
  count: (loses: number, all: number) =>
    loses === 0
      ? 'Joint is cheaper than as-is in every case of the table.'
      : `Joint is dearer than as-is in ${loses} of ${all} cases: those below nought.`,
  stands: 'The bold case is the scenario as it stands.',
  asItStands: 'as it stands',
  working: 'Working the table out',
  /** Units of the values down and across, where they are not said by the name. */
  unit: {
    'Saving delivered': 'part of the plan',
    Indexation: 'a year',
    'As-is growth': 'a year',
    Extension: 'taken',
    'Not explained': 'share that is a cost',
  } as Readonly<Partial<Record<string, string>>>,
  onAverage: 'a year on average',
  axis: (name: string, unit: string) => `${name}, ${unit}`,
};

export const partners = {
  title: 'If partners join or leave',
  change: (place: number, what: string) => `Change ${place}: ${what}`,
  who: 'Council',
  what: 'What it does',
  kinds: { joins: 'Joins', leaves: 'Leaves' },
  year: 'From the start of contract year',
  cost: 'What it pays for that, £',
  add: 'Add a change',
  remove: (what: string) => `Remove: ${what}`,
  removeShown: 'Remove',
  removed: (what: string) => `${what}: removed.`,
  sharing: 'How fewer than all share the bill',
  ways: {
    agreed: 'In proportion to what they pay with all',
    equal: 'Equal shares',
    shapley: 'Average of what each adds (Shapley)',
    nucleolus: 'Best for the worst-off group (nucleolus)',
  },
  explained:
    'While all take part they pay what was agreed. Changes entered here are kept with the scenario; the other figures of Risk, and Compare, count everybody throughout.',
  joins: (council: string) => `${council} joins`,
  leaves: (council: string) => `${council} leaves`,
  years: (from: number, to: number) => (from === to ? `Year ${from}` : `Years ${from} to ${to}`),
  stage: (years: string, members: string) => `${years}: ${members}`,
  yearly: (shares: string) => `A year, at first-year prices: ${shares}.`,
  share: (council: string, amount: string) => `${council} ${amount}`,
  outside: (council: string, amount: string) => `${council} by itself ${amount}`,
  outsideNotKnown: (council: string) => `${council} by itself, at a cost that is not known`,
  more: (others: string, amount: string, years: string) =>
    `${others} would pay ${amount} more over ${years}.`,
  less: (others: string, amount: string, years: string) =>
    `${others} would pay ${amount} less over ${years}.`,
  same: (others: string) => `${others} would pay the same.`,
  cover: (amount: string) => `A payment of ${amount}, if it goes to them, would make up for that.`,
  covered: (cost: string) => `The ${cost} paid for the change, if it goes to them, makes up for that.`,
  uncovered: (cost: string, left: string) =>
    `The ${cost} paid for the change, if it goes to them, leaves ${left} of that.`,
  serviceOnly:
    'The service alone, at the contract’s prices, without what is paid beside it. A council outside pays its cost alone, plus anything it pays for the change.',
  name: 'Council',
  before: 'As before',
  after: 'With the change',
  difference: 'Difference',
  filled:
    'No price was given for these councils together, so we use the cheapest combination of group costs entered.',
  next: (who: string, amount: string) => `${who} would pay ${amount} a year less without the others.`,
  nobody: 'Then nobody has reason to leave, as far as costs are known.',
  nearest: (who: string, amount: string) =>
    `Then nobody has reason to leave, as far as costs are known. ${who} has least to lose: ${amount} a year.`,
  lone: (who: string) => `Then ${who} is by itself.`,
  late: (what: string, years: string) => `${what} after the term of ${years}: nothing comes of it.`,
  none: 'Everybody takes part throughout.',
};

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
