import { nameKey } from '../../model/scenario/names';
import type { Scenario } from '../../model/scenario/scenario';
import type { Content } from '../plan/plan';
import type { Damage } from '../read/damage';
import type { Finder } from '../read/sheetCells';
import { cellRepair, LastSheet, type Repair } from './lastSheet';

/** Whether a damage is of a kind that can be repaired. Most kinds need to know what was there last. */
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

/** The scenarios that a sheet had: as read or written last, and as first written. */
export interface SheetsBefore {
  readonly last: readonly Scenario[];
  readonly written: readonly Scenario[];
}

/** The repair of a damage, and whether it comes from how the sheet was first written. */
export function repairFrom(
  damage: Damage,
  finder: Finder,
  { last, written }: SheetsBefore,
): { readonly repair: Repair; readonly asWritten: boolean } | undefined {
  const repair = repairOf(damage, finder, last);
  if (repair) return { repair, asWritten: false };
  // A scenario that was never read or written since is known only as it was first written.
  const names = new Set(last.map(({ name }) => nameKey(name)));
  const others = written.filter(({ name }) => !names.has(nameKey(name)));
  const first = others.length > 0 ? repairOf(damage, finder, [...last, ...others]) : undefined;
  return first && { repair: first, asWritten: true };
}

/** What a repair would put into the damaged cell. */
export interface PutBack {
  /** Undefined where the repair is not of a single cell. */
  readonly content: Content | undefined;
  readonly format: string | undefined;
  readonly asWritten: boolean;
}

/** What the repair of a damage would put back, if it can be repaired. */
export function putBackOf(damage: Damage, finder: Finder, known: SheetsBefore): PutBack | undefined {
  const found = repairFrom(damage, finder, known);
  if (!found) return undefined;
  const { repair, asWritten } = found;
  return repair.kind === 'cell'
    ? { content: repair.content, format: repair.format, asWritten }
    : { content: undefined, format: undefined, asWritten };
}

/** The repair of a damage, from the scenarios as last known; undefined where only the user can repair it. */
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
      // Cells in lines of tables have no name.
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

/** The repair of a damage that does not depend on what was there last. */
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
