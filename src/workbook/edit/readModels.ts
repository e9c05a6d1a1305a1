import type { Scenario } from '../../model/scenario/scenario';
import { writtenScenarios } from '../change/record';
import { waitForCellEdit } from '../excel';
import { fetchModels } from '../read/fetch';
import { read, type ReadModel } from '../read/readModel';
import { Finder } from '../read/sheetCells';
import { type PutBack, putBackOf } from './repair';

/** A model as it was read, with what repairs of its damages would put back. */
export interface MendableModel extends ReadModel {
  /** What the repair of each damage would put back. */
  readonly putBack?: readonly (PutBack | undefined)[];
}

/** The scenarios of one model as they were last agreed on. */
export interface LastKnown {
  readonly number: number;
  readonly scenarios: readonly Scenario[];
}

/** Reads every model in the workbook, with all of its scenarios as its Inputs sheet has them. Changes nothing. */
export const readModels = (known?: LastKnown): Promise<MendableModel[]> =>
  Excel.run(waitForCellEdit, async (context) => {
    const models = (await fetchModels(context)).map((found) => ({ ...read(found), cells: found.cells }));
    const broken = models.filter(({ cells, damages }) => cells && damages.length > 0);
    const written = await writtenScenarios(
      context,
      broken.map(({ number }) => number),
    );
    return models.map(({ cells, ...model }): MendableModel => {
      const { number, damages } = model;
      if (!cells || damages.length === 0) return model;
      const finder = new Finder(cells);
      const last = known?.number === number ? known.scenarios : [];
      const putBack = damages.map((damage) => putBackOf(damage, finder, { last, written: written(number) }));
      return { ...model, putBack };
    });
  });
