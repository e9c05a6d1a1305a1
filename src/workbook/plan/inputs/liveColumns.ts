import { fixedAddress } from '../address';
import { call } from '../formula';
import type { ModelNames } from '../names';
import type { Inputs } from './inputs';
import { figureNames } from './names';

/** The cells that say in which columns the statuses and the sources of the live scenario stand. */
export const liveColumnNames = { status: 'Live_status_column', source: 'Live_source_column' } as const;
export type BesideLive = keyof typeof liveColumnNames;

/** The number of such a column. It moves when somebody puts columns in between scenarios. */
export const liveColumn = ({ columns, cell }: Inputs, names: ModelNames, which: BesideLive): string =>
  call(
    'CHOOSE',
    names.of(figureNames.scenarioNumber),
    ...Array.from({ length: columns.scenarios }, (_, scenario) =>
      call('COLUMN', cell(0, columns[which](scenario))),
    ),
  );

/** One of some columns that begin with a cell, by the number that a column has on the sheet. */
export const columnAt = (area: string, first: string, number: string) =>
  call('INDEX', area, '0', `${number}-COLUMN(${first})+1`);

/** What the live scenario's column of status, or of source, says beside each figure. */
export function besideLive({ columns, column, rows }: Inputs, names: ModelNames, which: BesideLive): string {
  const first = column(columns.status(0)).split(':')[0] ?? '';
  const area = `${first}:${fixedAddress(rows.end - 1, columns.count - 1)}`;
  return columnAt(area, first, names.of(liveColumnNames[which]));
}
