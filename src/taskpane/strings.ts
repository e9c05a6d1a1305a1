/*
 * Every sentence and label of the pane, in British English: short, no full stop on a label, no exclamation
 * mark. How figures are shown is in format.ts; which sentence an answer takes is in compare/answer.ts.
 */

import * as scenarios from './strings/scenarios';

export const strings = {
  ...scenarios,

  name: 'Joint ICT',
  back: 'Back',
  /** As figures can be typed in a field. */
  examples: { pounds: '2,000,000 or 2m', date: '1 April 2027' },
  cancel: 'Cancel',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  notices: 'Notices',
  startPage: 'Joint ICT start page',
  openExample: 'Open the example',
  runChecks: 'Run checks',
  runChecksAgain: 'Run the checks again',
  copyQuestion: 'Copy the question',
  notKnown: 'Not known',
  none: 'None',
  readAs: (shown: string) => `Read as ${shown}.`,

  start: {
    question: 'What does joint ICT support save, and who should pay what?',
    explanation: 'Compare each council’s cost as-is, alone and joint, and see the contract year by year.',
    from: 'From the example',
    asIs: (cost: string) => `As-is ${cost} a year`,
    joint: (first: string, last: string) =>
      first === last ? `Joint ${first} a year` : `Joint ${first}, ${last} in the last year`,
    rising: (first: string, last: string) => `Joint ${first}, rising to ${last}`,
    drawing: (asIs: string, joint: string, from: string, to: string) =>
      `Chart of ${from} to ${to}. ${asIs}. ${joint}.`,
    open: 'Open the Bromley and Lewisham example',
    published: 'From figures published in 2010; start date and indexation are assumed.',
    nothingYet: 'Nothing is written yet.',
    readHint: 'Finds councils and their costs on the sheet you have open',
    stays: 'Your figures stay in this workbook.',
    privacy: 'Privacy',
    privacyText:
      'Joint ICT sends no workbook data anywhere. Excel loads Office.js from Microsoft, and Microsoft collects its own telemetry.',
  },

  period: {
    name: 'Period',
    firstYear: 'Year 1',
    years: (years: number) => (years === 1 ? '1 year' : `${years} years`),
  },

  answer: {
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
  },

  gain: {
    against: 'Savings are against as-is.',
    joint: (gains: string) => `Joint is ${gains}`,
    less: (amount: string, council: string) => `${amount} less than alone for ${council}`,
    more: (amount: string, council: string) => `${amount} more than alone for ${council}`,
    same: (council: string) => `the same as alone for ${council}`,
    notKnownFor: (councils: string) => `for ${councils} that is not known`,
    notKnown: 'What joint saves against alone is not known.',
    terms: 'Alone is taken to follow the price terms of joint.',
  },

  courses: { asIs: 'As-is', alone: 'Alone', joint: 'Joint' },
  first: 'First',
  cost: (years: string) => `${years}-year cost`,
  noAnswer: 'There is no comparison yet',
  saves: (amount: string, share: string) => `saves ${amount}, ${share}`,
  savesAmount: (amount: string) => `saves ${amount}`,
  costsMore: (amount: string) => `costs ${amount} more`,
  savingNotKnown: 'saving not known',
  noSaving: 'saves nothing',
  total: 'Total',
  shownToThePound: 'Shown to the pound, worked out to the penny, so sums may look £1 out.',

  chart: {
    title: 'Cost a year',
    axis: 'contract year',
    asIs: (councils: number) => (councils === 2 ? 'As-is, both councils' : 'As-is, all councils'),
    together: 'Joint, all councils',
    phases: { Fixed: 'Fixed', Indexed: 'Indexed', Extension: 'Option to extend' },
    sentence: {
      start: 'Bar chart of the joint cost a year against as-is.',
      year: (year: string, asIs: string, joint: string, saving: string) =>
        `In year ${year} as-is is ${asIs} and joint is ${joint}, which ${saving}.`,
      oneYear: (year: number) => `year ${year} is`,
      years: (first: number, last: number) => `years ${first} to ${last} are`,
      phases: { Fixed: 'at a fixed price', Indexed: 'indexed', Extension: 'an option to extend' },
      end: 'The table by financial year has every figure.',
    },
    missing: 'The chart needs the as-is and joint cost of every council.',
  },

  years: {
    title: 'By financial year',
    year: 'Year',
    saving: 'Saving',
    contract: 'Contract',
    unexplained: 'Not explained',
    gain: 'Gain from joining',
    change: 'Change on year',
    toDate: 'To date',
    left: 'Columns before',
    right: 'Columns after',
    phases: {
      Fixed: () => 'Fixed price',
      Indexed: (rise: string) => `Indexed, ${rise}`,
      Extension: (rise: string) => `Option to extend, ${rise}`,
    },
    rise: (rate: string) => `${rate} a year`,
    risesByYear: 'a rate for each year',
    then: (first: string, next: string) => `${first}, then ${next.charAt(0).toLowerCase()}${next.slice(1)}`,
  },

  contract: {
    title: 'Contract value',
    explanation: 'What the supplier is paid, net of VAT, to the penny.',
    committed: (years: string) => `${years}, committed`,
    extended: (years: string) => `${years}, if you extend`,
  },

  reconcile: {
    title: 'Does it reconcile?',
    leaves: (after: string, contract: string) =>
      `The saving announced leaves a cost of ${after} a year. The contract is ${contract}.`,
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
  },

  unknown: {
    title: (council: string, course: string) => `${council} ${course}: not known.`,
    ask: (council: string) => `Ask ${council}.`,
    more: (count: number) =>
      count === 1
        ? 'One more cost is not known: see Scenario.'
        : `${count} more costs are not known: see Scenario.`,
    copyAbout: (council: string, course: string) => `Copy the question about ${council} ${course}`,
  },

  questions: {
    alone: (council: string, years: string, fixed: string) =>
      `What would ${council} have paid a year, net of VAT, for the same ICT support bought alone on the same terms (${years}, ${fixed})? Please say what year’s prices the figure is in and where it comes from.`,
    fixedFor: (years: number) => `prices fixed for ${years}`,
    notFixed: 'prices not fixed',
    asIs: (council: string) =>
      `What does ${council} spend a year, net of VAT, on the ICT support that the joint contract is to replace? Please say what year the figure is for and where it comes from.`,
    joint: (council: string) =>
      `What does ${council} pay, or expect to pay, a year, net of VAT, in the joint contract’s first year? Please say where the figure comes from.`,
    difference: (after: string, contract: string, difference: string) =>
      `The announced savings imply ${after} a year after the joint contract; the contract is ${contract}. What is the other ${difference} a year: retained client costs, services outside the contract, or rounding?`,
  },

  copied: { question: 'Question copied.', details: 'Details copied.', example: 'Example copied.' },
  notCopied: 'Excel does not allow copying here. Select the text and press Ctrl+C.',

  sources: {
    title: 'Sources',
    count: (count: number, standing: string) => `${count} ${standing}`,
    /** What so many figures are. */
    standings: {
      'Not known': 'not known',
      Trial: 'trial',
      Usual: 'usual',
      Yours: 'yours with no source yet',
      Assumed: 'assumed',
      'Worked out': 'worked out',
      Published: 'published',
    },
    counts: (total: number, parts: string) => `${total} figures: ${parts}.`,
    council: (council: string, figure: string) => `${council}, ${figure.toLowerCase()}`,
    saving: 'saving announced',
    rate: 'saving as a share of its budget',
    charge: 'Contract price a year',
    start: 'Start date',
    exitAfter: 'Ended early after',
    initialYears: 'Initial term',
    fixedYears: 'Prices fixed',
    extensions: 'Option to extend',
    none: 'None',
    indexation: 'Indexation',
    byYear: 'A rate for each year',
    growth: 'As-is growth',
    coalition: (councils: string) => `${councils} buying together`,
    likely: (chance: string) => `${chance} likely`,
    priceChange: (change: string) => `price ${change}`,
    notice: (months: number) => (months === 1 ? 'notice 1 month before' : `notice ${months} months before`),
    clause: {
      referenceMonth: 'Month of the index',
      lag: 'Months from the index to the review',
      catchUp: 'Catch up for the fixed years',
      compounding: 'Rise compounds',
      cap: 'Cap a year',
      collar: 'Least rise a year',
      carryForward: 'What a cap keeps back',
      pricesMayFall: 'If the index falls',
      indexableShare: 'Share of price that rises',
      reviewDate: 'Reviewed each',
      rateRounding: 'Rise rounded to',
      forecast: 'Rise where the index is not yet known',
    },
    appraisal: {
      inflation: 'Inflation',
      vintage: 'Discount rates',
      vatRate: 'VAT',
      optimismBias: 'Optimism bias',
      realisation: 'Part of the saving that comes',
    },
    risk: {
      inflationMean: 'Inflation in the outcomes, mean',
      inflationVolatility: 'Inflation in the outcomes, standard deviation',
      inflationPersistence: 'Inflation in the outcomes, correlation from year to year',
      indexation: 'Range of indexation, points added',
      price: 'Range of the price',
      asIs: 'Range of as-is',
      growth: 'Range of as-is growth',
      delivered: 'Range of the saving delivered',
      oneOff: 'Range of one-off costs',
      unexplained: 'Range of the share of the unexplained difference that is a cost',
      market: 'Another supplier’s price a year',
      marketVolatility: 'Standard deviation of the yearly change in another supplier’s price',
      reTenderCost: 'Cost of tendering anew',
      inHouseCost: 'Cost of bringing it in-house',
    },
    range: (low: string, high: string) => `${low} to ${high}`,
    partners: 'Partners that join or leave',
    partner: {
      joins: (council: string, year: number) => `${council} joins in year ${year}`,
      leaves: (council: string, year: number) => `${council} leaves in year ${year}`,
    },
    ayear: (amount: string) => `${amount} a year`,
    from: (source: string, date: string) => [source, date].filter(Boolean).join(', '),
  },

  write: {
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
  },

  functions: {
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
    clear: 'Clear the search',
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
    insertExample: 'Insert example',
    noCell: 'Select a cell on the sheet for the results.',
    isEmpty: (cell: string, area: string | undefined) =>
      area === undefined
        ? `${cell} is empty. Results start there.`
        : area === cell
          ? `${cell} is empty.`
          : `${cell} is empty. Results will fill ${area}.`,
    notEmpty: (cell: string, needed: string) => `${cell} is not empty. Choose ${needed}.`,
    anEmptyCell: 'an empty cell',
    emptyAcross: (more: number) => `a cell with ${more} empty ${more === 1 ? 'cell' : 'cells'} to the right`,
    emptyDown: (more: number) => `a cell with ${more} empty ${more === 1 ? 'cell' : 'cells'} below`,
    emptyBlock: (rows: number, columns: number) =>
      `a cell where ${rows} rows by ${columns} columns are empty`,
    offSheet: (cell: string) =>
      `There is not enough of the sheet below and to the right of ${cell}. Choose a cell nearer to A1.`,
    lacking: (names: string) => `Give ${names} first, or insert the example.`,
    inserted: (area: string) => `Inserted in ${area}.`,
    insertedError: (area: string, error: string, why: string | undefined) =>
      `Inserted in ${area}. It answers ${error}${why === undefined ? '. Point at the cell to see why.' : `: ${why}`}`,
    refused: {
      'off the sheet': 'Not inserted. There is not enough of the sheet below and to the right of the cell.',
      blocked: 'Not inserted. The results need more empty cells than there are. Nothing was overwritten.',
      formula:
        'Not inserted. Excel does not read this as a formula. Check the arguments: text stands in double quotes.',
      protected: 'Not inserted. This sheet is protected: Review, Unprotect Sheet.',
      'cell edit': 'Not inserted. Press Enter or Esc in the cell, then try again.',
      failed: 'Not inserted. Excel could not write to the cell.',
    },
  },

  read: {
    title: 'Read from this sheet',
    foundIn: (count: number, range: string) =>
      `Found ${count === 1 ? '1 council' : `${count} councils`} in ${range}`,
    check: 'Check the columns before we use them. Nothing on the sheet is changed.',
    council: 'Council',
    column: (letters: string, heading: string) => (heading === '' ? letters : `${letters}: ${heading}`),
    notOnSheet: 'Not on this sheet',
    unitLabel: 'Figures are in',
    unitGuessed: (unit: string) =>
      `The sheet does not say what its figures are in. ${unit} is taken from their size: check it.`,
    willRead: 'What we will read',
    aYear: '£ a year',
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
    inPart: (parts: string) => `Only ${parts} are read. To read others, select them by themselves.`,
    firstRows: (read: number, all: number) => `the first ${read} of ${all} rows`,
    firstColumns: (read: number, all: number) => `the first ${read} of ${all} columns`,
  },

  settings: {
    title: 'Settings',
    themeTitle: 'Theme',
    themes: { office: 'Office', light: 'Light', dark: 'Dark' },
    themeHint: 'Office follows the theme of Excel. Windows contrast themes are always followed.',
    checks: 'Checks',
    checksHint: 'Whether the sums on the sheets that were written agree, and figures are in the right units.',
    about: 'About',
    version: (version: string) => `Joint ICT ${version}`,
    help: 'Help pages',
  },
  help: 'Help',

  crash: {
    title: 'Something went wrong in Joint ICT.',
    nothingWritten: 'Nothing was written.',
    send: 'Copy the details and send them to your support team.',
    startAgain: 'Start again',
  },
} as const;

function sheets(count: number): string {
  return count === 1 ? '1 sheet' : `${count} sheets`;
}
