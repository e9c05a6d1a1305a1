import { call } from '../formula';

/** The names of the cells with the numbers of the live scenario's columns of statuses and sources. */
export const liveColumnNames = { status: 'Live_status_column', source: 'Live_source_column' } as const;
export type LiveProvenance = keyof typeof liveColumnNames;

/** A column of `area`, whose top left cell is `first`, by its number on the sheet from 1. */
export const columnAt = (area: string, first: string, number: string) =>
  call('INDEX', area, '0', `${number}-COLUMN(${first})+1`);
