import cpi from '../../../assets/indices/cpi.json';
import rpi from '../../../assets/indices/rpi.json';

/**
 * Who published an index and when, by its name. Kept apart from the levels, so that functions.js does not carry the
 * words.
 */
export const indexSources: ReadonlyMap<string, string> = new Map(
  [cpi, rpi].map(({ name, publisher, series, dataset, released, licence }) => [
    name,
    `${publisher}, ${series} in ${dataset}, released ${released}, ${licence}`,
  ]),
);
