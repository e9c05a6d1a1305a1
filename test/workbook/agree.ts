import type { Scenario } from '../../src/model/scenario/scenario';
import { HAS_SOURCES, PRICE_AGREES } from '../../src/workbook/plan/checks/caveatChecks';
import { NOT_APPLICABLE, NOT_YET } from '../../src/workbook/plan/checks/check';
import type { Model } from '../../src/workbook/plan/model';
import { comparing, type Read } from './agreement/comparing';
import { contractAgrees } from './agreement/contract';
import { savingsAgree } from './agreement/savings';

export { value as valueOf } from '../model/value';

/**
 * Every figure on the sheets is what the model gives for this scenario, which is the live one. What differs is
 * listed, each with its place.
 */
export async function differences(book: Read, model: Model, scenario: Scenario): Promise<string[]> {
  const compared = await comparing(book, model, scenario);
  contractAgrees(compared);
  savingsAgree(compared);
  return compared.found;
}

/**
 * The checks that fail, as the workbook tests them: neither TRUE nor such as cannot be made. Prices and joint costs of
 * the scenarios here were not made to agree, and are left out unless they are asked for; sources, of those that were
 * made by edits, where they are not asked for.
 */
export async function failing(
  book: Read,
  { checks, plan }: Model,
  { price = false, sources = true } = {},
): Promise<string[]> {
  const values = await checkCells(book, plan);
  return checks.checks.flatMap(({ name }, place) => {
    if ((name === PRICE_AGREES && !price) || (name === HAS_SOURCES && !sources)) return [];
    const holds = values[checks.firstRow + place]?.[checks.column];
    return holds === true || holds === NOT_YET || holds === NOT_APPLICABLE
      ? []
      : [`${name}: ${String(holds)}`];
  });
}

/** Why checks cannot be made yet or do not apply, one reason for each of them. */
export async function waiting(book: Read, { checks, plan }: Model): Promise<unknown[]> {
  const values = await checkCells(book, plan);
  return checks.checks.flatMap((_, place) => {
    const row = values[checks.firstRow + place];
    const holds = row?.[checks.column];
    return holds === NOT_YET || holds === NOT_APPLICABLE ? [row?.[checks.column + 1]] : [];
  });
}

const checkCells = (book: Read, { sheets }: Model['plan']) =>
  book.values(sheets.find(({ role }) => role === 'checks')?.name ?? '');
