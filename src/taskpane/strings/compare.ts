/** Words of what the comparison says beside its answer and its tables, fetched with it. */

export const everybody =
  'These figures count every council for the whole term. For joining and leaving, see Risk.';

export const assumedTerms = (terms: string) => `Until somebody says otherwise, Joint ICT assumes: ${terms}.`;

export const bases = {
  menu: (basis: string) => `Money shown: ${basis}`,
  cash: () => 'Cash, net of VAT',
  real: (year: string) => `${year} prices`,
  'present value': () => 'Present value',
  realNote: (year: string, inflation: string) =>
    `In the prices of ${year}, with inflation of ${inflation}. By financial year.`,
  presentNote: (year: string, vintage: string, inflation: string) =>
    `In the prices of ${year}, with inflation of ${inflation}, and discounted to that year at the ${vintage} Green Book rates.`,
  chartInCash: 'The chart is in cash.',
};

export const nothing = {
  title: 'Nothing to compare yet',
  tooFew: 'Two councils are needed, each with an as-is and a joint cost.',
  missing: (costs: string) =>
    `Every council needs an as-is and a joint cost. Still missing: ${costs}. Or give the contract’s price, and share it on Share.`,
  of: (course: string, councils: string) => `${course.toLowerCase()} of ${councils}`,
  everyCouncil: 'every council',
};

export const spans = {
  partYear: 'part year',
  name: 'Years of the table',
  financial: 'Financial year',
  contract: 'Contract year',
  byContract: 'By contract year',
  whose: 'Costs of',
  everyone: 'All councils',
};

export const consists = {
  title: 'What the costs consist of',
  over: (period: string) => `All councils together, ${period}, in cash.`,
  kinds: {
    service: 'The service itself',
    'VAT not recovered': 'VAT not recovered',
    'optimism bias': 'Optimism bias',
    'saving not realised': 'Saving that does not come',
  },
};

export const law = {
  title: 'Procurement Act 2023 value',
  text: 'The most you could expect to pay if prices rise as assumed: whole term, option, indexation and VAT.',
  contract: (years: string) => `Contract, ${years}`,
  vat: (rate: string) => `VAT at ${rate}`,
  value: 'Estimated value',
  applies: (threshold: string, what: string) => `Above ${threshold}: ${what}`,
  below: (threshold: string, what: string) => `Not above ${threshold}: ${what}`,
  tests: {
    'Full procurement rules': {
      yes: 'the Act’s full rules apply to services.',
      no: 'the Act’s full rules do not apply.',
    },
    'Key performance indicators': {
      yes: 'set and publish at least three KPIs.',
      no: 'no KPIs need be published.',
    },
    'Ask about consent, if the council is to be dissolved': {
      yes: 'ask about consent, if a council is to be dissolved.',
      no: 'no consent is needed if a council is to be dissolved.',
    },
  } as Readonly<Record<string, { readonly yes: string; readonly no: string }>>,
  sources: 'Where the thresholds come from',
  separate:
    'Today’s rules. A contract awarded before 24 February 2025 fell under earlier law. Two separate contracts would be valued separately. Not legal advice.',
};

export const decisions = {
  title: 'Decisions to extend',
  years: (from: number, to: number) => (from === to ? `Year ${from}` : `Years ${from} to ${to}`),
  from: (date: string) => `starts ${date}`,
  notice: (date: string) => `notice by ${date}`,
  chance: (percent: string) => `${percent} likely, all things considered`,
  unknownChance: 'how likely is not known',
  price: (percent: string) => `price ${percent}`,
  expected: (charge: string, saving: string) =>
    `On average over these chances the contract costs ${charge} and joint saves ${saving}.`,
  expectedLoss: (charge: string, cost: string) =>
    `On average over these chances the contract costs ${charge} and joint costs ${cost} more than as-is.`,
  expectedUnknown:
    'Say how likely each extension is, on Scenario, to see what the contract costs and saves on average.',
};

export const wipeOut = {
  title: 'What would wipe it out',
  group: (rate: string, year: string) =>
    `Indexation above ${rate} a year would wipe out the year-${year} saving.`,
  lost: (rate: string, year: string) =>
    `Year ${year} costs more than as-is already. It would save only with indexation below ${rate} a year.`,
  none: (year: string) => `There is no saving in year ${year}, so no indexation would wipe one out.`,
  councils: (limits: string) => `By council: ${limits}.`,
  council: (name: string, rate: string) => `${rate} for ${name}`,
  councilNone: (name: string) => `no limit for ${name}`,
  notKnown: (name: string) => `not known for ${name}`,
  basis: 'With as-is held flat, and the rest of the clause as it stands.',
};

export const against = {
  title: 'Against another scenario',
  pick: 'Set against',
  nobody: 'None',
  only: 'Duplicate this scenario and change what you want to know about; then set the two side by side here.',
  same: 'The two have the same figures.',
  over: {
    'first year': 'in year 1',
    committed: 'in the years committed to',
    'whole term': 'over the whole term',
  },
  inAll: 'in all',
  councils: (differing: string) =>
    `The two do not have the same councils: ${differing}. So what they save says more than what they cost.`,
  onlyIn: (council: string, scenario: string) => `${council}, only in ${scenario}`,
  byCost: {
    all: {
      more: (name: string, amount: string, over: string) => `${name} costs ${amount} more jointly ${over}`,
      less: (name: string, amount: string, over: string) => `${name} costs ${amount} less jointly ${over}`,
      same: (name: string, over: string) => `${name} costs the same jointly ${over}`,
    },
    /** Of unlike numbers of years. */
    aYear: {
      more: (name: string, amount: string, over: string) =>
        `A year of ${name} costs ${amount} more jointly, on average ${over}`,
      less: (name: string, amount: string, over: string) =>
        `A year of ${name} costs ${amount} less jointly, on average ${over}`,
      same: (name: string, over: string) => `A year of ${name} costs the same jointly, on average ${over}`,
    },
    notKnown: (name: string) => `How the joint cost of ${name} differs is not known`,
  },
  bySaving: {
    all: {
      more: (name: string, amount: string, over: string) => `${name} saves ${amount} more ${over}`,
      less: (name: string, amount: string, over: string) => `${name} saves ${amount} less ${over}`,
      same: (name: string, over: string) => `${name} saves the same ${over}`,
    },
    aYear: {
      more: (name: string, amount: string, over: string) =>
        `A year of ${name} saves ${amount} more, on average ${over}`,
      less: (name: string, amount: string, over: string) =>
        `A year of ${name} saves ${amount} less, on average ${over}`,
      same: (name: string, over: string) => `A year of ${name} saves the same, on average ${over}`,
    },
    notKnown: (name: string) => `How the saving of ${name} differs is not known`,
  },
  unlike: (name: string, here: string, there: string) =>
    `The totals cover ${here} here and ${there} in ${name}.`,
  table: 'More (+) or less (−) than here',
  saving: (amount: string) => `saving ${amount}`,
  inputs: 'Inputs that differ',
  absent: 'Not there',
  noAnswer: 'The other scenario has no comparison yet.',
};

export const paysBack = {
  title: 'When it pays for itself',
  together: (when: string) => `Together: ${when}.`,
  council: (council: string, when: string) => `${council}: ${when}.`,
  fromTheStart: (year: string) => `it saves from the first year, ${year}, so there is nothing to make up for`,
  by: (year: string) => `by the end of ${year} the savings make up for what was paid before them`,
  lost: 'but later that is lost again',
  never: 'the savings do not make up for what was paid before them within the contract',
  notKnown: 'not known',
  basis: 'In cash, year by year, with every cost of joint and of as-is that is entered.',
};
