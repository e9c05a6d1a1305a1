/** Words of what changes when a council leaves or joins. */

export const leaving = {
  leaving: 'If somebody leaves or joins',
  leavingText:
    'Leave out a council to see what the others would pay by the same way. Put it back to see it join.',
  takesPart: 'Takes part',
  leavingAgreed: 'Those that stay share the bill in the agreed proportions, as on Risk.',
  leavingOne: 'At least one council stays.',
  leavingTable: 'What each pays with all, and without those that leave',
  leavingHeads: ['Council', 'With all', 'Without', 'Change'],
  leavesAlone: (council: string) => `${council}, alone`,
  lost: {
    title: 'What is lost if one leaves',
    /** Of those that stay where some have been left out. */
    further: 'What is lost if one more leaves',
    heads: ['Council', 'It loses', 'The others lose', 'The others, for each £1 it loses'],
    means:
      'The more the others lose for each £1 that a council loses by leaving, the stronger its hand when they bargain (its propensity to disrupt, Gately).',
    nothing: 'One that loses nothing has no such figure.',
    gains: (amount: string) => `gains ${amount}`,
    none: 'none',
    unknown: 'It is not known where nobody has priced the council alone, or the others without it.',
  },
  stays: (councils: string, amount: string, change: string) =>
    `Without ${councils} the others pay ${amount} a year together: ${change}.`,
  staysMore: (amount: string) => `${amount} more than now`,
  staysLess: (amount: string) => `${amount} less than now`,
  staysSame: 'the same as now',
  notQuoted:
    'Nobody has quoted for them. It is taken as the cheapest way of splitting them into groups with a cost, so it is the most they would pay.',
};
