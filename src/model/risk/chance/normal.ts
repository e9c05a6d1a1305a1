import type { Column } from '../column';
import { exp, ln } from './elementary';
import { bits, type Stream, uniform } from './stream';

/**
 * Standard normals by the ziggurat of Marsaglia and Tsang (2000), in 256 layers of equal area. As Doornik (2005)
 * advises, a layer and the position in it come from different bits: eight and twenty-four.
 */
const LAYERS = 256;
/** Positions on either side of a layer. */
const POSITIONS = 2 ** 23;
/** Where the tail starts, and the area of each layer, of which the lowest includes the tail. */
const TAIL = 3.6541528853610088;
const AREA = 0.004928673233974655;

const density = (x: number) => exp((-x * x) / 2);

/** The width of each layer, from the lowest, which is as wide as it would have to be without the tail. */
const widths = layerWidths();
const heights = widths.map(density);
/** By layer: the width of one position, and the first position that may lie outside the curve. */
const part = widths.map((width) => width / POSITIONS);
const edge = widths.map((width, layer) => (POSITIONS * (widths[layer + 1] ?? 0)) / width);

function layerWidths(): Float64Array {
  const wide = Float64Array.of(AREA / density(TAIL), TAIL, ...new Float64Array(LAYERS - 1));
  for (let layer = 1; layer < LAYERS - 1; layer++) {
    const width = wide[layer] ?? 0;
    wide[layer + 1] = Math.sqrt(-2 * ln(AREA / width + density(width)));
  }
  return wide;
}

/** Fills a column with independent standard normals. */
export function drawNormals(stream: Stream, normals: Column): Column {
  for (let run = 0; run < normals.length; run++) {
    const drawn = bits(stream);
    const layer = drawn & (LAYERS - 1);
    // Half a position further on, so that there is no position 0 and the two sides are alike.
    const position = (drawn >> 8) + 0.5;
    // Two statements: in one expression the doubles would be boxed, at twice the time.
    if (Math.abs(position) < (edge[layer] ?? 0)) normals[run] = position * (part[layer] ?? 0);
    else normals[run] = outside(stream, layer, position);
  }
  return normals;
}

/** The normal for a position that may lie outside the curve: kept if it does not, else drawn anew. */
function outside(stream: Stream, layer: number, position: number): number {
  for (;;) {
    const x = position * (part[layer] ?? 0);
    if (Math.abs(position) < (edge[layer] ?? 0)) return x;
    if (layer === 0) return position < 0 ? -tail(stream) : tail(stream);
    const low = heights[layer] ?? 0;
    const high = heights[layer + 1] ?? 0;
    if (low + uniform(stream) * (high - low) < density(x)) return x;
    const drawn = bits(stream);
    layer = drawn & (LAYERS - 1);
    position = (drawn >> 8) + 0.5;
  }
}

/** A normal beyond the layers, by Marsaglia's method for the tail (1964). */
function tail(stream: Stream): number {
  for (;;) {
    const beyond = -ln(uniform(stream)) / TAIL;
    if (-2 * ln(uniform(stream)) > beyond * beyond) return TAIL + beyond;
  }
}
