/** Words that every screen uses. */

export const name = 'Joint ICT';
export const back = 'Back';

/** As figures can be typed in a field. */
export const examples = { pounds: '2,000,000 or 2m', date: '1 April 2027' } as const;

export const cancel = 'Cancel';
export const tryAgain = 'Try again';
export const busy = 'Something else is being done to the workbook. Try again once it has finished.';
export const dismiss = 'Dismiss';
export const notices = 'Notices';
export const startPage = 'Joint ICT start page';
export const openExample = 'Open the example';
export const runChecks = 'Run checks';
export const runChecksAgain = 'Run the checks again';
export const copyQuestion = 'Copy the question';
export const notKnown = 'Not known';
export const none = 'None';
export const inMillions = (shown: string) => `${shown}. Did you mean ${shown}m?`;
export const readAs = (shown: string) => `Read as ${shown}.`;
export const more = (count: number) => (count === 1 ? 'And one more.' : `And ${count} more.`);
export const copied = {
  question: 'Question copied.',
  details: 'Details copied.',
  example: 'Example copied.',
} as const;
export const notCopied = 'Excel does not allow copying here. Select the text and press Ctrl+C.';
export const first = 'First';
export const total = 'Total';
export const shownToThePound = 'Shown to the pound, worked out to the penny, so sums may look £1 out.';
export const help = 'Help';

export const crash = {
  title: 'Something went wrong in Joint ICT.',
  send: 'Copy the details and send them to your support team.',
  startAgain: 'Start again',
} as const;
