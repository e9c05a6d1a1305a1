/** Words about the sheet Inputs, which the pane follows. */

export const link = {
  follows: 'Sheets that this pane follows',
  followsText: 'What is changed there shows here, and what is changed here is written there.',
  fromInputs: 'figures from Inputs',
  updated: (what: string) => `Updated from Inputs: ${what}.`,
  counted: {
    figures: (count: number) => (count === 1 ? 'one figure' : `${count} figures`),
    names: (count: number) => (count === 1 ? 'one name' : `${count} names`),
    sources: (count: number) => (count === 1 ? 'one status or source' : `${count} statuses or sources`),
  },
  change: 'one change',
  stale: (figures: string) => `Status and source are still those of the old figure: ${figures}.`,
  /** A blank can be assumed to be nothing. */
  mark: (blanks: number, others: number) =>
    others === 0
      ? 'Mark as not known'
      : blanks === 0
        ? 'Mark as assumed'
        : `Mark as assumed, and ${blanks === 1 ? 'the blank' : 'the blanks'} as not known`,
  source: 'Entered on Inputs',
  bothChanged: (sheet: string) => `${sheet} and this pane say something different.`,
  differ: (sheet: string) => `${sheet} and this pane differ.`,
  choose: 'Choose',
  restKept: 'Changes made on one side only have been kept.',
  wholeText: 'What each of them changed is not known, or does not go together. All that differs is listed.',
  conflict: (what: string, there: string, here: string) => `${what}. On the sheet: ${there}. Here: ${here}.`,
  inScenario: (scenario: string, what: string) => `${scenario}, ${what}`,
  useFor: (count: number) => (count === 1 ? 'Use what the sheet says' : 'All from the sheet'),
  keepFor: (count: number) => (count === 1 ? 'Keep what the pane says' : 'All from the pane'),
  pane: (says: string) => `Pane: ${says}`,
  sheet: (says: string) => `Sheet: ${says}`,
  chooseEach: 'Choose for each, or take all from one side.',
  chosen: (chosen: number, of: number) => `${chosen} of ${of} chosen.`,
  useChosen: 'Use what is chosen',
  notAllChosen: (left: number) => (left === 1 ? 'One is not chosen yet.' : `${left} are not chosen yet.`),
  notTogether:
    'The choices do not go together: one removes a council that another needs, for instance. Choose again, or take all from one side.',
  decided: (pane: number, sheet: number) => `Done: ${pane} from the pane, ${sheet} from the sheet.`,
  line: (what: string, counts: string) => `${what}. ${counts}`,
  removed: 'removed',
  changed: 'changed',
  notThere: 'not there',
  there: 'there',
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
    'It needs more rows or columns, or would separate lines from formulas of yours. It is kept here. Write new sheets to have it there too; nothing that is there is changed.',
  writeAnew: 'Write new sheets',
  damaged: (sheet: string) => `Something on ${sheet} cannot be read.`,
  astray: (sheet: string) => `Something on ${sheet} is not as it should be.`,
  astrayText: 'The figures are read all the same.',
  damagedText: 'The scenario here stays as it was read last.',
  goToCell: 'Go to the cell',
  cannotGo: (address: string) =>
    `Excel could not show ${address}. Its sheet may be hidden: right-click a sheet’s tab, choose Unhide, then try again.`,
  /** What a repair is called, and what it has come to once it is done. */
  repair: {
    value: (value: string) => ({ does: `Put back ${value}`, done: `${value} is back` }),
    formula: (cell: string) => ({
      does: `Put the formula back in ${cell}`,
      done: `the formula in ${cell} is back`,
    }),
    name: (name: string) => ({ does: `Put the name ${name} back`, done: `the name ${name} is back` }),
    table: (name: string) => ({ does: `Put the table ${name} back`, done: `the table ${name} is back` }),
    round: (cell: string, value: string) => ({ does: `Round it to ${value}`, done: `${cell} is ${value}` }),
    roundFormula: (cell: string) => ({
      does: `Round the formula in ${cell} to whole pence`,
      done: `the formula in ${cell} is rounded`,
    }),
    choose: (name: string) => ({ does: `Choose ${name}`, done: `${name} is chosen` }),
    clear: (cell: string) => ({ does: `Clear ${cell}`, done: `${cell} is blank` }),
    cell: (cell: string) => ({ does: `Repair ${cell}`, done: cell }),
    asWritten: (does: string) => `${does}, as first written`,
    done: (done: string) => `Repaired: ${done}.`,
    doneAsWritten: (done: string) =>
      `Repaired: ${done}, as it was when the sheets were written. Check that it still holds.`,
  },
  notRepaired: 'Not repaired: what stood there before is not known any more.',
  waiting: 'Excel has not taken the change to Inputs yet.',
  waitingText:
    'It is kept here, and is written there as soon as Excel takes it. If a cell is being edited, press Enter or Esc in it.',
  failed: 'Excel did not take the change to Inputs.',
  failedText:
    'It is kept here. If the sheet is protected, choose Review, Unprotect Sheet in Excel, then try again.',
};
