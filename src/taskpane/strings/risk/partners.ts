/** Words of partners that join or leave. */

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
