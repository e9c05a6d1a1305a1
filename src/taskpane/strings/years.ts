/** Words of costs through the years: the chart, the table by year, and what the supplier is paid. */

export const chart = {
  title: 'Cost a year',
  axis: 'contract year',
  asIs: (councils: number) => (councils === 2 ? 'As-is, both councils' : 'As-is, all councils'),
  together: 'Joint, all councils',
  phases: { Fixed: 'Fixed', Indexed: 'Indexed', Extension: 'Option to extend' },
  sentence: {
    start: 'Bar chart of the joint cost a year against as-is.',
    year: (year: string, asIs: string, joint: string, saving: string) =>
      `In year ${year} as-is is ${asIs} and joint is ${joint}, which ${saving}.`,
    oneYear: (year: number) => `year ${year} is`,
    years: (first: number, last: number) => `years ${first} to ${last} are`,
    phases: { Fixed: 'at a fixed price', Indexed: 'indexed', Extension: 'an option to extend' },
    end: 'The table by financial year has every figure.',
  },
  missing: 'The chart needs the as-is and joint cost of every council.',
} as const;

export const years = {
  title: 'By financial year',
  year: 'Year',
  saving: 'Saving',
  contract: 'Contract',
  unexplained: 'Not explained',
  gain: 'Gain from joining',
  change: 'Change on year',
  toDate: 'To date',
  left: 'Columns before',
  right: 'Columns after',
  phases: {
    Fixed: () => 'Fixed price',
    Indexed: (rise: string) => `Indexed, ${rise}`,
    Extension: (rise: string) => `Option to extend, ${rise}`,
  },
  rise: (rate: string) => `${rate} a year`,
  risesByIndex: (index: string) => `by ${index}`,
  risesByYear: 'a rate for each year',
  then: (first: string, next: string) => `${first}, then ${next.charAt(0).toLowerCase()}${next.slice(1)}`,
} as const;

export const contract = {
  title: 'Contract value',
  explanation: 'What the supplier is paid, net of VAT, to the penny.',
  committed: (years: string) => `${years}, committed`,
  extended: (years: string) => `${years}, if you extend`,
} as const;
