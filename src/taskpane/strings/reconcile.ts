/** Words of whether the savings announced and the contract agree. */

export const reconcile = {
  title: 'Does it reconcile?',
  leaves: (after: string, contract: string) =>
    `The saving announced leaves a cost of ${after} a year. The contract is ${contract}.`,
  jointCosts: (joint: string, contract: string) =>
    `The joint costs add up to ${joint} a year. The contract is ${contract}.`,
  beyondJoint: (difference: string) => `The contract is ${difference} a year more than the joint costs.`,
  whichCounts: 'What joint saves goes by the joint costs; the contract’s values go by its price.',
  unexplained: (difference: string) => `${difference} a year is not explained.`,
  beyond: (difference: string) => `The contract is ${difference} a year more than the savings leave.`,
  same: 'The two are the same.',
  agree: (low: string, high: string) =>
    `Rounding in the published figures allows ${low} to ${high}, so the two agree.`,
  disagree: (low: string, high: string) =>
    `Rounding in the published figures allows ${low} to ${high}. Rounding does not explain it.`,
  counted: {
    indexed: 'Until it is explained we count it as a joint cost, indexed with the contract.',
    flat: 'Until it is explained we count it as a joint cost that stays flat: each council’s part is under Other costs, as contingency.',
    one: (council: string) =>
      `Until it is explained we count it as ${council}’s own cost, which stays flat: it is under Other costs, as contingency.`,
    'left out': 'We leave it out. If it is a cost after all, joint saves that much less.',
    otherwise:
      'The joint costs on Scenario are not those announced, so they say what is counted. A choice here sets them to what was announced.',
  },
  treat: 'How to count it',
  treatAbout: 'How to count what is not explained',
  treatments: {
    indexed: 'Joint, indexed with the contract',
    flat: 'Joint, flat',
    one: (council: string) => `${council}’s own, flat`,
    'left out': 'Leave it out',
    otherwise: 'As on Scenario',
  },
  contract: (amount: string) => `contract ${amount}`,
  implied: (amount: string) => `implied ${amount}`,
  drawing: (contract: string, implied: string, low: string, high: string) =>
    `The contract of ${contract} and the implied cost of ${implied}, on the range of ${low} to ${high} that rounding allows.`,
  copyAbout: 'Copy the question about what is not explained',
} as const;
