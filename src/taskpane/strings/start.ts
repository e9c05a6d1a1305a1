/** Words of the first screen. */

export const start = {
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
} as const;
