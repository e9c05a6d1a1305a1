import type { Alignment, Border, Borders, BorderStyle, Font, Style } from '@cj-tech-master/excelts';
import type { RangeBorder } from '../host/model/borders';
import type { RangeFont } from '../host/model/format';
import type { Range } from '../host/model/range';

const WITHOUT_FILL = '#FFFFFF';

/** The style of one cell, as far as it is not Excel's usual one. */
export function styleOf(cell: Range): Partial<Style> {
  const { format } = cell;
  const [[numberFormat = 'General'] = []] = cell.numberFormat as string[][];
  const font = fontOf(format.font);
  const alignment = alignmentOf(format as AlignedFormat);
  const border = bordersOf((edge) => format.borders.getItem(edge));
  const fill = String(format.fill.color);
  return {
    ...(numberFormat === 'General' ? {} : { numFmt: numberFormat }),
    ...(font && { font }),
    ...(fill === WITHOUT_FILL
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } as const }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(Object.keys(border).length > 0 && { border }),
  };
}

/** `#AABBCC` as files write it. */
export const argb = (colour: string) => `FF${colour.replace('#', '')}`;

/** A font is written whole or not at all: a file knows no cell that has only the size of its own. */
function fontOf(font: RangeFont): Partial<Font> | undefined {
  const { name, size, color, bold, italic, strikethrough, underline } = font as ChosenFont;
  const plain = name === 'Calibri' && size === 11 && color === '#000000' && underline === 'None';
  if (plain && !bold && !italic && !strikethrough) return undefined;
  return {
    name,
    size,
    color: { argb: argb(color) },
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strikethrough && { strike: true }),
    ...(underline !== 'None' && { underline: true }),
  };
}

/** What the properties of a format are for one cell: never null. */
interface ChosenFont {
  name: string;
  size: number;
  color: string;
  bold: boolean;
  italic: boolean;
  strikethrough: boolean;
  underline: string;
}
interface AlignedFormat {
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
  indentLevel: number;
}

const HORIZONTAL: Readonly<Record<string, Alignment['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Justify: 'justify',
};
const VERTICAL: Readonly<Record<string, Alignment['vertical']>> = { Top: 'top', Center: 'middle' };

function alignmentOf(format: AlignedFormat): Partial<Alignment> {
  const horizontal = HORIZONTAL[format.horizontalAlignment];
  const vertical = VERTICAL[format.verticalAlignment];
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(format.wrapText && { wrapText: true }),
    ...(format.indentLevel > 0 && { indent: Math.round(format.indentLevel) }),
  };
}

/** By style and weight, as Office.js has them. */
const LINES: Readonly<Record<string, BorderStyle>> = {
  'Continuous Thin': 'thin',
  'Continuous Hairline': 'hair',
  'Continuous Medium': 'medium',
  'Continuous Thick': 'thick',
  'Double Thick': 'double',
  'Dot Thin': 'dotted',
  'Dash Thin': 'dashed',
  'Dash Medium': 'mediumDashed',
  'DashDot Thin': 'dashDot',
  'DashDotDot Thin': 'dashDotDot',
};
const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

function bordersOf(edge: (name: string) => RangeBorder): Partial<Borders> {
  const borders: Partial<Borders> = {};
  for (const [side, name] of Object.entries(SIDES) as [keyof typeof SIDES, string][]) {
    const line = lineOf(edge(name));
    if (line) borders[side] = line;
  }
  return borders;
}

function lineOf({ style, weight, color }: RangeBorder): Partial<Border> | undefined {
  if (style === 'None') return undefined;
  return { style: LINES[`${String(style)} ${String(weight)}`] ?? 'thin', color: { argb: argb(color) } };
}
