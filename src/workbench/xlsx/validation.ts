import type {
  DataValidation as FileValidation,
  DataValidationWithFormulae,
  Worksheet as FileSheet,
} from '@cj-tech-master/excelts';
import { DataValidation, type Kept } from '../host/model/validation';
import type { Worksheet } from '../host/model/worksheet';
import { OPERATORS } from './operators';
import { stored } from './storedFormula';

/** What may be typed into the cells of a sheet. */
export function writeValidation(worksheet: Worksheet, file: FileSheet, namespace: string): void {
  for (const [address, kept] of DataValidation.on(worksheet)) {
    const validation = validationOf(kept, namespace);
    if (validation) file.dataValidations.add(address, validation);
  }
}

/** A rule of Office.js: one of these, by its kind. */
interface Condition {
  formula?: unknown;
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
  source?: unknown;
}

const KINDS: Readonly<Record<string, DataValidationWithFormulae['type']>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  // A time is a part of a day.
  time: 'decimal',
  textLength: 'textLength',
  list: 'list',
  custom: 'custom',
};

function validationOf(kept: Kept, namespace: string): FileValidation | undefined {
  const [kind, condition] = (Object.entries(kept.rule as object)[0] ?? []) as [string?, Condition?];
  const type = KINDS[kind ?? ''];
  if (!type || !condition) return undefined;
  const given =
    kind === 'list'
      ? [listOf(condition.source)]
      : [condition.formula ?? condition.formula1, condition.formula2];
  const alert = kept.errorAlert as Partial<Excel.DataValidationErrorAlert>;
  const prompt = kept.prompt as Partial<Excel.DataValidationPrompt>;
  return {
    type,
    formulae: given
      .filter((part) => part !== undefined && part !== null)
      .map((part) => operand(part, namespace)),
    operator: OPERATORS[condition.operator ?? ''] ?? 'between',
    allowBlank: kept.ignoreBlanks,
    showErrorMessage: alert.showAlert ?? true,
    errorStyle: (alert.style ?? 'Stop').toLowerCase(),
    ...(alert.title && { errorTitle: alert.title }),
    ...(alert.message && { error: alert.message }),
    showInputMessage: prompt.showPrompt ?? true,
    ...(prompt.title && { promptTitle: prompt.title }),
    ...(prompt.message && { prompt: prompt.message }),
  };
}

/** A list is a formula for its cells, or the words themselves, which a file has in quotation marks. */
const listOf = (source: unknown) => {
  const words = String(source);
  return words.startsWith('=') ? words : `="${words.replaceAll('"', '""')}"`;
};

/** A number, a formula, or a day, which the library wants as a Date and writes as Excel's count of days. */
function operand(value: unknown, namespace: string): string | number | Date {
  if (typeof value === 'number') return value;
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}/.test(text)
    ? new Date(`${text.slice(0, 10)}T00:00:00Z`)
    : stored(text, namespace);
}
