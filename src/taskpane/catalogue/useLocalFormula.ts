import { useCallback } from 'react';
import type { Look } from '../ports/workbook';
import { asShown } from '../../workbook/separators';

/** Writes a formula as the user's Excel does, with its separators. */
export function useLocalFormula(look: Look | undefined): (formula: string) => string {
  const decimal = look?.decimal ?? '.';
  return useCallback((formula) => asShown(formula, decimal), [decimal]);
}
