import { discountBands, vintages, vintageSource } from '../../model/appraisal/discounting';
import { addMonths, serialFromDate } from '../../model/contract/calendar';
import { indexSources } from '../../model/contract/indexSources';
import { lastMonth, type Month, monthOf } from '../../model/contract/priceIndex';
import { type StatutoryRule, statutoryRules } from '../../model/contract/statutory';
import { poundsFromPence } from '../../model/money/rounding';
import { incomes, otherCostKinds, type Scenario } from '../../model/scenario/scenario';
import { band, tableHeader } from './blocks';
import { type CellReference, SheetDraft } from './draft';
import type { TitledIndex } from './inputs/indices';
import type { ModelNames } from './names';
import type { SheetPlan } from './plan';
import { formats, styles } from './styles';
import { wrapped } from './wrapped';

/** The defined names of the published figures. */
export const publishedNames = {
  indexMonths: 'Index_months',
  indexTitles: 'Index_titles',
  indexLevels: 'Index_levels',
  indexLast: 'Index_last_months',
  indexBasis: 'Index_bases',
  indexNames: 'Index_names',
  discountYears: 'Discount_from_year',
  discountTitles: 'Discount_titles',
  discountRates: 'Discount_table',
  kinds: 'Cost_kinds',
  signs: 'Cost_signs',
} as const;

/** A threshold in law, and the cell with its amount. */
export interface Threshold extends Pick<StatutoryRule, 'test' | 'of' | 'applies'> {
  readonly threshold: CellReference;
}

/** The sheet Published, and where on it things stand. */
export interface Published {
  readonly plan: SheetPlan;
  readonly thresholds: readonly Threshold[];
  /** The headings of the indices' columns. */
  readonly indexTitles: readonly CellReference[];
}

/** What the sheet calls an index that is not published. */
export const OWN_INDEX = 'Own index';

const SOURCE_CHARACTERS = 82;

const KEY =
  'What others published, for formulas to look up. Blue: taken as published; each block says from where.';

/** The sheet Published: thresholds in law, the signs of other costs, discount rates and price indices. */
export function planPublished(
  scenarios: readonly Scenario[],
  indices: readonly TitledIndex[],
  sheetName: string,
  names: ModelNames,
): Published {
  const draft = new SheetDraft(sheetName, 'published');
  draft.text(0, 0, 'Published figures', styles.title);
  draft.text(1, 0, KEY, styles.note);
  // The column of sources is to the right of all figures, since sources are long.
  const sources = 1 + Math.max(3, indices.length);
  const thresholds = thresholdRows(draft, 3, sources);
  let row = 3 + 2 + thresholds.length + 1;
  row = kindRows(draft, row, names) + 1;
  row = discountRows(draft, row, names) + 1;
  const indexTitles = indexRows(draft, row, scenarios, indices, names);
  return {
    thresholds,
    indexTitles,
    plan: draft.plan({
      widths: [
        { column: 0, columns: 1, characters: 46 },
        { column: 1, columns: sources - 1, characters: 18 },
        { column: sources, columns: 1, characters: SOURCE_CHARACTERS },
      ],
      frozen: { rows: 2, columns: 1 },
      titleRows: 1,
    }),
  };
}

function thresholdRows(draft: SheetDraft, row: number, sources: number): Threshold[] {
  band(draft, row, 'Thresholds in law, £', sources + 1);
  draft.texts(row + 1, 0, ['Test', '£']);
  draft.text(row + 1, sources, 'Source');
  tableHeader(draft, { row: row + 1, column: 0, columns: sources + 1 }, 1);
  draft.style({ row: row + 1, column: sources, rows: 1, columns: 1 }, styles.left);
  const rules = statutoryRules(undefined);
  if (!rules.ok) throw new Error(`no thresholds: ${rules.problem.code}`);
  return rules.value.map(({ threshold, source, ...rule }, place) => {
    const at = row + 2 + place;
    draft.text(at, 0, rule.test);
    draft.text(at, sources, source, styles.note, wrapped([source, SOURCE_CHARACTERS]));
    draft.style({ row: at, column: 0, rows: 1, columns: sources + 1 }, { top: true });
    const looks = [styles.input, { numberFormat: formats.pounds }];
    return { ...rule, threshold: draft.number(at, 1, poundsFromPence(threshold), ...looks) };
  });
}

function kindRows(draft: SheetDraft, row: number, names: ModelNames): number {
  band(draft, row, 'Kinds of other cost: 1 goes out, −1 comes in', 3);
  draft.texts(row + 1, 0, ['Kind', 'Sign']);
  tableHeader(draft, { row: row + 1, column: 0, columns: 2 }, 1);
  for (const [place, kind] of otherCostKinds.entries()) {
    draft.text(row + 2 + place, 0, kind);
    draft.number(row + 2 + place, 1, incomes.has(kind) ? -1 : 1);
  }
  const down = { row: row + 2, rows: otherCostKinds.length, columns: 1 };
  draft.define(names.of(publishedNames.kinds), { ...down, column: 0 });
  draft.define(names.of(publishedNames.signs), { ...down, column: 1 });
  return row + 2 + otherCostKinds.length;
}

function discountRows(draft: SheetDraft, row: number, names: ModelNames): number {
  band(draft, row, `Discount rates a year, real. ${vintageSource}`, vintages.length + 1);
  draft.texts(row + 1, 0, ['From year', ...vintages]);
  tableHeader(draft, { row: row + 1, column: 0, columns: vintages.length + 1 }, 1);
  const bands = vintages.map((vintage) => discountBands(vintage));
  const years = [...new Set(bands.flatMap((list) => list.map(({ from }) => from)))].sort((a, b) => a - b);
  for (const [place, year] of years.entries()) {
    draft.number(row + 2 + place, 0, year, { align: 'Left' });
    for (const [column, list] of bands.entries()) {
      const held = list.filter(({ from }) => from <= year).at(-1);
      draft.number(row + 2 + place, 1 + column, held?.rate ?? 0, styles.input, {
        numberFormat: formats.rate,
      });
    }
  }
  const body = { row: row + 2, rows: years.length };
  draft.define(names.of(publishedNames.discountYears), { ...body, column: 0, columns: 1 });
  draft.define(names.of(publishedNames.discountRates), { ...body, column: 1, columns: vintages.length });
  draft.define(names.of(publishedNames.discountTitles), {
    row: row + 1,
    rows: 1,
    column: 1,
    columns: vintages.length,
  });
  return row + 2 + years.length;
}

/**
 * Months before the earliest start from which levels are kept: a catch-up looks back to the start, and its index a year
 * and a lag before that.
 */
const MONTHS_BEFORE = 48;

function indexRows(
  draft: SheetDraft,
  row: number,
  scenarios: readonly Scenario[],
  indices: readonly TitledIndex[],
  names: ModelNames,
): CellReference[] {
  band(draft, row, 'Price indices by month', indices.length + 1);
  for (const [place, { index, own }] of indices.entries())
    draft.text(
      row + 1 + place,
      0,
      own ? `${index.name}: somebody’s own` : `${index.name}: ${indexSources.get(index.name) ?? ''}`,
      styles.note,
    );
  const header = row + 1 + indices.length;
  draft.texts(header, 0, ['Month', ...indices.map(({ title }) => title)]);
  tableHeader(draft, { row: header, column: 0, columns: indices.length + 1 }, 1);
  draft.text(header + 1, 0, 'Last month with a level');
  draft.text(header + 2, 0, 'What it is');
  draft.text(header + 3, 0, 'Its name');
  const starts = scenarios.map(({ contract: { start } }) => monthOf(start.value.year, start.value.month));
  const earliest = Math.min(...starts) - MONTHS_BEFORE;
  // Of a user's own index everything is kept, since it is nowhere else.
  const months = [
    ...new Set(
      indices.flatMap(({ index, own }) =>
        index.levels
          .flatMap((level, place) => (level === null ? [] : [index.first + place]))
          .filter((month) => own || month >= earliest),
      ),
    ),
  ].sort((a, b) => a - b);
  const shown = months.length > 0 ? months : [earliest];
  for (const [column, { index, own }] of indices.entries()) {
    draft.number(header + 1, 1 + column, serialOf(lastMonth(index)), { numberFormat: formats.month });
    draft.text(header + 2, 1 + column, own ? OWN_INDEX : 'Published', styles.right);
    draft.text(header + 3, 1 + column, index.name, styles.right);
  }
  for (const [place, month] of shown.entries()) {
    const at = header + 4 + place;
    draft.number(at, 0, serialOf(month));
    for (const [column, { index }] of indices.entries()) {
      const level = index.levels[month - index.first] ?? null;
      if (level !== null) draft.number(at, 1 + column, level);
    }
  }
  const down = { row: header + 4, rows: shown.length };
  draft.style({ ...down, column: 0, columns: 1 }, { align: 'Left', numberFormat: formats.month });
  draft.style({ ...down, column: 1, columns: indices.length }, styles.input);
  const across = { rows: 1, column: 1, columns: indices.length };
  draft.define(names.of(publishedNames.indexTitles), { ...across, row: header });
  draft.define(names.of(publishedNames.indexLast), { ...across, row: header + 1 });
  draft.define(names.of(publishedNames.indexBasis), { ...across, row: header + 2 });
  draft.define(names.of(publishedNames.indexNames), { ...across, row: header + 3 });
  draft.define(names.of(publishedNames.indexMonths), { ...down, column: 0, columns: 1 });
  draft.define(names.of(publishedNames.indexLevels), { ...down, column: 1, columns: indices.length });
  return indices.map((_, place) => draft.at(header, 1 + place));
}

const serialOf = (month: Month) => serialFromDate(addMonths({ year: 0, month: 1, day: 1 }, month));
