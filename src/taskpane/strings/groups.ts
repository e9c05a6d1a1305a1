/** Words of the costs of groups, and of reading them from a sheet. */

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
  asPrice: (amount: string) => `Taken as the contract’s price: ${amount}.`,
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
};
