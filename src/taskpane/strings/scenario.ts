/** Words of the Scenario screen and of the clause, fetched with them. */

export { clause } from './clause';

/** What figures are called in sentences about them, by their names in the model. */
export const figures = {
  asIs: 'As-is',
  alone: 'Alone',
  joint: 'Joint',
  councils: 'The list of councils',
  annualCharge: 'The contract’s price a year',
  start: 'The start date',
  initialYears: 'The term',
  fixedYears: 'Prices fixed',
  extensionYears: 'The option to extend',
  extensions: 'The option to extend',
  exitAfter: 'Ended early after year',
  indexation: 'Indexation',
  terms: 'The clause',
  keys: 'The list of sharing keys',
  coalitions: 'The list of group costs',
};

interface NotPublished {
  readonly series: string;
  readonly month: string;
  readonly first: string;
  readonly last: string;
}

export const notPublished = ({ series, month, first, last }: NotPublished) =>
  `The price follows ${series}, which is known from ${first} to ${last}, and ${month} is needed too. ${
    month < first
      ? 'Give an index of your own that goes back so far, under Indexation.'
      : 'Give the rise where the index is not yet known, under Indexation.'
  }`;

export const scenario = {
  unit: '£ a year, net of VAT',
  sourcesLink: 'Sources',
  councils: 'Councils',
  council: 'Council',
  help: 'What the three costs mean',
  courses: {
    asIs: 'As-is: what the council spends now.',
    alone: 'Alone: what it would pay if it bought the same service by itself.',
    joint: 'Joint: what it pays in the joint contract.',
  },
  field: (council: string, course: string) => `${council}, ${course.toLowerCase()}, £ a year`,
  less: (percent: string) => `${percent} less`,
  more: (percent: string) => `${percent} more`,
  sameAs: 'as now',
  ask: 'Ask',
  tryFigure: 'Try a figure',
  trying: (council: string) => `A figure to try for ${council} alone, £ a year`,
  stopTrying: 'Clear the trial',
  trial: 'Trial figure, not a fact',
  trialOf: (council: string, amount: string) => `${council} alone ${amount}`,
  moreThanAsIs: (council: string) => `${council} joint is more than as-is. Is that right?`,
  addCouncil: 'Add a council',
  newCouncil: 'New council',
  rowMenu: (council: string) => `More for ${council}`,
  renames: (council: string) => `${council}, rename`,
  nameOf: (council: string) => `Name of ${council}`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  removeCouncil: 'Remove',
  removedCouncil: (council: string) => `${council} removed.`,
  vatNotRecovered: 'VAT not recovered',
  vatNotRecoveredOf: (council: string) => `${council}, VAT not recovered`,
  vatHint: 'Part of the VAT it pays that it cannot claim back. None for most councils.',

  contract: 'Contract',
  price: 'Price, £ a year',
  priceFollows: (amount: string) => `Taken as ${amount}, which is what the joint costs add up to.`,
  priceMissing: 'Leave it blank and it follows from the joint costs.',
  priceBeside: (joint: string, difference: string, isMore: boolean) =>
    `Joint costs add up to ${joint}, ${difference} ${isMore ? 'more' : 'less'} than this price.`,
  start: 'Starts',
  term: 'Term, years',
  fixed: 'Prices fixed, years',
  option: 'Option to extend, years',
  other: 'Other',
  otherYears: 'Other option to extend, such as 3 + 1 + 1',
  exitAfter: 'Ended early after year',
  exitHint: 'What ending it costs belongs under other costs, as break and exit.',
  early: 'Early exit',
  timeline: (parts: string) => `The contract’s years: ${parts}.`,
  timelinePhase: (phase: string, from: number, to: number) =>
    from === to ? `year ${from} ${phase}` : `years ${from} to ${to} ${phase}`,
  extension: (number: number) => `Extension ${number}`,
  extensionYears: (from: number, to: number, start: string) =>
    `${from === to ? `Year ${from}` : `Years ${from} to ${to}`}, from ${start}`,
  decision: 'Decision',
  decisions: {
    undecided: 'Not decided yet',
    exercised: 'Taken up',
    'not exercised': 'Not taken up',
  },
  notice: 'Notice, months before',
  noticeBy: (date: string) => `Notice by ${date}`,
  chance: 'Chance that it is taken up',
  priceChange: 'Change to the price',
  indexation: 'Indexation',
  change: 'Change',
  close: 'Close',
  waits: 'An entry in it is not counted.',

  assumptions: 'Assumptions',
  growthTitle: 'As-is and alone costs',
  flat: 'As-is is held flat in cash. That is cautious: any growth would raise the saving.',
  grows: (rise: string) => `As-is grows by ${rise} a year.`,
  falls: (rise: string) => `As-is falls by ${rise} a year.`,
  alongside: 'Alone follows the same price terms as joint.',
  growth: 'As-is growth a year',
  appraisalTitle: (year: string) => `${year} prices and present value`,
  appraisalText: (inflation: string, vintage: string) =>
    `Prices in general rise by ${inflation}. Later years are discounted at the ${vintage} Green Book rates.`,
  byYear: (rates: string) => `${rates}, year by year`,
  ayear: (rate: string) => `${rate} a year`,
  inflation: 'Inflation a year',
  inflationHint: 'One rate, or one for each year from the first, such as 0%; 2%; 2.5%.',
  vintage: 'Discount rates',
  vintages: { standard: 'standard', health: 'health', 'sensitivity 2026': '2026 sensitivity' } as Readonly<
    Record<string, string>
  >,
  cautionTitle: 'VAT and caution',
  cautionText: (vat: string, bias: string, realised: string) => `VAT is ${vat}. ${bias} ${realised}`,
  noBias: 'No optimism bias is added.',
  bias: (percent: string) => `${percent} is added to what is bought, for optimism bias.`,
  wholeSaving: 'The whole saving comes from the first year on.',
  partSaving: (parts: string) => `Of the saving, ${parts} comes, year by year.`,
  vatRate: 'VAT',
  optimismBias: 'Optimism bias',
  biasHint: 'The Green Book gives up to 41% for an outsourcing contract.',
  realisation: 'Part of the saving that comes',
  realisationHint: 'One for each year; the last holds from then on. Such as 50%; 80%; 100%.',

  otherCosts: 'Other costs',
  noOtherCosts: 'Not included yet: transition, TUPE and pensions, dual running, exit, client side.',
  addCost: 'Add a cost',
  costKinds: {
    procurement: 'Procurement',
    transition: 'Transition',
    'TUPE and pensions': 'TUPE and pensions',
    'dual running': 'Dual running',
    'retained client side': 'Retained client side',
    'contract management': 'Contract management',
    'break and exit': 'Break and exit',
    contingency: 'Contingency',
    'service credits': 'Service credits, an income',
    gainshare: 'Gainshare, an income',
  },
  costOf: (kind: string, council: string) => `${kind}, ${council}`,
  costLine: (course: string, timing: string) => `${course}, ${timing}`,
  once: (year: number) => `once, in year ${year}`,
  atTheEnd: 'once, at the end',
  yearly: (from: number, to: string, rises: string) => `a year, from year ${from} to ${to}, ${rises}`,
  toYear: (year: number) => `year ${year}`,
  toTheEnd: 'the end',
  rises: { flat: 'flat', 'with the price': 'rising with the price', 'with as-is': 'rising with as-is' },
  kind: 'What it is',
  whose: 'Council',
  course: 'Counts as',
  when: 'When',
  whens: { once: 'Once, in one year', 'at the end': 'Once, at the end', yearly: 'Every year' },
  year: 'Contract year',
  from: 'From contract year',
  to: 'To contract year',
  toHint: 'Blank means to the end.',
  risesField: 'How it rises',
  amount: 'Amount, £',
  amountAYear: 'Amount, £ a year',
  removeCost: 'Remove',
  done: 'Done',
  removeCostOf: (cost: string) => `Remove ${cost}`,

  keys: 'Sharing keys',
  keysText: 'What a bill can be shared by: users, devices, population.',
  addKey: 'Add a key',
  newKey: 'Name of the new key',
  keyHint: 'Such as users or devices',
  keyName: (key: string) => `Name of the key ${key}`,
  keyOf: (council: string, key: string) => `${council}, ${key}`,
  removeKey: (key: string) => `Remove the key ${key}`,
};

export const sourceForm = {
  formula: (cell: string, formula: string) => `From the formula in ${cell}: ${formula}. Change it there.`,
  change: 'Change',
  changeOf: (figure: string) => `Change the source of ${figure}`,
  status: 'Status',
  statusOf: (figure: string) => `Status of ${figure}`,
  source: 'Who says so',
  sourceOf: (figure: string) => `Who says so, for ${figure}`,
  date: 'When, such as 2010-11 or 2010-11-18',
  dateOf: (figure: string) => `When, for ${figure}`,
  note: 'Working, or question to ask',
  noteOf: (figure: string) => `Working or question for ${figure}`,
  done: 'Done',
};
