import type {
  CellIsOperators,
  ConditionalFormattingRule,
  Style,
  Worksheet as FileSheet,
} from '@cj-tech-master/excelts';
import { written } from '../host/addresses';
import { type ConditionalFormat, ConditionalFormatCollection } from '../host/model/conditional';
import { type ConditionalRangeFormat, CustomRule, TextRule } from '../host/model/conditionalRules';
import type { Range } from '../host/model/range';
import type { Worksheet } from '../host/model/worksheet';
import { OPERATORS } from './operators';
import { stored } from './storedFormula';
import { argb } from './style';

/** How the cells of a sheet look where a rule holds. */
export function writeConditionalFormats(worksheet: Worksheet, file: FileSheet, namespace: string): void {
  for (const [index, format] of ConditionalFormatCollection.on(worksheet).entries())
    file.addConditionalFormatting({
      ref: written(format.getRange().rect),
      rules: [{ ...ruleOf(format, namespace), priority: index + 1, style: lookOf(format.rule.format) }],
    });
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
