import { serialFromDate } from '../../model/contract/calendar';
import { textFromBlend } from '../../model/contract/blend';
import { extensionYears } from '../../model/contract/terms';
import { poundsFromPence } from '../../model/money/rounding';
import { type Known, notKnown, type Pence } from '../../model/money/units';
import type { Contract, Council, Scenario } from '../../model/scenario/scenario';
import { SheetDraft } from './draft';
import { counted, either, sentence, words } from './formula';
import { type InputFigure, InputRows } from './inputRows';
import { type FreeNames, nameStem } from './names';
import type { SheetPlan } from './plan';
import { formats, styles } from './styles';

export interface CouncilInputs {
  readonly council: string;
  readonly asIs: InputFigure;
  readonly alone: InputFigure;
  readonly joint: InputFigure;
  readonly announced?: { readonly saving: InputFigure; readonly rate: InputFigure };
}

/** The defined names by which formulas know the contract's figures. */
export interface ContractNames {
  readonly annualCharge: string;
  readonly start: string;
  readonly initialYears: string;
  readonly fixedYears: string;
  readonly extensionYears: string;
  readonly indexation: string;
  /** The options table, where the contract has more to say than the other arguments can. */
  readonly terms: string | undefined;
  readonly asIsGrowth: string;
}

export interface Inputs {
  readonly plan: SheetPlan;
  readonly councils: readonly CouncilInputs[];
  readonly contract: ContractNames;
}

const HEADER = ['Ref', 'Figure', 'Value', 'Unit', 'Status', 'Source', 'Date', 'Working, or question to ask'];
const KEY =
  'Change only blue cells. Every figure has a status, a source and a date. Leave a cell blank if the figure is not known: blank is never read as zero.';

const QUESTIONS = {
  asIs: 'what does it spend on this service now, a year?',
  alone: 'what would the same service, bought alone on the same terms, have cost a year?',
  joint: 'what would it pay a year in the joint contract?',
};

/** Every figure of the scenario, one a row, with where it comes from: the only sheet where anything is typed. */
export function planInputs(scenario: Scenario, sheetName: string, names: FreeNames): Inputs {
  const draft = new SheetDraft(sheetName, 'inputs');
  draft.text(0, 0, `Inputs: ${scenario.name}`, styles.title);
  draft.text(1, 0, KEY, styles.note);
  draft.texts(2, 0, HEADER, styles.header);
  draft.style({ row: 2, column: 2, rows: 1, columns: 1 }, styles.right);
  draft.style({ row: 2, column: 3, rows: 1, columns: 1 }, styles.indent);
  const rows = new InputRows(draft, names, 3, HEADER.length);
  // The contract's names go first, for a council's give way to them where they are the same.
  const reserved = reserveContractNames(scenario.contract, names);
  rows.block('Councils');
  const councils = scenario.councils.map((council) => councilRows(rows, council));
  rows.add({
    label: 'As-is growth',
    name: reserved.asIsGrowth,
    figure: scenario.asIsGrowth,
    value: scenario.asIsGrowth.value,
    unit: '% a year',
    format: formats.rate,
  });
  rows.block('Contract');
  contractRows(rows, scenario.contract, reserved);
  rows.dress();
  notKnownCount(draft, rows);
  return {
    councils,
    contract: reserved,
    plan: draft.plan({
      widths: [6, 36, 15, 13, 13, 42, 18, 70].map((characters, column) => ({
        column,
        columns: 1,
        characters,
      })),
      frozen: { rows: 3, columns: 2 },
      titleRows: 3,
    }),
  };
}

function reserveContractNames({ extensions }: Contract, names: FreeNames): ContractNames {
  return {
    annualCharge: names.claim('Annual_charge'),
    start: names.claim('Start'),
    initialYears: names.claim('Initial_years'),
    fixedYears: names.claim('Fixed_years'),
    extensionYears: names.claim('Extension_years'),
    indexation: names.claim('Indexation'),
    terms: extensions.value.length > 1 ? names.claim('Terms') : undefined,
    asIsGrowth: names.claim('As_is_growth'),
  };
}

function councilRows(rows: InputRows, { name, asIs, alone, joint, announced }: Council): CouncilInputs {
  const stem = nameStem(name);
  const cost = (figure: Council['asIs'], what: 'asIs' | 'alone' | 'joint', label: string, end: string) =>
    rows.add({
      label: `${name}, ${label}`,
      name: rows.names.claim(`${stem}_${end}`),
      figure,
      value: pounds(figure.value),
      unit: '£ a year',
      format: moneyFormat(figure.value),
      question: `Ask ${name}: ${QUESTIONS[what]}`,
    });
  return {
    council: name,
    asIs: cost(asIs, 'asIs', 'as-is', 'as_is'),
    alone: cost(alone, 'alone', 'alone', 'alone'),
    joint: cost(joint, 'joint', 'joint', 'joint'),
    ...(announced && {
      announced: {
        saving: rows.add({
          label: `${name}, announced saving`,
          name: rows.names.claim(`${stem}_announced_saving`),
          figure: announced.saving,
          value: pounds(announced.saving.value),
          unit: '£ a year',
          format: moneyFormat(announced.saving.value),
        }),
        rate: rows.add({
          label: `${name}, announced saving, share`,
          name: rows.names.claim(`${stem}_announced_rate`),
          figure: announced.rate,
          value: announced.rate.value,
          unit: '% of as-is',
          format: formats.rate,
        }),
      },
    }),
  };
}

function contractRows(rows: InputRows, contract: Contract, names: ContractNames): void {
  const { annualCharge, start, initialYears, fixedYears, extensions, indexation } = contract;
  rows.add({
    label: 'Contract price, all councils',
    name: names.annualCharge,
    figure: annualCharge,
    value: pounds(annualCharge.value),
    unit: '£ a year',
    format: moneyFormat(annualCharge.value),
  });
  rows.add({
    label: 'Start',
    name: names.start,
    figure: start,
    value: serialFromDate(start.value),
    unit: 'date',
    format: formats.date,
  });
  const years = { unit: 'years', format: formats.whole };
  rows.add({
    label: 'Term',
    name: names.initialYears,
    figure: initialYears,
    value: initialYears.value,
    ...years,
  });
  rows.add({
    label: 'Prices fixed',
    name: names.fixedYears,
    figure: fixedYears,
    value: fixedYears.value,
    ...years,
  });
  const extended = extensionYears({ extensions: extensions.value });
  rows.add({
    label: 'Option to extend',
    name: names.extensionYears,
    figure: extensions,
    value: extended,
    ...years,
  });
  // Label and value are the options table that the functions read, so the label is the option's own name.
  if (names.terms !== undefined)
    rows.addOption(
      names.terms,
      'Extensions',
      extensions,
      extensions.value.map(({ years }) => years).join('+'),
      'years',
    );
  const rise = { figure: indexation, unit: '% a year', format: formats.rate };
  const clause = indexation.value;
  if (clause.kind === 'constant')
    rows.add({
      ...rise,
      label: 'Indexation after the fixed years',
      name: names.indexation,
      value: clause.rate,
    });
  else if (clause.kind === 'index')
    rows.add({ ...rise, label: 'Indexation', name: names.indexation, value: textFromBlend(clause.blend) });
  else
    rows.addList(
      names.indexation,
      clause.rates.map((value, year) => ({ ...rise, label: `Indexation, year ${year + 1}`, value })),
    );
}

/** Top right, and alive: every figure row without a value counts. */
function notKnownCount(draft: SheetDraft, rows: InputRows): void {
  const count = rows.notKnownCount();
  const known = words('Every figure is known');
  draft.formula(
    0,
    HEADER.length - 1,
    either(`${count}=0`, known, sentence(counted(count, 'figure'), words(' not known'))),
    rows.anyNotKnown ? styles.notKnown : {},
    styles.strong,
    styles.centre,
  );
}

const pounds = (cost: Known<Pence>) => (cost === notKnown ? undefined : poundsFromPence(cost));

/** Whole pounds, and pence only where the figure has some: what was given is shown as it was given. */
const moneyFormat = (cost: Known<Pence>) =>
  cost !== notKnown && cost % 100 !== 0 ? formats.pence : formats.pounds;
