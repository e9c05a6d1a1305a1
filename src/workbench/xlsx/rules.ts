/** Data validation and conditional formats: what a range says of its own cells. */
import type {
  CellIsOperators,
  ConditionalFormattingRule,
  DataValidation as FileValidation,
  DataValidationOperator,
  DataValidationWithFormulae,
  Style,
  Worksheet as FileSheet,
} from '@cj-tech-master/excelts';
import { written } from '../host/addresses';
import {
  type ConditionalFormat,
  ConditionalFormatCollection,
  type ConditionalRangeFormat,
  CustomRule,
  TextRule,
} from '../host/model/conditional';
import type { Range } from '../host/model/range';
import { DataValidation, type Kept } from '../host/model/validation';
import type { Worksheet } from '../host/model/worksheet';
import { stored } from './storedFormula';
import { argb } from './style';

export function writeRules(worksheet: Worksheet, file: FileSheet, namespace: string): void {
  for (const [address, kept] of DataValidation.on(worksheet)) {
    const validation = validationOf(kept, namespace);
    if (validation) file.dataValidations.add(address, validation);
  }
  for (const [index, format] of ConditionalFormatCollection.on(worksheet).entries())
    file.addConditionalFormatting({
      ref: written(format.getRange().rect),
      rules: [{ ...ruleOf(format, namespace), priority: index + 1, style: lookOf(format.rule.format) }],
    });
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

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
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

function ruleOf(format: ConditionalFormat, namespace: string): ConditionalFormattingRule {
  const { rule } = format;
  if (rule instanceof CustomRule)
    return { type: 'expression', formulae: [stored(rule.rule.formula, namespace)] };
  if (rule instanceof TextRule)
    return { type: 'expression', formulae: [textCondition(rule, format.getRange())] };
  const { formula1, formula2, operator } = rule.rule;
  return {
    type: 'cellIs',
    // The library's list of operators is shorter than the file format's, which it writes as given.
    operator: (OPERATORS[operator ?? ''] ?? 'equal') as CellIsOperators,
    formulae: [formula1, formula2]
      .filter((part) => part !== undefined)
      .map((part) => stored(part, namespace)),
  };
}

/** As a formula for the first cell, which every spreadsheet understands. */
function textCondition({ rule }: TextRule, { rect: { r0, c0 } }: Range): string {
  const { operator, text = '' } = rule;
  const cell = written({ r0, c0, r1: r0, c1: c0 });
  const wanted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'NotContains':
      return `ISERROR(SEARCH(${wanted},${cell}))`;
    case 'BeginsWith':
      return `LEFT(${cell},${text.length})=${wanted}`;
    case 'EndsWith':
      return `RIGHT(${cell},${text.length})=${wanted}`;
    default:
      return `NOT(ISERROR(SEARCH(${wanted},${cell})))`;
  }
}

function lookOf({ fill, font, numberFormat }: ConditionalRangeFormat): Partial<Style> {
  const chosen = {
    ...(font.bold !== null && { bold: font.bold }),
    ...(font.italic !== null && { italic: font.italic }),
    ...(font.strikethrough !== null && { strike: font.strikethrough }),
    ...(font.underline !== null && { underline: font.underline !== 'None' }),
    ...(font.color !== '' && { color: { argb: argb(font.color) } }),
  };
  return {
    ...(Object.keys(chosen).length > 0 && { font: chosen }),
    // Of a conditional fill Excel shows the background colour.
    ...(fill.color !== '' && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill.color) } } as const,
    }),
    ...(numberFormat !== '' && { numFmt: numberFormat }),
  };
}
