/** Words of the Share screen and of what opens from it, fetched with them. */

import { leaving } from './leaving';
import { ways } from './ways';

export { groups, readGroups } from './groups';

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
  ...ways,

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
  indicative: 'Indicative: it depends on groups that nobody has priced, taken at the most they could cost.',

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

  use: {
    button: 'Use these shares',
    means: 'Each council’s joint cost becomes its share, to the penny. Undo takes it back.',
    used: 'These are the joint costs on Scenario.',
    source: (way: string) => `Shared in Joint ICT: ${way}`,
    undoName: 'Shares as joint costs',
  },

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
    gain: (textbooks: string) =>
      `Each council gets half of the gain from joining, by all of these: ${textbooks}.`,
    loss: (textbooks: string) =>
      `Each council pays half of what joining costs more, by all of these: ${textbooks}.`,
    nought: (textbooks: string) =>
      `Each council pays its cost alone, as joining neither saves nor costs more, by all of these: ${textbooks}.`,
    unknown: (textbooks: string) =>
      `Where joining saves, each council gets half of the gain, by all of these: ${textbooks}.`,
  },

  working: (councils: number) => `Working out ${councils} councils`,
  workingText:
    'With many councils this takes a while. The ways that need no group costs are shown meanwhile.',
  done: (percent: string) => `${percent} done`,
  stop: 'Stop',
  stopped: 'Stopped. Only the ways that need no group costs are shown.',
  goOn: 'Work out the rest',

  groups: 'Group costs',

  ...leaving,

  noBill: 'There is no bill to share yet',
  noBillText:
    'Give the contract’s price or each council’s joint cost on Scenario, or the cost quoted for all together under Group costs.',
  tooFew: 'Nothing to share yet',
  tooFewText: 'Add a second council to share a cost.',
  tooMany: 'There are too many councils to share by group',
  cannot: 'The costs cannot be shared as they are',
};
