import type { Chart } from '../host/model/charts/chart';
import { barFrame } from './barFrame';
import { coloured, letter, type Size } from './chartFrame';

/** Bars from nought to either side, a strip for each category with its name in front. */
export function BarPlot({ chart, size }: { chart: Chart; size: Size }) {
  const at = barFrame(chart, size);
  const { series, overlap } = coloured(chart);
  // What bars share they do not take from the height.
  const apart = 1 - overlap / 100;
  const height = (at.band.height * 0.6) / Math.max(1, 1 + (series.length - 1) * apart);
  const room = Math.floor((at.left - 14) / letter) + 1;
  return (
    <>
      {at.ticks.map(({ value, x, label }) => (
        <g key={value}>
          <line x1={x} x2={x} y1={at.top} y2={at.bottom} stroke={value === 0 ? '#8a8a8a' : '#e3e3e3'} />
          <text x={x} y={at.labelY} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {at.categories.map((name, index) => (
        <text key={index} x={at.left - 6} y={at.band.top(index) + at.band.height / 2 + 4} textAnchor="end">
          {name.length > room ? `${name.slice(0, room - 1)}…` : name}
        </text>
      ))}
      {series.map((one, index) =>
        one.values.map((value, category) => {
          if (value === null || value === 0) return null;
          const [from, to] = [at.x(0), at.x(value)];
          return (
            <rect
              key={`${index} ${category}`}
              x={Math.min(from, to)}
              width={Math.abs(to - from)}
              y={at.band.top(category) + at.band.height * 0.2 + index * height * apart}
              height={height}
              fill={one.color}
              stroke={one.outline}
            />
          );
        }),
      )}
    </>
  );
}
