import { table } from '../strings/risk/outcomes';

/** The percentiles by which tables show outcomes, and their headings. */
export const percentiles = ['p10', 'p50', 'p90'] as const;

export const percentileHeads = percentiles.map((part) => `${table.names[part]} ${part.toUpperCase()}`);
