import { type Chart, type ChartSeries, usualColour } from '../host/model/charts/chart';
import { BarPlot } from './BarPlot';
import {
  coloured,
  frame,
  formatted,
  kindOf,
  parted,
  stacks,
  type ChartFrame,
  type ChartKind,
  type Size,
} from './chartFrame';

const kindNames: Record<ChartKind, string> = {
  line: 'Line chart',
  clustered: 'Clustered column chart',
  stacked: 'Stacked column chart',
  bars: 'Bar chart',
};

/** Room for the parts around the plot, in pixels. */
const room = { title: 30, row: 22, side: 110 };

/** One chart of the workbook, as a picture of the size it has in the sheet. */
export function ChartPicture({ chart, size }: { chart: Chart; size: Size }) {
  const kind = kindOf(chart.type);
  const { legend, axisTitles, series } = chart;
  const beside = legend === 'Left' || legend === 'Right';
  const rows = [legend === 'Top' || legend === 'Bottom', axisTitles.category].filter(Boolean).length;
  const plot = {
    width: Math.max(60, size.width - 2 - (beside ? room.side : 0) - (axisTitles.value ? room.row : 0)),
    height: Math.max(60, size.height - 2 - (chart.title ? room.title : 8) - rows * room.row),
  };
  return (
    <figure className="chart" role="img" aria-label={described(chart, kind)}>
      {chart.title && <div className="chart-title">{chart.title}</div>}
      {legend === 'Top' && <Legend series={series} />}
      <div className="chart-middle">
        {legend === 'Left' && <Legend series={series} beside />}
        {axisTitles.value && <div className="value-title">{axisTitles.value}</div>}
        {kind ? (
          <svg width={plot.width} height={plot.height}>
            {kind === 'bars' ? (
              <BarPlot chart={chart} size={plot} />
            ) : (
              <Plot chart={chart} kind={kind} size={plot} />
            )}
          </svg>
        ) : (
          <p className="not-drawn">The workbench does not draw charts of type {chart.type}.</p>
        )}
        {legend === 'Right' && <Legend series={series} beside />}
      </div>
      {axisTitles.category && <div className="category-title">{axisTitles.category}</div>}
      {legend === 'Bottom' && <Legend series={series} />}
    </figure>
  );
}

/** What a screen reader says of the picture; the numbers themselves are in the cells. */
function described(chart: Chart, kind: ChartKind | undefined): string {
  const name = chart.title || chart.name;
  const parts = chart.series.map((series) => series.name).join(', ');
  return `${name}. ${kind ? kindNames[kind] : chart.type}${parts && ` of ${parts}`}.`;
}

function Legend({ series, beside = false }: { series: readonly ChartSeries[]; beside?: boolean }) {
  return (
    <div className={beside ? 'legend beside' : 'legend'}>
      {series.map((one, index) => (
        <span key={index}>
          <i style={{ background: one.color ?? usualColour(index), outline: outlineOf(one) }} />
          {one.name}
        </span>
      ))}
    </div>
  );
}

const outlineOf = ({ outline }: ChartSeries) => (outline === undefined ? undefined : `1px solid ${outline}`);

function Plot({ chart, kind, size }: { chart: Chart; kind: ChartKind; size: Size }) {
  const at = frame(chart, kind, size);
  const { columns, lines } = parted(coloured(chart));
  return (
    <>
      {at.ticks.map(({ value, y, label }) => (
        <g key={value}>
          <line x1={at.left} x2={at.right} y1={y} y2={y} stroke={value === 0 ? '#8a8a8a' : '#e3e3e3'} />
          <text x={at.left - 6} y={y + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {at.categories.map(
        (name, index) =>
          index % at.labelEvery === 0 && (
            <text
              key={index}
              x={at.band.left(index) + at.band.width / 2}
              y={at.bottom + 16}
              textAnchor="middle"
            >
              {name}
            </text>
          ),
      )}
      {kind === 'clustered' && <Clusters series={columns} at={at} overlap={chart.overlap} />}
      {kind === 'stacked' && <Stacks series={columns} at={at} />}
      <Lines series={lines} at={at} />
      <Labels series={kind === 'stacked' ? lines : chart.series} at={at} />
    </>
  );
}

/** Values written above the marks, those that the format leaves empty left out. */
function Labels({ series, at }: MarksProps) {
  return series.flatMap(({ values, labels }, index) =>
    labels === undefined
      ? []
      : values.map(
          (value, category) =>
            value !== null && (
              <text
                key={`${index} ${category}`}
                x={at.band.left(category) + at.band.width / 2}
                y={at.y(Math.max(0, value)) - 5}
                textAnchor="middle"
              >
                {formatted(value, labels)}
              </text>
            ),
        ),
  );
}

interface MarksProps {
  series: readonly ChartSeries[];
  at: ChartFrame;
}

function Lines({ series, at }: MarksProps) {
  return series.map((one, index) => {
    // A blank cell leaves a gap: the line begins anew after it.
    const path = one.values.reduce<string>((drawn, value, category) => {
      if (value === null) return drawn;
      const begin = category === 0 || one.values[category - 1] === null;
      return `${drawn}${begin ? 'M' : 'L'}${at.band.left(category) + at.band.width / 2} ${at.y(value)}`;
    }, '');
    return (
      <path
        key={index}
        d={path}
        fill="none"
        stroke={one.color}
        strokeWidth="2.5"
        strokeDasharray={one.dashed ? '7 4' : undefined}
      />
    );
  });
}

function Clusters({ series, at, overlap }: MarksProps & { overlap: number }) {
  // What columns share they do not take from the width.
  const apart = 1 - overlap / 100;
  const width = (at.band.width * 0.7) / Math.max(1, 1 + (series.length - 1) * apart);
  return series.map((one, index) =>
    one.values.map(
      (value, category) =>
        value !== null && (
          <Column
            key={`${index} ${category}`}
            x={at.band.left(category) + at.band.width * 0.15 + index * width * apart}
            width={width}
            from={at.y(0)}
            to={at.y(value)}
            series={one}
          />
        ),
    ),
  );
}

function Stacks({ series, at }: MarksProps) {
  return stacks(series).map((column, category) =>
    column.map(({ from, to }, index) => (
      <Column
        key={`${index} ${category}`}
        x={at.band.left(category) + at.band.width * 0.2}
        width={at.band.width * 0.6}
        from={at.y(from)}
        to={at.y(to)}
        series={series[index]}
      />
    )),
  );
}

interface ColumnProps {
  x: number;
  width: number;
  from: number;
  to: number;
  series: ChartSeries | undefined;
}

function Column({ x, width, from, to, series }: ColumnProps) {
  const height = Math.abs(to - from);
  if (height === 0) return null;
  return (
    <rect
      x={x}
      width={width}
      y={Math.min(from, to)}
      height={height}
      fill={series?.color}
      stroke={series?.outline}
      strokeWidth={1.5}
    />
  );
}
