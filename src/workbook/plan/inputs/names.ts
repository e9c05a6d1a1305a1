/*
 * The defined name of every figure on the Inputs sheet. A name refers to the figure's Live cell, and the row it
 * is in holds the figure in each scenario. Names are the figures' identity: rows may move and labels be reworded.
 */

/** Figures that every scenario has once. */
export const figureNames = {
  liveScenario: 'Live_scenario',
  scenarioNumber: 'Scenario_number',
  asIsGrowth: 'As_is_growth',
  annualCharge: 'Annual_charge',
  start: 'Start',
  initialYears: 'Initial_years',
  fixedYears: 'Fixed_years',
  extensions: 'Extension_years',
  exitAfter: 'Exit_after',
  indexation: 'Indexation',
  rise: 'Rise',
  referenceMonth: 'Reference_month',
  lag: 'Lag',
  catchUp: 'Catch_up',
  compounding: 'Compounding',
  cap: 'Cap',
  collar: 'Collar',
  carryForward: 'Carry_forward',
  pricesMayFall: 'Prices_may_fall',
  indexableShare: 'Indexable_share',
  reviewDate: 'Review_date',
  rateRounding: 'Rate_rounding',
  forecast: 'Forecast_rate',
  inflation: 'Inflation',
  inflationRate: 'Inflation_rate',
  vintage: 'Discount_rates',
  vatRate: 'VAT_rate',
  optimismBias: 'Optimism_bias',
  savingStep: 'Savings_rounded_to',
  rateStep: 'Rates_rounded_to',
  valueStep: 'Contract_rounded_to',
  penceInAPound: 'Pence_in_a_pound',
  roundingMargin: 'Rounding_margin',
  monthsInAYear: 'Months_in_a_year',
  firstMonth: 'First_month_of_financial_year',
  tolerance: 'Tolerance',
} as const;
export type FigureKey = keyof typeof figureNames;

/** Figures of a council: its stem, made of its name, comes first, as in Lewisham_alone. */
export const councilEndings = {
  /** The cell that holds the council's name. */
  name: '_name',
  place: '_place',
  asIs: '_as_is',
  alone: '_alone',
  joint: '_joint',
  announcedSaving: '_announced_saving',
  announcedRate: '_announced_rate',
  vatNotRecovered: '_VAT_not_recovered',
} as const;
export type CouncilKey = keyof typeof councilEndings;

/** Figures that come one after the other, counted from 1; inflation by year counts from year 0. */
export const listNames = {
  rises: (year: number) => `Rise_year_${year}`,
  indices: (part: number) => `Index_${part}`,
  weights: (part: number) => `Index_${part}_weight`,
  extensionYears: (place: number) => `Extension_${place}_years`,
  noticeMonths: (place: number) => `Extension_${place}_notice`,
  decisions: (place: number) => `Extension_${place}_decision`,
  probabilities: (place: number) => `Extension_${place}_probability`,
  priceChanges: (place: number) => `Extension_${place}_price_change`,
  inflation: (year: number) => `Inflation_year_${year}`,
  realisation: (year: number) => `Saving_realised_year_${year}`,
} as const;
export type ListKey = keyof typeof listNames;

/** The whole of a list that formulas look things up in by place. */
export const listRangeNames = {
  rises: 'Rises_by_year',
  inflation: 'Inflation_by_year',
  realisation: 'Savings_realised',
} as const satisfies Partial<Record<ListKey, string>>;

/** The headings of the scenarios' columns, and those of the columns that say where their figures come from. */
export const headingNames = { scenarios: 'Scenario_names', provenance: 'Provenance' } as const;

/** What a scenario has any number of stands in a table of its own, each row with its scenario. */
export const tableNames = {
  otherCosts: 'Other_costs',
  keys: 'Sharing_keys',
  coalitions: 'Coalition_costs',
} as const;
export type TableKey = keyof typeof tableNames;

/** The rows of other sheets that count a table line by line, by which it is known how many lines they count. */
export const countedNames = {
  otherCosts: 'Other_costs_counted',
  keys: undefined,
  coalitions: 'Coalition_costs_counted',
} as const satisfies Record<TableKey, string | undefined>;

/** The councils one below the other on Costs, and their numbers, where lines of tables are looked up. */
export const councilListNames = { councils: 'Council_list', numbers: 'Council_numbers' } as const;

/** The columns of each table, after Scenario and before those of where the figure comes from. */
export const tableColumns = {
  otherCosts: ['Council', 'Course', 'Kind', 'When', 'From year', 'To year', 'Rises', '£'],
  keys: ['Council', 'Key', 'Number'],
  coalitions: ['Councils', '£ a year'],
} as const;

/** Where a figure comes from, in as many columns for each scenario. */
export const provenanceColumns = ['Status', 'Source', 'Date', 'Working, or question to ask'] as const;
export type ProvenanceColumn = (typeof provenanceColumns)[number];

/** The status of a figure that nobody has said anything of, and that is therefore as usual. */
export const USUAL = 'Usual';

/** How indexation and inflation are given. */
export const givenAs = { constant: 'one rate', 'by year': 'by year', index: 'index' } as const;

export const yesNo = (value: boolean) => (value ? 'Yes' : 'No');
