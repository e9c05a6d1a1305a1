import { limits } from '../../../model/limits';
import type { Scenario } from '../../../model/scenario/scenario';
import { columnRange, fixedAddress } from '../address';
import { SheetDraft } from '../draft';
import { call, counted, ifElse, sameText, concat, literal } from '../formula';
import { freeTitles, type ModelNames } from '../names';
import type { SheetPlan, Style } from '../plan';
import { formats, styles } from '../styles';
import { appraisalBlock } from './appraisalRows';
import { contractBlock, extensionSlots } from './contractRows';
import { councilBlocks, type ListedCouncil, listCouncils } from './councilRows';
import { fixedBlock } from './fixedRows';
import { indexationBlock, indexSlots, riseSlots } from './indexationRows';
import { titledIndices, type TitledIndex } from './indices';
import { coalitionsList, keysList, otherCostsList } from './lists';
import { type CouncilKey, type FigureKey, figureNames, headingNames, provenanceColumns } from './names';
import type { InputBlock } from './row';
import { COLUMN, HEADER_ROW, headingLooks, type PlacedFigure, SheetColumns } from './sheetColumns';
import { InputRows } from './sheetRows';
import { type PlacedTable, putTable } from './sheetTables';

/** Rows from `first` up to, not including, `end`. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** The sheet Inputs, and where on it things stand. */
export interface Inputs {
  readonly plan: SheetPlan;
  readonly councils: readonly ListedCouncil[];
  /** The cell that holds the name of a council, by its place in `councils`, for formulas elsewhere. */
  readonly nameCell: (council: number) => string;
  /** A cell of the sheet, for formulas elsewhere. */
  readonly cell: (row: number, column: number) => string;
  /** A column over the rows of figures, or over other rows, for formulas elsewhere. */
  readonly column: (column: number, rows?: Run) => string;
  readonly indices: readonly TitledIndex[];
  /** Every figure's row, by its defined name without the model's number. */
  readonly figures: ReadonlyMap<string, PlacedFigure>;
  readonly otherCosts: PlacedTable;
  readonly keys: PlacedTable;
  readonly coalitions: PlacedTable;
  /** How many extensions, indices and rises by year there are rows for. */
  readonly slots: { readonly extensions: number; readonly indices: number; readonly rises: number };
  readonly columns: SheetColumns;
  /** The rows of figures, from the first block to the last. */
  readonly rows: Run;
}

/** The name of a figure of a council, by the council's place among those of all scenarios. */
export const councilFigure = (
  { inputs, names }: { readonly inputs: Inputs; readonly names: ModelNames },
  council: number,
  key: CouncilKey,
): string => names.councilFigure(inputs.councils[council]?.stem ?? '', key);

const KEY =
  'Change only blue cells. Formulas read the column Live: it shows the scenario chosen above. Leave a cell blank if a figure is not known: blank is never read as zero.';

/** The sheet Inputs: every figure of every scenario, a row each, with its source. The only sheet on which anything is typed. */
export function planInputs(scenarios: readonly Scenario[], sheetName: string, names: ModelNames): Inputs {
  const draft = new SheetDraft(sheetName, 'inputs');
  const columns = new SheetColumns(scenarios.length);
  const councils = listCouncils(scenarios);
  const indices = titledIndices(scenarios);
  const titles = freeTitles();
  const scenarioNames = scenarios.map(({ name }) => titles.claim(name));
  const looks = headingLooks(scenarioNames);
  heading(draft, { names, columns, scenarioNames, looks });
  const rows = new InputRows(draft, names, columns, { first: HEADER_ROW + 1, headings: looks });
  for (const block of blocksOf(scenarios, councils, indices, rows)) rows.block(block, councils);
  rows.styleColumns();
  const end = rows.row;
  const figureRows = { first: HEADER_ROW + 1, end };
  const table = (list: Parameters<typeof putTable>[1], row: number) =>
    putTable(draft, list, row, { councils, nameRow: rows.nameRow, columns, names });
  const otherCosts = table(otherCostsList(scenarios), end + 1);
  const keys = table(keysList(scenarios), otherCosts.end + 1);
  const coalitions = table(coalitionsList(scenarios), keys.end + 1);
  notKnownCount(draft, rows, columns);
  return {
    councils,
    nameCell: (council) => draft.at(rows.nameRow(council), COLUMN.label).elsewhere,
    cell: (row, column) => draft.at(row, column).elsewhere,
    column: (column, { first, end: after } = figureRows) => columnRange(sheetName, column, first, after - 1),
    indices,
    figures: rows.figures,
    otherCosts,
    keys,
    coalitions,
    slots: {
      extensions: extensionSlots(scenarios),
      indices: indexSlots(scenarios),
      rises: riseSlots(scenarios),
    },
    columns,
    rows: figureRows,
    plan: draft.plan({
      widths: columns.widths,
      frozen: { rows: HEADER_ROW + 1, columns: COLUMN.unit },
      titleRows: 1,
    }),
  };
}

/** The blocks of figures in their order. */
function blocksOf(
  scenarios: readonly Scenario[],
  councils: readonly ListedCouncil[],
  indices: readonly TitledIndex[],
  rows: InputRows,
): InputBlock[] {
  const [first, ...others] = councilBlocks(scenarios, councils);
  return [
    { title: 'Councils', rows: [...(first?.rows ?? []), ...others.flatMap((block) => block.rows)] },
    {
      title: 'As-is',
      rows: [
        {
          name: figureNames.asIsGrowth,
          label: 'As-is growth',
          unit: '% a year',
          format: formats.rate,
          rule: { ...limits.rise, kind: 'number' },
          shown: scenarios.map(({ asIsGrowth }) => ({ value: asIsGrowth.value, from: asIsGrowth })),
        },
      ],
    },
    contractBlock(scenarios, councils, (name, column) => rows.cellOf(name, column)),
    indexationBlock(scenarios, (scenario, part) => {
      const given = scenarios[scenario]?.contract.indexation.value;
      const index = given?.kind === 'index' ? given.blend[part]?.index : undefined;
      return indices.find((one) => one.index === index)?.title;
    }),
    appraisalBlock(scenarios),
    fixedBlock(scenarios),
  ];
}

/** The title, the choice of a scenario, and the headings of the columns. */
function heading(
  draft: SheetDraft,
  {
    names,
    columns,
    scenarioNames,
    looks,
  }: {
    readonly names: ModelNames;
    readonly columns: SheetColumns;
    readonly scenarioNames: readonly string[];
    readonly looks: Style;
  },
): void {
  draft.formula(0, 0, concat(literal('Inputs: '), names.figure('liveScenario')), styles.title);
  const selector = { row: 1, column: COLUMN.live, rows: 1, columns: 1 };
  const headings = { row: HEADER_ROW, column: columns.scenario(0), rows: 1, columns: columns.scenarios };
  const define = (key: FigureKey, row: number) => draft.define(names.figure(key), { ...selector, row });
  draft.text(1, COLUMN.label, 'Scenario shown: choose one', styles.strong);
  draft.text(1, COLUMN.live, scenarioNames[0] ?? '', styles.input, styles.strong);
  define('liveScenario', 1);
  const list = `${fixedAddress(HEADER_ROW, headings.column)}:${fixedAddress(HEADER_ROW, headings.column + columns.scenarios - 1)}`;
  draft.rule({
    area: selector,
    rule: { kind: 'list', source: `=${list}` },
    message: 'Choose one of the scenarios whose columns are on this sheet.',
  });
  draft.text(2, COLUMN.label, 'Its place among the scenarios', styles.note);
  // Names are compared whole and as text: MATCH takes * and ? for wildcards, and Excel a typed 2010 for a number.
  draft.formula(
    2,
    COLUMN.live,
    call(
      'SUMPRODUCT',
      `${sameText(list, names.figure('liveScenario'))}*(COLUMN(${list})-COLUMN(${fixedAddress(HEADER_ROW, columns.scenario(0))})+1)`,
    ),
    styles.note,
    styles.right,
  );
  define('scenarioNumber', 2);
  draft.text(3, 0, KEY, styles.note);
  draft.style({ row: HEADER_ROW, column: 0, rows: 1, columns: columns.count }, styles.header);
  draft.texts(HEADER_ROW, 0, ['Ref', 'Figure', 'Live', 'Unit']);
  draft.style({ row: HEADER_ROW, column: COLUMN.unit, rows: 1, columns: 1 }, styles.indent);
  for (const [scenario, name] of scenarioNames.entries()) {
    draft.text(HEADER_ROW, columns.scenario(scenario), name, styles.right);
    if (columns.scenarios > 1)
      draft.formula(
        HEADER_ROW - 1,
        columns.status(scenario),
        fixedAddress(HEADER_ROW, columns.scenario(scenario)),
        styles.strong,
      );
    draft.texts(HEADER_ROW, columns.status(scenario), provenanceColumns);
    draft.style({ row: HEADER_ROW, column: columns.status(scenario), rows: 1, columns: 1 }, styles.indent);
  }
  draft.style({ row: HEADER_ROW, column: COLUMN.live, rows: 1, columns: 1 }, styles.right);
  draft.style(headings, looks);
  draft.define(names.of(headingNames.scenarios), headings);
  draft.define(names.of(headingNames.provenance), {
    row: HEADER_ROW,
    column: columns.status(0),
    rows: 1,
    columns: columns.count - columns.status(0),
  });
}

/** A cell at the top right that counts the live scenario's figures that are not known. */
function notKnownCount(draft: SheetDraft, rows: InputRows, columns: SheetColumns): void {
  const count = rows.notKnownCount();
  draft.formula(
    1,
    columns.note(0),
    ifElse(
      `${count}=0`,
      literal('Every figure is known'),
      concat(counted(count, 'figure'), literal(' not known')),
    ),
    rows.anyNotKnown ? styles.notKnown : {},
    styles.strong,
    styles.centre,
  );
}
