/** Words of the Share screen and of the group costs, fetched with them. */

/** The groups between one council and all of them, and how many have a cost. */
interface GroupCount {
  readonly all: number;
  readonly priced: number;
}

/** Who is tested beside each council: every group, those with a cost, or no group. */
function orGroup({ all, priced }: GroupCount): string {
  if (priced === 0) return '';
  if (priced === all) return ' or group';
  return priced === 1 ? ', nor the one group with a cost,' : `, nor any of the ${priced} groups with a cost,`;
}

function untested({ all, priced }: GroupCount): string {
  if (priced === all) return '';
  if (priced === 0) return 'No group of councils has a cost, so groups are not tested.';
  return `${(all - priced).toLocaleString('en-GB')} of the ${all.toLocaleString('en-GB')} groups have no cost and are not tested.`;
}

export const share = {
  how: 'How to share the cost',
  basis: 'Year 1, cash',
  explain: {
    agreed: 'Each council pays its joint cost as it is on Scenario.',
    announced: 'Each council keeps the saving it published.',
    even: {
      gain: 'Each council pays its cost alone, less half of the gain from joining.',
      loss: 'Each council pays its cost alone, plus half of what joining costs more.',
      nought: 'Each council pays its cost alone: joining neither saves nor costs more.',
    },
    'as-is': 'Shares follow each council’s as-is cost.',
    key: (key: string) => `Shares follow each council’s number of ${key}.`,
  },
  evenNames: { gain: 'Even gain', loss: 'Even loss', nought: 'Each its cost alone' },
  /** What each method does. */
  methods: {
    equal: 'Every council pays the same.',
    proportional: 'Shares follow what each council would pay alone.',
    'equal saving': 'Each council saves the same amount against going alone.',
    separable: 'Each council pays what it adds last, then an equal share of the rest.',
    'alternative cost avoided':
      'Each council pays what it adds last, then shares the rest by how much less that is than its cost alone.',
    scrb: 'Each council pays what it adds last, then shares the rest by what it still stands to save.',
    shapley: 'Each council pays the average of what it adds to the cost, over every order of joining.',
    'weighted shapley': 'As the average of what you add, with orders of joining made likelier by a weight.',
    owen: 'As the average of what you add, with each bloc of councils joining together.',
    tau: 'Each council pays at least what it adds last; all go the same part of the way from there to the most that each could be asked for.',
    nucleolus: 'The group with the least to gain does as well as it can; then the next, and so on.',
    prenucleolus:
      'As the best for the worst-off group, even where a council then pays more than it would alone.',
    'per-capita nucleolus':
      'As the best for the worst-off group, with a group’s gain divided by its number of councils.',
    'proportional nucleolus': 'As the best for the worst-off group, with a group’s gain divided by its cost.',
    banzhaf: 'Shares follow what each council adds to the cost of every group, scaled to the bill.',
  },
  agreeing: (name: string, count: string) => `${name} (${count} methods agree)`,

  gains: (council: string, amount: string) => `${council} gains ${amount} a year`,
  loses: (council: string, amount: string) => `${council} pays ${amount} a year more than it would alone`,
  neither: (council: string) => `${council} pays what it would alone`,
  unknownGain: (council: string) => `${council}: not known`,
  together: (councils: string, amount: string) =>
    `${councils} together pay ${amount} a year more than their own deal`,
  eachGains: (amount: string) => `Each council gains ${amount} a year.`,
  even: { announced: 'The announced split is even.', agreed: 'The agreed split is even.' },
  pass: (groups: GroupCount) => `No council${orGroup(groups)} pays more than it would alone`,
  passAsKnown: 'As far as is known, nobody pays more than it would alone',
  noSplit: 'No split satisfies every group',
  leastOver: (amount: string) =>
    `Whatever the split, some group pays at least ${amount} a year more than its own deal.`,
  tightest: (groups: string) => `Tightest: ${groups}.`,
  against: ' against ',
  nearest: (ways: string) => `Nearest: ${ways}.`,
  lessThanPenny: 'less than a penny',
  lessThanAlone: (amount: string) => `Joint costs ${amount} a year less than going alone.`,
  moreThanAlone: (amount: string) => `Joint costs ${amount} a year more than going alone.`,
  bill: (amount: string) => `${amount} a year to share.`,
  notTheBill: {
    agreed: 'The agreed split does not add up to the bill',
    announced: 'The announced split does not add up to the bill',
  },
  left: {
    over: (amount: string) =>
      `These come to ${amount} more than the cost quoted for all together. Change one of the two.`,
    under: (amount: string) =>
      `These come to ${amount} less than the cost quoted for all together. Change one of the two.`,
  },
  indicative: 'Indicative: it hangs on groups that nobody has priced, taken at the most they could cost.',

  shares: 'What each council pays',
  alone: (amount: string) => `Alone ${amount}.`,
  aloneUnknown: 'Alone not known.',
  hatched: (amount: string) => `Hatched: up to as-is ${amount}.`,
  fairRange: (lowest: string, highest: string) => `Fair range ${lowest} to ${highest}.`,
  gain: (amount: string) => `Gains ${amount}.`,
  loss: (amount: string) => `Pays ${amount} more than alone.`,
  key: { share: 'share', range: 'fair range', alone: 'alone' },
  rangeMeans:
    'Fair range: what a council can pay without it, or any group with a price, being better off leaving.',

  impliedTitle: { announced: 'What the announced split implies', agreed: 'What the agreed split implies' },
  evenOnlyIf: (council: string, amount: string) =>
    `It is an even split of the gain only if ${council} alone would cost ${amount}.`,
  belowThat: (council: string, amount: string) =>
    `Below ${amount}, ${council} would pay more than it would alone.`,

  over: 'Over the contract',
  overText:
    'Shares and costs alone both follow the contract’s price, so a split that passes or fails in year 1 does so in every year. Other costs are left out.',
  overTable: (years: string) => `What each council pays over ${years}`,
  overHeads: ['Council', 'Pays', 'Alone', 'Gain'],

  who: 'Who is overcharged',
  more: (count: number) => (count === 1 ? 'And one more group.' : `And ${count} more groups.`),

  carriedTitle: 'Who pays less than it adds',
  carried: {
    one: (council: string, pays: string, adds: string) =>
      `${council} pays ${pays} and adds ${adds} to the bill. The others carry the difference.`,
    some: (councils: string, pays: string, adds: string) =>
      `${councils} pay ${pays} and add ${adds} to the bill. The others carry the difference.`,
  },

  ways: 'All ways of sharing',
  passMeans: (groups: GroupCount) =>
    [`Pass means no council${orGroup(groups)} pays more than it would alone.`, untested(groups)]
      .join(' ')
      .trim(),
  verdicts: { pass: 'Pass', fail: 'Fail', 'not known': 'Not known', 'not the bill': 'Does not add up' },
  same: (textbooks: string) => `${textbooks} agree`,
  need: (missing: string) => `The other methods need ${missing}.`,
  onlyKnown: (missing: number, known: string) =>
    `Without ${missing === 1 ? 'it' : 'them'} we can test only ${known}.`,
  pricedGroups: 'the groups with a cost',
  needsAlone: (council: string) => `${council} alone`,
  needsAll: 'the cost of all together',
  addKeys: 'Users, devices, population: add the numbers on Scenario to test these.',
  twoTitle: 'With two councils the methods agree.',
  two: {
    gain: (textbooks: string) => `${textbooks} all give each council half of the gain from joining.`,
    loss: (textbooks: string) => `${textbooks} all charge each council half of what joining costs more.`,
    nought: (textbooks: string) =>
      `${textbooks} all charge each council its cost alone: joining neither saves nor costs more.`,
    unknown: (textbooks: string) =>
      `Where joining saves, ${textbooks} all give each council half of the gain.`,
  },

  working: (councils: number) => `Working out ${councils} councils`,
  workingText:
    'With many councils this takes a while. The ways that need no group costs are shown meanwhile.',
  done: (percent: string) => `${percent} done`,
  stop: 'Stop',
  stopped: 'Stopped. Only the ways that need no group costs are shown.',
  goOn: 'Work out the rest',

  groups: 'Group costs',
  groupsFew: (entered: number) => (entered === 1 ? '1 group has a cost' : `${entered} groups have a cost`),

  leaving: 'If somebody leaves or joins',
  leavingText:
    'Leave out a council to see what the others would pay by the same way. Put it back to see it join.',
  takesPart: 'Takes part',
  leavingAgreed: 'Those that stay keep what was agreed in its proportions, as on Risk.',
  leavingOne: 'At least one council stays.',
  leavingTable: 'What each pays with all, and without those that leave',
  leavingHeads: ['Council', 'With all', 'Without', 'Change'],
  leavesAlone: 'alone',
  lost: {
    title: 'What is lost if one leaves',
    heads: ['Council', 'It loses', 'The others lose', 'The others, for each £1 it loses'],
    means:
      'The more the others lose for each £1 that a council loses by leaving, the stronger its hand when they bargain (its propensity to disrupt, Gately).',
    nothing: 'One that loses nothing has no such figure.',
    gains: (amount: string) => `gains ${amount}`,
    none: 'none',
    unknown: 'It is not known where nobody has priced what the others would pay without it.',
  },
  stays: (councils: string, amount: string, change: string) =>
    `Without ${councils} the others pay ${amount} a year together: ${change}.`,
  staysMore: (amount: string) => `${amount} more than now`,
  staysLess: (amount: string) => `${amount} less than now`,
  staysSame: 'the same as now',
  notQuoted:
    'Nobody has quoted for them. It is taken as the cheapest way of splitting them into groups with a cost, so it is the most they would pay.',

  noBill: 'There is no bill to share yet',
  noBillText:
    'Give each council’s joint cost on Scenario, or the cost quoted for all together under Group costs.',
  tooFew: 'Nothing to share yet',
  tooFewText: 'Add a second council to share a cost.',
  tooMany: 'There are too many councils to share by group',
  cannot: 'The costs cannot be shared as they are',
};

export const groups = {
  title: 'Group costs',
  intro: 'What would each group pay if it bought together, without the others?',
  entered: (entered: number, all: number) => `${entered} of ${all} groups have a cost.`,
  filled:
    'A group without one is taken at the cheapest way of splitting it into groups that have a cost: the most it would pay.',
  alone: 'Alone',
  sizes: (size: string) => `${size} councils`,
  all: 'All together',
  label: (councils: string) => `${councils}, £ a year`,
  undoName: (councils: string) => `Cost of ${councils}`,
  taken: (parts: string, amount: string) => `Taken as ${parts}: ${amount} at most.`,
  asJoint: (amount: string) => `Taken as their joint costs: ${amount}.`,
  byOne: (council: string) => `${council} alone`,
  others: 'Groups with a cost',
  none: 'No group has a cost yet.',
  add: 'Add a group',
  members: 'Its councils',
  cost: 'Cost together, £ a year',
  two: 'Choose at least two councils, then give their cost.',
  close: 'Close',
  checks: 'What to check',
  nothing: 'The costs do not contradict each other.',
  dearer: (group: string, amount: string, parts: string) =>
    `${group} together cost ${amount} more than ${parts} would. Would they not split up?`,
  above: (group: string, amount: string, larger: string) =>
    `${group} have no cost together, and are taken to cost ${amount} more than the larger group ${larger}. Ask for their cost.`,
  needs: (missing: string) => `The costs can be checked once these are known: ${missing}.`,
  more: (count: number) => (count === 1 ? 'And one more.' : `And ${count} more.`),
};

export const readGroups = {
  title: 'Read group costs',
  open: 'Read from sheet',
  foundIn: (count: number, range: string) =>
    `Found ${count === 1 ? '1 cost' : `${count} costs`} of groups in ${range}`,
  check: 'Check what we will read before it is used. Nothing on the sheet is changed.',
  noneTitle: 'No group costs found',
  select:
    'Select rows that name this scenario’s councils, such as Bromley + Lewisham, with a cost in the last column. A row may name one council, or say All together.',
  column: 'Column of the costs',
  nothing: 'No row has a cost in that column.',
  use: 'Use these costs',
  used: (count: number) => (count === 1 ? 'One cost is read.' : `${count} costs are read.`),
  undoName: 'Group costs from the sheet',
  nobody: (cell: string, words: string) =>
    `${cell} is not read: “${words}” names somebody who is not among the councils.`,
  twice: (cell: string, group: string, before: string) =>
    `${cell} is not read: ${group} has a cost in ${before} already.`,
  nought: (cell: string, group: string) => `${cell} is 0, so ${group} stays as it is.`,
  noCost: (cell: string, given: string, group: string) =>
    `${cell} holds ${given}, which is no cost, so ${group} stays as it is.`,
  replaces: (group: string, amount: string) => `${group}: ${amount} now, which is replaced.`,
  more: (count: number) => (count === 1 ? 'And one more.' : `And ${count} more.`),
};
