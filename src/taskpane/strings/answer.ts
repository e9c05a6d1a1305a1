/** Words of what joint saves: the answer as a sentence, and what follows it. */

export const period = {
  name: 'Period',
  firstYear: 'Year 1',
  years: (years: number) => (years === 1 ? '1 year' : `${years} years`),
} as const;

export const answer = {
  over: (years: string) => `over ${years}`,
  inFirstYear: 'in the first year',
  supportSaves: (amount: string, over: string) => `Joint support saves ${amount} ${over}`,
  ofAsIs: (share: string) => `, ${share} of the as-is cost`,
  saves: (amount: string, over: string) => `Joint saves ${amount} ${over}`,
  costsMore: (amount: string, over: string) => `Joint costs ${amount} more than as-is ${over}`,
  same: (over: string) => `Joint and as-is cost the same ${over}`,
  notKnown: (over: string) => `What joint support saves ${over} is not known`,
  allCommitted: (years: string) => `All of it is in the ${years} you commit to.`,
  committedAndOptional: (committed: string, optional: string, years: string) =>
    `${committed} is in the ${years} you commit to. ${optional} comes only if you extend.`,
  savesThenCosts: (committed: string, optional: string, years: string) =>
    `It saves ${committed} in the ${years} you commit to, then costs ${optional} more if you extend.`,
  costsThenSaves: (committed: string, optional: string, years: string) =>
    `It costs ${committed} more in the ${years} you commit to, then saves ${optional} if you extend.`,
  extendingSaves: (amount: string) => `Extending would save a further ${amount}.`,
  extendingCosts: (amount: string) => `Extending would cost ${amount} more than as-is.`,
  extendingSavesNothing: 'Extending would save nothing more.',
  inYear: (year: string) => `In year ${year}`,
  inOptionYear: (year: string) => `In year ${year}, if you extend,`,
  itSaves: (when: string, amount: string) => `${when} it saves ${amount}.`,
  itCosts: (when: string, amount: string) => `${when} it costs ${amount} more.`,
  itSavesNothing: (when: string) => `${when} it saves nothing.`,
} as const;

export const gain = {
  against: 'Savings are against as-is.',
  joint: (gains: string) => `Joint is ${gains}`,
  less: (amount: string, council: string) => `${amount} less than alone for ${council}`,
  more: (amount: string, council: string) => `${amount} more than alone for ${council}`,
  same: (council: string) => `the same as alone for ${council}`,
  notKnownFor: (councils: string) => `for ${councils} that is not known`,
  notKnown: 'What joint saves against alone is not known.',
  terms: 'Alone is taken to follow the price terms of joint.',
} as const;

export const courses = { asIs: 'As-is', alone: 'Alone', joint: 'Joint' } as const;
export const cost = (years: string) => `${years}-year cost`;
export const noAnswer = 'There is no comparison yet';
export const saves = (amount: string, share: string) => `saves ${amount}, ${share}`;
export const savesAmount = (amount: string) => `saves ${amount}`;
export const costsMore = (amount: string) => `costs ${amount} more`;
export const savingNotKnown = 'saving not known';
export const noSaving = 'saves nothing';
