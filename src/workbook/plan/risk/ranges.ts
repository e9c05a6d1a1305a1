import type { Range } from '../../../model/risk/chance/range';
import type { RangeName, RiskFigures } from '../../../model/scenario/risk/choices';
import { isPriceReviewed } from '../../../model/scenario/risk/drivers';
import type { ScenarioRisks } from '../../../model/scenario/risk/risks';
import { dateInWords } from '../../../model/scenario/dateInWords';
import type { CellReference } from '../draft';
import { formats, styles } from '../styles';
import { FIRST, LABEL, openBlock, remark, type RiskSheet, UNIT } from './sheet';

const RANGES: readonly { readonly key: RangeName; readonly label: string; readonly unit: string }[] = [
  { key: 'delivered', label: 'Saving delivered', unit: 'part of the plan' },
  { key: 'price', label: 'Price', unit: 'change' },
  { key: 'asIs', label: 'As-is, each council by itself', unit: 'change' },
  { key: 'growth', label: 'As-is growth', unit: 'a year' },
  { key: 'oneOff', label: 'Costs that fall once', unit: 'change' },
  { key: 'unexplained', label: 'Not explained', unit: 'share that is a cost' },
];

/** The sources of usual ranges. For all others nothing is published. */
const SOURCES: Partial<Record<RangeName, string>> = {
  delivered: 'Low: 3C ICT, 2016/17, forecast 8.5% of a planned 15%. High assumed',
};
const OURS = 'Usual range of Joint ICT; published of no contract';

type InflationFigure = Exclude<keyof ScenarioRisks['inflation'], 'byYear'>;

/** The cells with figures that the add-in's functions take too. */
export interface RangeCells {
  readonly inflation: Readonly<Record<InflationFigure, string>>;
  /** The low and high of a range, or of the points added to indexation. */
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

/** Puts the ranges that the outcomes rest on, each with its status and source. */
export function rangeRows(sheet: RiskSheet): RangeCells {
  const { draft, made, scenario } = sheet;
  const { risks } = made;
  const cells = new Map<string, readonly [string, string]>();
  openBlock(sheet, 'Ranges used', ['Range', 'Unit', 'Low', 'Likely', 'High', 'Shape', 'Status', 'Source']);
  draft.style({ row: sheet.row - 1, column: AT.shape, rows: 1, columns: 3 }, styles.indent);
  const put = (row: number, column: number, value: number) =>
    draft.number(row, column, value, styles.right, { numberFormat: formats.rate });
  const line: Line = (label, unit, key, source = OURS, shape = '') => {
    const chosen = scenario.risk?.[key];
    const row = sheet.row++;
    draft.text(row, LABEL, label);
    draft.text(row, UNIT, unit, styles.note);
    draft.text(row, AT.shape, shape, styles.indent);
    draft.text(row, AT.status, chosen?.status ?? 'Assumed', styles.indent);
    const said = chosen && [chosen.source, dateInWords(chosen.date), chosen.note].filter(Boolean).join(', ');
    draft.text(row, AT.source, said ?? source, styles.indent);
    return row;
  };
  for (const { key, label, unit } of RANGES) {
    const range = risks[key];
    if (!range) continue;
    const row = line(label, unit, key, SOURCES[key], SHAPES[range.shape]);
    const [low, high] = ends(put, row, range);
    put(row, AT.likely, range.likely);
    cells.set(key, [low.here, high.here]);
  }
  const swung = line('Indexation, in the swings', 'points added', 'indexation');
  const [low, high] = ends(put, swung, risks.indexation);
  cells.set('indexation', [low.here, high.here]);
  const inflation = inflationRows(sheet, line);
  remark(
    sheet,
    isPriceReviewed(scenario)
      ? followed(risks)
      : 'No review moves the price, so neither inflation nor points added to indexation do.',
  );
  sheet.row++;
  remark(
    sheet,
    'Set on Risk in the pane, and kept with the scenario: Inputs has no cells for them. The outcomes above are of these ranges and change only when they are run again.',
  );
  if (risks.delivered && !scenario.risk?.delivered) {
    sheet.row++;
    remark(sheet, '3C ICT: Cambridge, South Cambridgeshire and Huntingdonshire.');
  }
  sheet.row += 2;
  return { inflation, of: (key) => cells.get(key) };
}

const followed = ({ inflation }: ScenarioRisks) =>
  inflation.byYear
    ? 'In the outcomes prices follow rates that vary around the contract’s own of each year; the mean here is their average.'
    : 'In the outcomes prices follow inflation that varies around its mean, in place of the contract’s own indexation.';

/** Puts the name, status and source of a figure, and returns its row. `source` is that of the usual value. */
type Line = (label: string, unit: string, key: keyof RiskFigures, source?: string, shape?: string) => number;

const CHOSEN = {
  mean: 'inflationMean',
  volatility: 'inflationVolatility',
  persistence: 'inflationPersistence',
} as const satisfies Record<InflationFigure, keyof RiskFigures>;

const SHAPES = { pert: 'PERT', triangular: 'Triangular' } as const;

type Put = (row: number, column: number, value: number) => CellReference;

const ends = (put: Put, row: number, { low, high }: Pick<Range, 'low' | 'high'>) =>
  [put(row, AT.low, low), put(row, AT.high, high)] as const;

function inflationRows({ draft, made, scenario }: RiskSheet, line: Line): RangeCells['inflation'] {
  const { inflation } = made.risks;
  const own = inflation.byYear !== undefined || scenario.contract.indexation.value.kind === 'constant';
  const one = (key: InflationFigure, label: string, unit: string, numberFormat: string, source?: string) => {
    const row = line(label, unit, CHOSEN[key], source);
    return draft.number(row, AT.likely, inflation[key], styles.right, { numberFormat }).here;
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
