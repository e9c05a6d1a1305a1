import { nameKey } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import type { Content } from '../plan/plan';
import type { Damage } from '../read/damage';
import type { Finder } from '../read/sheetCells';
import { cellRepair, LastSheet, type Repair } from './lastSheet';

/** Whether a damage is of a kind that is mended: most need what was there last, where that is known. */
export const isMendable = ({ kind }: Damage, lastIsKnown = true) =>
  repairable.has(kind) && (lastIsKnown || repairableAlone.has(kind));

const repairableAlone: ReadonlySet<Damage['kind']> = new Set([
  'selector',
  'fraction of a penny',
  'fixed figure',
] as const);

const repairable: ReadonlySet<Damage['kind']> = new Set([
  'value',
  'status',
  'provenance',
  'council twice',
  'line',
  'line of no scenario',
  'fraction of a penny',
  'fixed figure',
  'typed over Live',
  'selector',
  'name deleted',
  'table deleted',
] as const);

/** What is known of how a sheet was: the scenarios that were read or written last, and those that it was written with. */
export interface SheetsBefore {
  readonly last: readonly Scenario[];
  readonly written: readonly Scenario[];
}

/** What mends a damage, and whether only how the sheet was first written says it. */
export function repairFrom(
  damage: Damage,
  finder: Finder,
  { last, written }: SheetsBefore,
): { readonly repair: Repair; readonly asWritten: boolean } | undefined {
  const repair = repairOf(damage, finder, last);
  if (repair) return { repair, asWritten: false };
  // Of a scenario on which nobody agreed since, only how it was written is known.
  const names = new Set(last.map(({ name }) => nameKey(name)));
  const others = written.filter(({ name }) => !names.has(nameKey(name)));
  const first = others.length > 0 ? repairOf(damage, finder, [...last, ...others]) : undefined;
  return first && { repair: first, asWritten: true };
}

/** What a repair would put into the damaged cell. */
export interface PutBack {
  /** Nothing of what is no single value. */
  readonly content: Content | undefined;
  readonly format: string | undefined;
  readonly asWritten: boolean;
}

export function putBackOf(damage: Damage, finder: Finder, known: SheetsBefore): PutBack | undefined {
  const found = repairFrom(damage, finder, known);
  if (!found) return undefined;
  const { repair, asWritten } = found;
  return repair.kind === 'cell'
    ? { content: repair.content, format: repair.format, asWritten }
    : { content: undefined, format: undefined, asWritten };
}

/** What mends a damage, from the scenarios as they were last; nothing where only the user can. */
export function repairOf(damage: Damage, finder: Finder, last: readonly Scenario[]): Repair | undefined {
  const alone = repairAlone(damage, finder);
  if (alone || last.length === 0) return alone;
  const sheet = new LastSheet(finder, last);
  switch (damage.kind) {
    case 'line':
    case 'line of no scenario':
      return sheet.line(damage.spot);
    case 'value':
    case 'status':
    case 'provenance':
    case 'council twice':
      // What a line of a table says of its figure has no name.
      return damage.name === '' ? sheet.line(damage.spot) : sheet.cell(damage.name, damage.spot);
    case 'typed over Live':
      return sheet.cell(damage.name, damage.spot);
    case 'name deleted':
      return sheet.name(damage.name, damage.full);
    case 'table deleted':
      return sheet.table(damage.table, damage.full);
    default:
      return undefined;
  }
}

/** What mends a damage whatever stood there last. */
function repairAlone(damage: Damage, finder: Finder): Repair | undefined {
  switch (damage.kind) {
    case 'selector': {
      const [first] = damage.names;
      return first === undefined ? undefined : cellRepair(damage.spot, { kind: 'text', text: first });
    }
    case 'fraction of a penny': {
      const formula = finder.formula(damage.spot.row, damage.spot.column);
      return cellRepair(
        damage.spot,
        formula === undefined
          ? { kind: 'number', value: damage.rounded }
          : { kind: 'formula', formula: `=ROUND(${formula.slice(1)},2)` },
      );
    }
    case 'fixed figure':
      return cellRepair(damage.spot, { kind: 'number', value: damage.wanted });
    default:
      return undefined;
  }
}
