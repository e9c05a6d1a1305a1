/** Words of reading councils from a sheet. */

const only = (read: number) => (read === 1 ? '' : `${read} `);

export const read = {
  title: 'Read from this sheet',
  foundIn: (count: number, range: string) =>
    `Found ${count === 1 ? '1 council' : `${count} councils`} in ${range}`,
  check:
    'Check the columns before we use them, and untick rows that are not councils. Nothing on the sheet is changed.',
  council: 'Council',
  column: (letters: string, heading: string) => (heading === '' ? letters : `${letters}: ${heading}`),
  notOnSheet: 'Not on this sheet',
  unitLabel: 'Figures are in',
  unitGuessed: (unit: string) =>
    `The sheet does not say what its figures are in. ${unit} is taken from their size: check it.`,
  willRead: 'What we will read',
  aYear: '£ a year',
  leftOut: 'left out',
  nobody: 'No councils: there are no names in that column.',
  blank: (cell: string, figure: string) =>
    `${cell} is blank, so ${figure} is read as not known, not as zero.`,
  nought: (cell: string, figure: string) => `${cell} is 0, which is read as not known: ${figure}.`,
  said: (cell: string, given: string, figure: string) =>
    `${cell} says ${given}, which is read as not known: ${figure}.`,
  noCost: (cell: string, given: string, figure: string) =>
    `${cell} holds ${given}, which is no cost, so ${figure} is read as not known.`,
  more: (count: number) => `${count} more ${count === 1 ? 'cell is' : 'cells are'} read as not known.`,
  use: 'Use these figures',
  enteredOn: (sheet: string, cell: string) => `Entered on sheet ${sheet}, cell ${cell}`,
  notOn: (sheet: string) => `Not on sheet ${sheet}`,
  noneTitle: 'No council costs found',
  noneIn: (range: string) => `No council costs found in ${range}.`,
  emptySheet: 'This sheet is empty.',
  cannotRead:
    'Excel does not let this sheet be read just now. If a cell is being edited, press Enter or Esc in it.',
  selectTable: 'Select a table with a column of council names and a column of costs.',
  inPart: (parts: string) => `We read only ${parts}. To read others, select them by themselves.`,
  firstRows: (read: number, all: number) => `the first ${only(read)}of ${all} rows`,
  firstColumns: (read: number, all: number) => `the first ${only(read)}of ${all} columns`,
} as const;
