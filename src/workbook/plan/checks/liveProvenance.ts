import { fixedAddress } from '../address';
import { call } from '../formula';
import type { Inputs } from '../inputs/inputs';
import { type LiveProvenance, columnAt, liveColumnNames } from '../inputs/liveColumns';
import type { ModelNames } from '../names';

/**
 * A formula for the number of the live scenario's column of statuses or sources, from 1. It is not computed from the
 * scenario's number, since somebody may insert columns between scenarios.
 */
export const liveColumn = ({ columns, cell }: Inputs, names: ModelNames, which: LiveProvenance): string =>
  call(
    'CHOOSE',
    names.figure('scenarioNumber'),
    ...Array.from({ length: columns.scenarios }, (_, scenario) =>
      call('COLUMN', cell(0, columns[which](scenario))),
    ),
  );

/** The live scenario's statuses or sources, in all rows of figures. */
export function provenanceOfLive(
  { columns, column, rows }: Inputs,
  names: ModelNames,
  which: LiveProvenance,
): string {
  const first = column(columns.status(0)).split(':')[0] ?? '';
  const area = `${first}:${fixedAddress(rows.end - 1, columns.count - 1)}`;
  return columnAt(area, first, names.of(liveColumnNames[which]));
}
