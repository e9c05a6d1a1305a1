import type { Damage } from './damage';
import type { FetchedModel } from './fetch';
import { readInputs, type ReadInputs } from './readInputs';

/** A model in the workbook, with what was read from its Inputs. */
export interface ReadModel extends ReadInputs {
  /** The number in its names: 1, or 2 where they end in _2. */
  readonly number: number;
  /** The id and present title of its Inputs sheet; undefined where it is gone. */
  readonly sheet: { readonly id: string; readonly name: string } | undefined;
  /** Whether the workbook keeps a record of how it was first written. */
  readonly isRecorded: boolean;
}

/** Reads a fetched model. */
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
