/** Words of writing to the workbook. */

export const write = {
  title: 'Write to workbook',
  promise: 'Adds new sheets. No existing cell is changed.',
  sheetsTitle: 'Sheets',
  sheets: [
    { name: 'About', holds: 'purpose and key' },
    { name: 'Inputs', holds: 'figures and sources' },
    { name: 'Published', holds: 'indices and rates' },
    { name: 'Contract', holds: 'price by year' },
    { name: 'Costs', holds: 'strand by strand' },
    { name: 'Savings', holds: 'results by year' },
    { name: 'Sharing', holds: 'ways and tests' },
    { name: 'Checks', holds: 'what must hold' },
  ],
  risk: { name: 'Risk', holds: 'outcomes and ranges' },
  noRisk: 'Open Risk first to add a sheet of its outcomes.',
  results: 'Savings',
  formulasTitle: 'Formulas',
  formulas: {
    plain: { name: 'Plain Excel formulas', holds: 'Recommended. Anyone can audit and recalculate.' },
    ict: { name: 'ICT functions', holds: 'Beside plain ones. Colleagues need Joint ICT to recalculate.' },
    values: { name: 'Values', holds: 'A frozen copy. Nothing recalculates.' },
  },
  taken: 'A taken name gets a number, such as Inputs (2).',
  write: (count: number) => `Write ${sheets(count)}`,
  writing: 'Writing to the workbook',
  step: (number: number, of: number, sheet: string) => `Sheet ${number} of ${of}: ${sheet}`,
  written: ', written',
  now: ', being written',
  ifCancelled: 'If you cancel, the sheets made so far are removed.',
  cancelled: 'Cancelled. No sheets were added.',
  done: (count: number, checks: string | undefined) =>
    `${sheets(count)} written.${checks === undefined ? '' : ` ${checks}`}`,
  goTo: (sheet: string) => `Go to ${sheet}`,
  cannotGo: (sheet: string) => `Excel could not show ${sheet}. It may have been hidden or deleted.`,
  remove: 'Remove the sheets',
  confirm: (count: number) =>
    `Remove ${sheets(count)}? Anything you typed on them is lost. Excel’s undo list may be cleared.`,
  removeNow: 'Remove',
  keep: 'Keep',
  removed: (count: number, gone: number) =>
    gone === 0
      ? `${sheets(count)} removed.`
      : `${count === 0 ? 'No sheets' : sheets(count)} removed. ${gone} ${gone === 1 ? 'was' : 'were'} gone already.`,
  notRemoved: {
    protected: 'Not removed. The workbook structure is protected: Review, Protect Workbook.',
    'cell edit': 'Not removed. Press Enter or Esc in the cell, then try again.',
    'read only': 'Not removed. This workbook is read-only.',
    'last sheet': 'Not removed. Excel needs one sheet to remain: add an empty sheet, then try again.',
    'sheets gone': 'Not removed.',
    cancelled: 'Not removed.',
    failed: 'Not removed. Excel could not delete the sheets: delete them by hand.',
  },
  waiting: 'Waiting for Excel. If a cell is being edited, press Enter or Esc in it.',
  noticeName: 'Result of writing',
  nothingChanged: 'Nothing was changed.',
  copyDetails: 'Copy details',
  failures: {
    protected: {
      title: 'Not written. The workbook structure is protected.',
      text: 'Excel will not add sheets until it is unprotected: Review, Protect Workbook.',
    },
    'cell edit': {
      title: 'Not written. A cell is being edited.',
      text: 'Press Enter or Esc in the cell, then try again.',
    },
    cancelled: { title: 'Not written.', text: 'It was cancelled.' },
    'read only': {
      title: 'Not written. This workbook is read-only.',
      text: 'Save a copy, then try again.',
    },
    'last sheet': {
      title: 'Not written.',
      text: 'Excel needs one sheet to remain: add an empty sheet, then try again.',
    },
    'sheets gone': {
      title: 'Not written.',
      text: 'A sheet that was there a moment ago is gone. Try again.',
    },
    failed: {
      title: 'Not written. Excel could not add the sheets.',
      text: 'Try again. If it happens again, copy the details and send them to your support team.',
    },
  },
} as const;

function sheets(count: number): string {
  return count === 1 ? '1 sheet' : `${count} sheets`;
}
