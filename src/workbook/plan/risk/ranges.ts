import type { Range } from '../../../model/risk/chance/range';
import { type ScenarioRisks, usualRisks } from '../../../model/scenario/risk/risks';
import type { CellReference } from '../draft';
import { formats, styles } from '../styles';
import { FIRST, LABEL, opened, remark, type RiskSheet, UNIT } from './sheet';

type RangeName = 'delivered' | 'price' | 'asIs' | 'growth' | 'oneOff' | 'unexplained';

const RANGES: readonly { readonly key: RangeName; readonly label: string; readonly unit: string }[] = [
  { key: 'delivered', label: 'Saving delivered', unit: 'part of the plan' },
  { key: 'price', label: 'Price', unit: 'change' },
  { key: 'asIs', label: 'As-is, each council by itself', unit: 'change' },
  { key: 'growth', label: 'As-is growth', unit: 'a year' },
  { key: 'oneOff', label: 'Costs that fall once', unit: 'change' },
  { key: 'unexplained', label: 'Not explained', unit: 'part that is a cost' },
];

/** Why the usual ranges are as they are. None but the first is published of anything. */
const SOURCES: Partial<Record<RangeName, string>> = {
  delivered:
    'Low: Cambridge, South Cambridgeshire and Huntingdonshire (3C ICT) planned 15% and forecast 8.5%, 2016/17. High assumed',
};
const OURS = 'Usual range of Joint ICT; published of no contract';
const CHOSEN = 'Chosen in the pane';

type InflationFigure = Exclude<keyof ScenarioRisks['inflation'], 'byYear'>;

/** Where figures stand that the add-in's functions take too. */
export interface RangeCells {
  readonly inflation: Readonly<Record<InflationFigure, string>>;
  /** Low and high of the ranges that the function has too, and of the indexation's swing. */
  readonly of: (key: RangeName | 'indexation') => readonly [low: string, high: string] | undefined;
}

const AT = {
  low: FIRST,
  likely: FIRST + 1,
  high: FIRST + 2,
  shape: FIRST + 3,
  status: FIRST + 4,
  source: FIRST + 5,
};

/** The ranges that the outcomes rest on, each with its status and its source. */
export function rangeRows(sheet: RiskSheet): RangeCells {
  const { draft, made, scenario } = sheet;
  const { risks } = made;
  const usual = usualRisks(scenario);
  const cells = new Map<string, readonly [string, string]>();
  opened(sheet, 'Ranges used', ['Range', 'Unit', 'Low', 'Likely', 'High', 'Shape', 'Status', 'Source']);
  draft.style({ row: sheet.row - 1, column: AT.shape, rows: 1, columns: 3 }, styles.indent);
  const put = (row: number, column: number, value: number) =>
    draft.number(row, column, value, styles.right, styles.input, { numberFormat: formats.rate });
  const line = (label: string, unit: string, same: boolean, source = OURS, shape = '') => {
    const row = sheet.row++;
    draft.text(row, LABEL, label);
    draft.text(row, UNIT, unit, styles.note);
    draft.text(row, AT.shape, shape, styles.indent);
    draft.text(row, AT.status, 'Assumed', styles.indent);
    draft.text(row, AT.source, same ? source : CHOSEN, styles.indent);
    return row;
  };
  for (const { key, label, unit } of RANGES) {
    const range = risks[key];
    if (!range) continue;
    const row = line(label, unit, isSame(range, usual[key]), SOURCES[key], SHAPES[range.shape]);
    const [low, high] = ends(put, row, range);
    put(row, AT.likely, range.likely);
    cells.set(key, [low.here, high.here]);
  }
  const swung = line(
    'Indexation, in the swings',
    'points a year',
    isSame(risks.indexation, usual.indexation),
  );
  const [low, high] = ends(put, swung, risks.indexation);
  cells.set('indexation', [low.here, high.here]);
  const inflation = inflationRows(sheet, usual, line);
  remark(
    sheet,
    risks.inflation.byYear
      ? 'In the outcomes prices follow rates that wander about the contract’s own of each year; the mean here is their average.'
      : 'In the outcomes prices follow inflation that wanders about its mean, in place of the contract’s own indexation.',
  );
  sheet.row += 2;
  return { inflation, of: (key) => cells.get(key) };
}

const SHAPES = { pert: 'PERT', triangular: 'Triangular' } as const;

type Put = (row: number, column: number, value: number) => CellReference;

const ends = (put: Put, row: number, { low, high }: Pick<Range, 'low' | 'high'>) =>
  [put(row, AT.low, low), put(row, AT.high, high)] as const;

function inflationRows(
  { draft, made, scenario }: RiskSheet,
  usual: ScenarioRisks,
  line: (label: string, unit: string, same: boolean, source?: string) => number,
): RangeCells['inflation'] {
  const { inflation } = made.risks;
  const own = inflation.byYear !== undefined || scenario.contract.indexation.value.kind === 'constant';
  const one = (key: InflationFigure, label: string, unit: string, numberFormat: string, source?: string) => {
    const row = line(label, unit, inflation[key] === usual.inflation[key], source);
    return draft.number(row, AT.likely, inflation[key], styles.right, styles.input, { numberFormat }).here;
  };
  return {
    mean: one(
      'mean',
      'Inflation, mean',
      'a year',
      formats.rate,
      own ? 'The rise of the price that the scenario has' : OURS,
    ),
    volatility: one('volatility', 'Inflation, standard deviation', 'a year', formats.rate),
    persistence: one(
      'persistence',
      'Inflation, correlation from year to year',
      'from -1 to 1',
      formats.general,
    ),
  };
}

const isSame = (one: object, other: object | undefined) => JSON.stringify(one) === JSON.stringify(other);
