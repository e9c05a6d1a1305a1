import { useCallback } from 'react';
import type { Look } from '../ports/workbook';
import { asShown } from '../../workbook/separators';

/** A function that writes a formula with the separators of the user's Excel. */
export function useLocalFormula(look: Look | undefined): (formula: string) => string {
  const decimal = look?.decimal ?? '.';
  return useCallback((formula) => asShown(formula, decimal), [decimal]);
}
