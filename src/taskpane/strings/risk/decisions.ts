/** Words of extending as an option, and of a saving that comes in part. */

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
  missing: 'It needs every as-is and joint cost, and the amount of every other cost.',
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
