import { BorderStyleTypes, BorderType, type IBorderData, type IBorderStyleData } from '@univerjs/core';
import { type ApiClass, ApiCollection, ApiObject } from '../apiObject';
import type { Range } from './range';
import { choice, colour, common } from './values';

/** Where Univer keeps each edge of Excel's, and which cells of the range have it. */
const EDGES = {
  EdgeTop: { type: BorderType.TOP, side: 't' },
  EdgeBottom: { type: BorderType.BOTTOM, side: 'b' },
  EdgeLeft: { type: BorderType.LEFT, side: 'l' },
  EdgeRight: { type: BorderType.RIGHT, side: 'r' },
  InsideHorizontal: { type: BorderType.HORIZONTAL, side: 'b' },
  InsideVertical: { type: BorderType.VERTICAL, side: 'r' },
} as const;
type Edge = keyof typeof EDGES;
const NAMES = Object.keys(EDGES) as Edge[];

/** A line of Univer's is a style and a weight of Excel's in one. */
const LINES: readonly { style: string; weight: string; line: BorderStyleTypes }[] = [
  { style: 'None', weight: 'Thin', line: BorderStyleTypes.NONE },
  { style: 'Continuous', weight: 'Thin', line: BorderStyleTypes.THIN },
  { style: 'Continuous', weight: 'Hairline', line: BorderStyleTypes.HAIR },
  { style: 'Continuous', weight: 'Medium', line: BorderStyleTypes.MEDIUM },
  { style: 'Continuous', weight: 'Thick', line: BorderStyleTypes.THICK },
  { style: 'Double', weight: 'Thick', line: BorderStyleTypes.DOUBLE },
  { style: 'Dot', weight: 'Thin', line: BorderStyleTypes.DOTTED },
  { style: 'Dash', weight: 'Thin', line: BorderStyleTypes.DASHED },
  { style: 'Dash', weight: 'Medium', line: BorderStyleTypes.MEDIUM_DASHED },
  { style: 'DashDot', weight: 'Thin', line: BorderStyleTypes.DASH_DOT },
  { style: 'DashDotDot', weight: 'Thin', line: BorderStyleTypes.DASH_DOT_DOT },
];
const STYLES = [...new Set(LINES.map(({ style }) => style))];
const WEIGHTS = [...new Set(LINES.map(({ weight }) => weight))];

export class RangeBorderCollection extends ApiCollection<RangeBorder> {
  readonly api: ApiClass = { name: 'RangeBorderCollection', scalars: ['count'], internal: ['getCount'] };
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  get count(): number {
    return NAMES.length;
  }

  items(): RangeBorder[] {
    return NAMES.map((edge) => new RangeBorder(this.#range, edge));
  }

  getItem(edge: unknown): RangeBorder {
    return new RangeBorder(this.#range, choice(edge, NAMES, 'a border'));
  }
}

export class RangeBorder extends ApiObject {
  readonly api: ApiClass = { name: 'RangeBorder', scalars: ['color', 'sideIndex', 'style', 'weight'] };
  readonly #range: Range;

  constructor(
    range: Range,
    readonly sideIndex: Edge,
  ) {
    super();
    this.#range = range;
  }

  get id(): string {
    return this.sideIndex;
  }

  get style(): string | null {
    return this.#line()
      ? (LINES.find(({ line }) => line === this.#line()?.s)?.style ?? 'Continuous')
      : 'None';
  }

  set style(style: unknown) {
    this.#draw({ style: choice(style, STYLES, 'style') });
  }

  get weight(): string | null {
    return LINES.find(({ line }) => line === this.#line()?.s)?.weight ?? 'Thin';
  }

  set weight(weight: unknown) {
    this.#draw({ weight: choice(weight, WEIGHTS, 'weight') });
  }

  get color(): string {
    return colour(this.#line()?.cl.rgb ?? '#000000');
  }

  /** As in Excel, giving a colour to an edge that has no line draws one. */
  set color(value: unknown) {
    this.#draw({ color: colour(value) });
  }

  /** What the cells along this edge have in common. */
  #line(): IBorderStyleData | undefined {
    const { rect, worksheet } = this.#range;
    const along = {
      EdgeTop: { ...rect, r1: rect.r0 },
      EdgeBottom: { ...rect, r0: rect.r1 },
      EdgeLeft: { ...rect, c1: rect.c0 },
      EdgeRight: { ...rect, c0: rect.c1 },
      InsideHorizontal: { ...rect, r1: Math.max(rect.r0, rect.r1 - 1) },
      InsideVertical: { ...rect, c1: Math.max(rect.c0, rect.c1 - 1) },
    }[this.sideIndex];
    const { side } = EDGES[this.sideIndex];
    const lines = worksheet.cells
      .styles(along)
      .map(({ bd }) => JSON.stringify((bd as IBorderData | null | undefined)?.[side] ?? null));
    const line = common(lines);
    return line === null ? undefined : ((JSON.parse(line) as IBorderStyleData | null) ?? undefined);
  }

  #draw(change: { style?: string; weight?: string; color?: string }): void {
    const now = this.style ?? 'None';
    const style = change.style ?? (now === 'None' ? 'Continuous' : now);
    const weight = change.weight ?? this.weight ?? 'Thin';
    const exact = LINES.find((one) => one.style === style && one.weight === weight);
    const line = (exact ?? LINES.find((one) => one.style === style))?.line ?? BorderStyleTypes.THIN;
    const { cells, book } = this.#range.worksheet;
    const color = change.color ?? this.color;
    const { type } = EDGES[this.sideIndex];
    book.write(() => cells.univer(this.#range.rect).setBorder(type, line, color));
  }
}
