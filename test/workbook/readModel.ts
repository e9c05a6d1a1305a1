import { type MendableModel, readModels } from '../../src/workbook';

/** The model of this number as the workbook says it, where it has it. */
export const readModel = async (number: number): Promise<MendableModel | undefined> =>
  (await readModels()).find((model) => model.number === number);
