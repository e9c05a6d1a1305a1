import { table } from '../strings/risk/outcomes';

/** Those by which the spread of outcomes is told. */
export const percentiles = ['p10', 'p50', 'p90'] as const;

export const percentileHeads = percentiles.map((part) => `${table.names[part]} ${part.toUpperCase()}`);
