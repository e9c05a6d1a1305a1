/** Words of the list of functions, and of inserting one. */

/** What Excel's error values say. */
const meanings: Readonly<Record<string, string>> = {
  '#N/A': 'there is no answer',
  '#VALUE!': 'something it was given cannot be used',
  '#NAME?': 'Excel does not know the function',
  '#SPILL!': 'cells that are not empty are in the way',
  '#BUSY!': 'it is still being worked out',
  '#CALC!': 'Excel could not work it out',
};

export const functions = {
  title: 'Functions',
  groups: {
    SAVING: 'Savings',
    CONTRACT: 'Contract',
    SHARE: 'Sharing',
    RISK: 'Risk',
    APPRAISAL: 'Appraisal',
    GENERAL: 'Dates and version',
  },
  /** What people may call what a group is about: found by a search, not shown. */
  words: {
    SAVING: 'compare cheaper',
    CONTRACT: 'tender procurement inflation',
    SHARE: 'split divide apportion allocate',
    RISK: 'uncertainty chance probability',
    APPRAISAL: 'business case investment',
  } as Readonly<Record<string, string>>,
  searchFor: (count: number) => `Search ${count} functions`,
  matches: (count: number, text: string) =>
    count === 1 ? `1 function matches “${text}”` : `${count} functions match “${text}”`,
  none: (text: string) => `No function matches “${text}”. Try saving, price or share.`,
  syntax: 'Syntax',
  formula: 'Formula',
  result: 'Result',
  yours: 'Your formula',
  argumentsTitle: 'Arguments',
  noArguments: 'It takes none.',
  optional: 'Optional.',
  use: (cells: string) => `Use ${cells}`,
  useFor: (cells: string, name: string) => `Use ${cells} for ${name}`,
  returnsTitle: 'What it returns',
  exampleTitle: 'Example',
  plainTitle: 'In plain Excel',
  copyExample: 'Copy the example',
  helpPage: (name: string) => `Help page for ${name}`,
  insert: 'Insert in cell',
  insertIn: (cell: string) => `Insert in cell ${cell}`,
  replaceIn: (cell: string) => `Replace in cell ${cell}`,
  insertExample: 'Insert example',
  noCell: 'Select a cell on the sheet for the results.',
  isEmpty: (cell: string, area: string | undefined) =>
    area === undefined
      ? `${cell} is empty. Results start there.`
      : area === cell
        ? `${cell} is empty.`
        : `${cell} is empty. Results will fill ${area}.`,
  isOwn: (cell: string) => `${cell} holds the formula that you inserted here. It can be replaced.`,
  notEmpty: (cell: string, needed: string) => `${cell} is not empty. Choose ${needed}.`,
  anEmptyCell: 'an empty cell',
  emptyAcross: (more: number) => `a cell with ${more} empty ${more === 1 ? 'cell' : 'cells'} to the right`,
  emptyDown: (more: number) => `a cell with ${more} empty ${more === 1 ? 'cell' : 'cells'} below`,
  emptyBlock: (rows: number, columns: number) => `a cell where ${rows} rows by ${columns} columns are empty`,
  offSheet: (cell: string) =>
    `There is not enough of the sheet below and to the right of ${cell}. Choose a cell nearer to A1.`,
  lacking: (names: string) => `Give ${names} first, or insert the example.`,
  inserted: (area: string) => `Inserted in ${area}.`,
  insertedError: (area: string, error: string, why: string | undefined) => {
    const meaning = meanings[error];
    const shows = `Inserted in ${area}. The cell shows ${error}${meaning === undefined ? '' : `: ${meaning}`}.`;
    return `${shows} ${why === undefined ? 'Point at the cell to see why.' : `Why: ${why}`}`;
  },
  /** Of a function that shares by what groups would pay. */
  unquoted: {
    missing: (count: number, groups: string) =>
      `The table has no cost for ${groups}, so the cell would show #N/A. Each council alone and all of them together need one. Add ${count === 1 ? 'it' : 'them'} to the table, then select the table and open this function again.`,
    otherwise: 'To share a bill by the figures that are there, such as users or costs, no groups are needed.',
    more: (count: number) => `${count} more`,
    show: (name: string) => `Show ${name}`,
  },
  refused: {
    'off the sheet': 'Not inserted. There is not enough of the sheet below and to the right of the cell.',
    blocked: 'Not inserted. The results need more empty cells than there are. Nothing was overwritten.',
    formula:
      'Not inserted. Excel does not read this as a formula. Check the arguments: text stands in double quotes.',
    protected: 'Not inserted. This sheet is protected: Review, Unprotect Sheet.',
    'cell edit': 'Not inserted. Press Enter or Esc in the cell, then try again.',
    failed: 'Not inserted. Excel could not write to the cell.',
  },
} as const;
