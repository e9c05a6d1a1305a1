import { waitForCellEdit } from '../excel';
import { survey } from '../survey';
import type { FormulaKind } from '../plan/formulaKind';
import { type Model, layOut } from '../plan/model';
import type { SheetPlan, SheetRole } from '../plan/plan';
import { Stopped } from '../failure';
import { type SheetValues, rowsOn } from './align';
import { decide, type SheetChange, type CurrentSheet } from './decide';
import { markersOf } from './marks';
import { type ModelRecord, recordsIn } from './record';

/** A model in the workbook. */
export interface StandingModel {
  readonly number: number;
  readonly formulas: FormulaKind;
  /** What its sheets are called now. */
  readonly sheets: readonly string[];
  /** If the kind of its formulas cannot be changed, why: a sentence for people. */
  readonly cannot?: string;
}

interface FoundModel {
  readonly record: ModelRecord;
  readonly titles: Readonly<Record<SheetRole, string>>;
}

/** The models all of whose sheets are in the workbook, the latest first. One sync. */
export async function findModels(context: Excel.RequestContext): Promise<FoundModel[]> {
  const { settings, worksheets } = context.workbook;
  settings.load('items/key,items/value');
  worksheets.load('items/id,items/name');
  await context.sync();
  const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  return recordsIn(settings.items)
    .filter(({ sheets }) => sheets.every(({ id }) => names.has(id)))
    .map((record) => ({
      record,
      // A model without a report has no sheet Risk, and nothing asks for its title.
      titles: Object.fromEntries(record.sheets.map(({ id, role }) => [role, names.get(id) ?? ''])) as Record<
        SheetRole,
        string
      >,
    }))
    .sort((one, other) => other.record.number - one.record.number);
}

/** Whether a model's sheets can be planned again: its risk sheet needs the report kept in the record. */
const canBeWritten = ({ sheets, risk }: ModelRecord) =>
  risk !== undefined || sheets.every(({ role }) => role !== 'risk');

const UNREADABLE =
  'Its formulas cannot be written another way: what was kept of the outcomes on its sheet Risk cannot be read by this version of Joint ICT. Write new sheets instead.';

/** The models in the workbook, the latest first, each with why its formulas cannot be changed, if so. */
export const standingModels = (): Promise<StandingModel[]> =>
  Excel.run(waitForCellEdit, async (context) =>
    (await findModels(context)).map(({ record, titles }) => ({
      number: record.number,
      formulas: record.formulas,
      sheets: Object.values(titles),
      ...(!canBeWritten(record) && { cannot: UNREADABLE }),
    })),
  );

/** A sheet, its present contents and its planned change. */
export interface PlannedChange {
  readonly id: string;
  readonly role: SheetRole;
  readonly name: string;
  readonly now: CurrentSheet;
  readonly change: SheetChange;
}

/** Plans the change of a model's formulas on its present sheets. Three syncs; changes nothing. */
export async function planFormulaChange(
  context: Excel.RequestContext,
  number: number,
  kind: FormulaKind,
): Promise<{ readonly record: ModelRecord; readonly sheets: readonly PlannedChange[] }> {
  await survey(context);
  const found = (await findModels(context)).find(
    ({ record }) => record.number === number && canBeWritten(record),
  );
  if (!found) throw new Stopped('sheets gone');
  const { record, titles } = found;
  const used = record.sheets.map(({ id }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    return sheet.getRange('A1').getBoundingRect(sheet.getUsedRange()).load('formulas,values,valueTypes');
  });
  await context.sync();
  const plan = (formulas: FormulaKind) =>
    planOf(
      layOut(record.scenarios, {
        standing: { number, sheets: titles },
        formulas,
        ...(record.risk && { risk: record.risk }),
        ...(record.way !== undefined && { way: record.way }),
      }),
    );
  // Frozen sheets were planned with formulas; only their About sheet says that they are frozen.
  const base = plan(record.basis);
  const present = record.formulas === 'values' ? withAboutOf(base, plan('values')) : base;
  const wanted = plan(kind === 'values' ? record.basis : kind);
  const said = kind === 'values' ? withAboutOf(wanted, plan('values')) : wanted;
  const cells = new Map(record.sheets.map(({ role }, index) => [role, used[index]]));
  const now = (role: SheetRole): CurrentSheet => {
    const range = cells.get(role);
    return {
      formulas: (range?.formulas ?? []) as SheetValues,
      values: (range?.values ?? []) as SheetValues,
      types: range?.valueTypes ?? [],
    };
  };
  const frozenIn = (role: SheetRole) =>
    record.formulas === 'values' ? (record.marks[role] ?? '') : undefined;
  const rows = new Map(
    [...present].map(([role, sheet]) => [
      sheet.name,
      rowsOn(sheet, now(role).values, markersOf(sheet, frozenIn(role) ?? '')),
    ]),
  );
  const sheets = record.sheets.map(({ id, role }) => {
    const [own, other] = [present.get(role), said.get(role)];
    if (!own || !other) throw new Error(`there is no plan of ${role}`);
    const change = decide({ present: own, wanted: other, kind, frozen: frozenIn(role) }, now(role), rows);
    return { id, role, name: own.name, now: now(role), change };
  });
  return { record, sheets };
}

const planOf = ({ plan }: Model) => new Map(plan.sheets.map((sheet) => [sheet.role, sheet]));

/** The sheets of one plan with the About sheet of another, which says how formulas are written. */
function withAboutOf(
  plan: ReadonlyMap<SheetRole, SheetPlan>,
  other: ReadonlyMap<SheetRole, SheetPlan>,
): ReadonlyMap<SheetRole, SheetPlan> {
  const about = other.get('about');
  return about ? new Map([...plan, ['about', about]]) : plan;
}
