/*
 * The defined names of the Inputs sheet. A figure's name refers to its Live cell; the row of that cell has the figure's
 * value in each scenario. Figures are found by their names alone, so that rows may move and labels may change.
 */

/** The names of figures that every scenario has once. */
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

/** What follows a council's stem in the names of its figures, as in Lewisham_alone. */
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

/** The names of figures that come in a list, counted from 1; inflation by year counts from year 0. */
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

/** The names of whole lists, where formulas look a figure up by its place. */
export const listRangeNames = {
  rises: 'Rises_by_year',
  inflation: 'Inflation_by_year',
  realisation: 'Savings_realised',
} as const satisfies Partial<Record<ListKey, string>>;

/** The names of the headings of the scenarios' columns and of those with their sources. */
export const headingNames = { scenarios: 'Scenario_names', provenance: 'Provenance' } as const;

/** The names of the tables, which have the lines of all scenarios. */
export const tableNames = {
  otherCosts: 'Other_costs',
  keys: 'Sharing_keys',
  coalitions: 'Coalition_costs',
} as const;
export type TableKey = keyof typeof tableNames;

/** The names of the rows on other sheets that take in a table line by line: they show how many lines count. */
export const countedNames = {
  otherCosts: 'Other_costs_counted',
  keys: undefined,
  coalitions: 'Coalition_costs_counted',
} as const satisfies Record<TableKey, string | undefined>;

/** The names of the list of councils on Costs and of their numbers, where the councils of lines are looked up. */
export const councilListNames = { councils: 'Council_list', numbers: 'Council_numbers' } as const;

/** The headings of each table between Scenario and those of the source. */
export const tableColumns = {
  otherCosts: ['Council', 'Course', 'Kind', 'When', 'From year', 'To year', 'Rises', '£'],
  keys: ['Council', 'Key', 'Number'],
  coalitions: ['Councils', '£ a year'],
} as const;

/** The headings of the columns, for each scenario, that say where a figure comes from. */
export const provenanceColumns = ['Status', 'Source', 'Date', 'Working, or question to ask'] as const;
export type ProvenanceColumn = (typeof provenanceColumns)[number];

/** The status of a figure that nobody has entered, which has its usual value. */
export const USUAL = 'Usual';

/** How cells call the ways in which indexation and inflation are given. */
export const givenAs = { constant: 'one rate', 'by year': 'by year', index: 'index' } as const;

export const yesNo = (value: boolean) => (value ? 'Yes' : 'No');
