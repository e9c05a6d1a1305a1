import type { Damage } from './damage';
import type { FetchedModel } from './fetch';
import { readInputs, type ReadInputs } from './readInputs';

/** A model in the workbook, and what its Inputs say by now. */
export interface ReadModel extends ReadInputs {
  /** What tells its names from those of others: 1, or 2 where they end in _2. */
  readonly number: number;
  /** The id of its Inputs sheet, and what the sheet is called now; nothing where it is gone. */
  readonly sheet: { readonly id: string; readonly name: string } | undefined;
  /** Whether the workbook keeps how it was written, so that what stood there first is known. */
  readonly isRecorded: boolean;
}

export function read({ number, sheet, cells, isRecorded }: FetchedModel): ReadModel {
  if (!cells || sheet === undefined) {
    const damages: Damage[] = [{ kind: 'sheet deleted' }];
    return {
      number,
      sheet: undefined,
      isRecorded,
      scenarios: undefined,
      live: 0,
      frozen: false,
      damages,
      formulas: [],
    };
  }
  return { number, sheet: { id: sheet, name: cells.inputs.title }, isRecorded, ...readInputs(cells) };
}
