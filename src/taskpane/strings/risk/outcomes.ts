/** Words of what the outcomes of a scenario are, and of working them out; fetched with them. */

export const answer = {
  cheaper: (count: string) => `Joint stays cheaper than as-is in ${count} of 100 outcomes`,
  dearer: (count: string) => `Joint is dearer than as-is in ${count} of 100 outcomes`,
  moreThan: (count: number) => `more than ${count}`,
  fewerThanOne: 'fewer than one',
  notKnown: 'How likely joint is to save is not known',
  missing:
    'Every as-is and joint cost is needed, and the amount of every other cost. “Left out” below names what is not known.',
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
