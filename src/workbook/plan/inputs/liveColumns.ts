import { call } from '../formula';

/** The cells that say in which columns the statuses and the sources of the live scenario stand. */
export const liveColumnNames = { status: 'Live_status_column', source: 'Live_source_column' } as const;
export type LiveProvenance = keyof typeof liveColumnNames;

/** One of the columns of an area that begins with a cell, by the number that the column has on the sheet. */
export const columnAt = (area: string, first: string, number: string) =>
  call('INDEX', area, '0', `${number}-COLUMN(${first})+1`);
