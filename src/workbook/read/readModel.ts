import type { Scenario } from '../../model/scenario/scenario';
import { writtenScenarios } from '../change/record';
import { type PutBack, putBackOf } from '../edit/repair';
import { patient } from '../excel';
import type { Damage } from './damage';
import { type FetchedModel, fetchModels } from './fetch';
import { readInputs, type ReadInputs } from './readInputs';
import { Finder } from './sheetCells';

/** A model in the workbook, and what its Inputs say by now. */
export interface ReadModel extends ReadInputs {
  /** What tells its names from those of others: 1, or 2 where they end in _2. */
  readonly number: number;
  /** The id of its Inputs sheet, and what the sheet is called now; nothing where it is gone. */
  readonly sheet: { readonly id: string; readonly name: string } | undefined;
  /** Whether the workbook keeps how it was written, so that what stood there first is known. */
  readonly isRecorded: boolean;
  /** What a repair of each damage would put back. */
  readonly putBack?: readonly (PutBack | undefined)[];
}

/** The scenarios of one model as they were last agreed on. */
export interface LastKnown {
  readonly number: number;
  readonly scenarios: readonly Scenario[];
}

/** Every model in the workbook, each with all of its scenarios as they stand on its Inputs sheet. Nothing is changed. */
export async function readModels(known?: LastKnown): Promise<ReadModel[]> {
  return Excel.run(patient, async (context) => {
    const models: ReadModel[] = [];
    for (const found of await fetchModels(context)) {
      const model = read(found);
      const { number, cells } = found;
      const { damages } = model;
      if (!cells || damages.length === 0) models.push(model);
      else {
        const finder = new Finder(cells);
        const last = known?.number === number ? known.scenarios : [];
        const written = await writtenScenarios(context, number);
        models.push({
          ...model,
          putBack: damages.map((damage) => putBackOf(damage, finder, { last, written })),
        });
      }
    }
    return models;
  });
}

/** The model of this number, where the workbook has it. */
export async function readModel(number: number): Promise<ReadModel | undefined> {
  return Excel.run(patient, async (context) => {
    const [found] = await fetchModels(context, number);
    return found && read(found);
  });
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
