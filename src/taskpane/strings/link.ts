/** Words about the sheet Inputs, which the pane follows. */

export const link = {
  follows: 'Sheets that this pane follows',
  followsText: 'What is changed there shows here, and what is changed here is written there.',
  fromInputs: 'figures from Inputs',
  updated: (figures: number) =>
    figures === 1 ? 'Updated from Inputs: one figure.' : `Updated from Inputs: ${figures} figures.`,
  stale: (figures: string) => `Still with the status and source of the figure before: ${figures}.`,
  markAssumed: 'Mark as assumed',
  source: 'Entered on Inputs',
  newer: (sheet: string) => `${sheet} and this pane say something different.`,
  newerText: 'What only one of them changed is kept from both.',
  wholeText: 'What each of them changed is not known, or does not go together: one side is taken whole.',
  conflict: (what: string, there: string, here: string) => `${what}. On the sheet: ${there}. Here: ${here}.`,
  inScenario: (scenario: string, what: string) => `${scenario}, ${what}`,
  useFor: (count: number) => (count === 1 ? 'Use what the sheet says' : 'Use the sheet’s for these'),
  keepFor: (count: number) => (count === 1 ? 'Keep what the pane says' : 'Keep the pane’s for these'),
  line: (what: string, counts: string) => `${what}. ${counts}`,
  removed: 'removed',
  changed: 'changed',
  nameOfScenario: 'Name of the scenario',
  nameOfCouncil: (council: string) => `Name of ${council}`,
  orderOfCouncils: 'Order of the councils',
  otherwise: 'Something else',
  from: (value: string, status: string, ...said: readonly string[]) =>
    [value, status.toLowerCase(), ...said].filter(Boolean).join(', '),
  formulas: (sheet: string) => `${sheet} works out by formula what was changed here.`,
  formulasText: 'Nothing is written over it unless you say so.',
  formula: (cell: string, formula: string) =>
    `${cell} holds ${formula}. To change the figure and keep the formula, change what the formula reads.`,
  replaceFormulas: (count: number) => (count === 1 ? 'Replace the formula' : 'Replace the formulas'),
  keepFormulas: (count: number) => (count === 1 ? 'Keep the formula' : 'Keep the formulas'),
  tooMuch: 'The sheets have no room for this change.',
  tooMuchText:
    'It needs more rows or columns, or would part lines from formulas of yours. It is kept here. Write new sheets to have it there too; nothing that is there is changed.',
  writeAnew: 'Write new sheets',
  damaged: (sheet: string) => `Something on ${sheet} cannot be read.`,
  astray: (sheet: string) => `Something on ${sheet} is not as it should be.`,
  astrayText: 'The figures are read all the same.',
  damagedText: 'The scenario here stays as it was read last.',
  goToCell: 'Go to the cell',
  cannotGo: (address: string) =>
    `Excel could not show ${address}. Its sheet may be hidden: right-click a sheet’s tab, choose Unhide, then try again.`,
  repair: 'Repair',
  repairAsWritten: 'Repair, as first written',
  putBack: (value: string) => `Put back ${value}`,
  putBackAsWritten: (value: string) => `Put back ${value}, as first written`,
  repaired: 'Repaired.',
  repairedTo: (value: string) => `Repaired: ${value} is back.`,
  repairedAsWritten: 'Repaired, as it was when the sheets were written. Check that it still holds.',
  repairedToAsWritten: (value: string) =>
    `Repaired: ${value} is back, as it was when the sheets were written. Check that it still holds.`,
  notRepaired: 'Not repaired: what stood there before is not known any more.',
  more: (count: number) => `And ${count} more.`,
  waiting: 'Excel has not taken the change to Inputs yet.',
  waitingText:
    'It is kept here, and is written there as soon as Excel takes it. If a cell is being edited, press Enter or Esc in it.',
  failed: 'Excel did not take the change to Inputs.',
  failedText:
    'It is kept here. If the sheet is protected, choose Review, Unprotect Sheet in Excel, then try again.',
};
