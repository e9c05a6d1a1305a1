/** Words of what moves the saving, and of what would wipe it out. */

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
  limited:
    'Rises are shown as they are before the clause’s cap and least rise, so rises beyond either cost the same.',
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

export const wipeOut = {
  title: 'What would wipe it out',
  councils: (limits: string) =>
    `Indexation that wipes out the last year’s saving, as-is held flat: ${limits}.`,
};
