import { scaleLinear, scaleLog } from 'd3-scale';

export interface Series {
  readonly name: string;
  readonly points: readonly { readonly councils: number; readonly milliseconds: number }[];
}

const [width, height] = [640, 360];
const edge = { left: 64, right: 96, top: 40, bottom: 48 };
const colours = ['#0f548c', '#8e562e'];

/** Time against the number of councils, as SVG; time goes up in tenfold steps. What is timed follows "Milliseconds to". */
export function growthChart(work: string, series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const councils = points.map((point) => point.councils);
  const times = points.map((point) => point.milliseconds);
  const x = scaleLinear([Math.min(...councils), Math.max(...councils)], [edge.left, width - edge.right]);
  const y = scaleLog(
    [tenfold(Math.min(...times), -1), tenfold(Math.max(...times), 1)],
    [height - edge.bottom, edge.top],
  );
  const corners = (points: Series['points']) =>
    points.map((point) => `${round(x(point.councils))},${round(y(point.milliseconds))}`).join(' ');

  const rows = y
    .ticks()
    .filter((time) => Number.isInteger(Math.round(Math.log10(time) * 1e9) / 1e9))
    .map(
      (time) =>
        `<path d="M${edge.left} ${round(y(time))}H${width - edge.right}" stroke="#d1d1d1"/>` +
        text(edge.left - 8, y(time) + 4, milliseconds(time), 'end'),
    );
  const columns = [...new Set(councils)].map((n) =>
    text(x(n), height - edge.bottom + 20, String(n), 'middle'),
  );
  const curves = series.map((one, place) => {
    const colour = colours[place] ?? '#242424';
    const last = one.points.at(-1);
    return (
      `<polyline points="${corners(one.points)}" fill="none" stroke="${colour}" stroke-width="2"/>` +
      (last ? text(x(last.councils) + 8, y(last.milliseconds) + 4, one.name, 'start', colour) : '')
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="Segoe UI, Arial, sans-serif" font-size="12">`,
    `<title>Time to ${work}, by number of councils</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(edge.left, 22, `Milliseconds to ${work}, by number of councils`, 'start', '#242424', 14),
    ...rows,
    ...columns,
    ...curves,
    text((edge.left + width - edge.right) / 2, height - 10, 'councils', 'middle'),
    '</svg>',
    '',
  ].join('\n');
}

/** The power of ten next below (−1) or above (1). */
const tenfold = (time: number, side: -1 | 1) =>
  10 ** (side < 0 ? Math.floor(Math.log10(time)) : Math.ceil(Math.log10(time)));

const milliseconds = (time: number) => (time >= 1 ? time.toLocaleString('en-GB') : String(time));

const round = (at: number) => Number(at.toFixed(1));

const text = (x: number, y: number, words: string, anchor: string, colour = '#424242', size = 12) =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}" font-size="${size}">${words}</text>`;
