/** Words about the sheet Inputs, which the pane follows. */

export const link = {
  fromInputs: 'figures from Inputs',
  updated: (figures: number) =>
    figures === 1 ? 'Updated from Inputs: one figure.' : `Updated from Inputs: ${figures} figures.`,
  stale: (figures: string) => `Still with the status and source of the figure before: ${figures}.`,
  markAssumed: 'Mark as assumed',
  source: 'Entered on Inputs',
  newer: 'Inputs has newer figures.',
  newerText: 'What is open here says something else.',
  use: 'Use them',
  keep: 'Keep mine',
  tooMuch: 'The sheets have no room for this change.',
  tooMuchText: 'It is kept here. Write new sheets to have it there too; nothing that is there is changed.',
  writeAnew: 'Write new sheets',
  damaged: (sheet: string) => `Something on ${sheet} cannot be read.`,
  damagedText: 'The scenario here stays as it was read last.',
  goToCell: 'Go to the cell',
  cannotGo: (address: string) =>
    `Excel could not show ${address}. Its sheet may be hidden: right-click a sheet’s tab, choose Unhide, then try again.`,
  repair: 'Repair',
  repaired: 'Repaired.',
  notRepaired: 'Not repaired: what stood there before is not known any more.',
  more: (count: number) => `And ${count} more.`,
  failed: 'Excel did not take the change to Inputs.',
  failedText: 'It is kept here.',
};
