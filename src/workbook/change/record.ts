import { readScenario } from '../../model/scenario/document/read';
import { readReport } from '../../model/scenario/risk/readReport';
import type { MadeReport } from '../../model/scenario/risk/report';
import type { Scenario } from '../../model/scenario/scenario';
import { writeScenario } from '../../model/scenario/document/write';
import { type FormulaKind, formulaKinds } from '../plan/formulaKind';
import type { SheetRole } from '../plan/plan';
import type { Marks } from './marks';

/** How a model was written, kept in the workbook so that the kind of its formulas can be changed. */
export interface ModelRecord {
  /** The number in its names. */
  readonly number: number;
  readonly formulas: FormulaKind;
  /** How formulas were written before they became values. */
  readonly basis: Exclude<FormulaKind, 'values'>;
  readonly scenarios: readonly Scenario[];
  /** The report on its risk sheet, if it has one that can still be read. */
  readonly risk?: MadeReport;
  /** The way of sharing that was chosen then, if any. */
  readonly way?: string;
  readonly sheets: readonly { readonly id: string; readonly role: SheetRole }[];
  /** The marks of frozen cells, by sheet. */
  readonly marks: Readonly<Partial<Record<SheetRole, Marks>>>;
}

const PREFIX = 'JointICT.model.';

/** The version of records. Raise it when their meaning changes; records of newer versions are ignored. */
const VERSION = 1;

/** The settings key of a model's record. */
export const recordKey = (number: number) => `${PREFIX}${number}`;

/** Keeps a model's record in the workbook, with the next sync. */
export function keepRecord(context: Excel.RequestContext, record: ModelRecord): void {
  const scenarios = record.scenarios.map(writeScenario);
  context.workbook.settings.add(
    recordKey(record.number),
    JSON.stringify({ version: VERSION, ...record, scenarios }),
  );
}

/**
 * Deletes the records of models that lose a sheet: their formulas cannot be written again, and their figures must
 * go too.
 */
export function forgetRecords(settings: readonly Excel.Setting[], sheets: readonly string[]): void {
  for (const setting of settings)
    if (setting.key.startsWith(PREFIX) && sheetsIn(String(setting.value)).some((id) => sheets.includes(id)))
      setting.delete();
}

/** The ids of the sheets of a record of any version. */
function sheetsIn(text: string): string[] {
  try {
    const { sheets } = JSON.parse(text) as { sheets?: { id?: unknown }[] };
    return Array.isArray(sheets) ? sheets.map((sheet) => String(sheet.id)) : [];
  } catch {
    return [];
  }
}

/** The readable records among a workbook's settings. */
export const recordsIn = (
  settings: readonly { readonly key: string; readonly value: unknown }[],
): ModelRecord[] =>
  settings.filter(({ key }) => key.startsWith(PREFIX)).flatMap(({ value }) => recordOf(String(value)));

/** The scenarios with which models were written, by the models' numbers; none for a model without a record. */
export async function writtenScenarios(
  context: Excel.RequestContext,
  numbers: readonly number[],
): Promise<(number: number) => readonly Scenario[]> {
  if (numbers.length === 0) return () => [];
  const { settings } = context.workbook;
  const kept = numbers.map((number) => settings.getItemOrNullObject(recordKey(number)).load('key,value'));
  await context.sync();
  const records = recordsIn(kept.filter(({ isNullObject }) => !isNullObject));
  return (wanted) => records.find(({ number }) => number === wanted)?.scenarios ?? [];
}

function recordOf(text: string): ModelRecord[] {
  try {
    const record = JSON.parse(text) as UncheckedRecord;
    if (!isWhole(record)) return [];
    const scenarios = record.scenarios.map(readScenario);
    const read = scenarios.flatMap((scenario) => (scenario.ok ? [scenario.value] : []));
    if (read.length < scenarios.length) return [];
    const { version, risk, way, ...rest } = record;
    // A report is kept in the shape of the version that wrote it, and may not be readable any more.
    const report = readReport(risk);
    return [
      {
        ...rest,
        scenarios: read,
        ...(report && { risk: report }),
        ...(typeof way === 'string' && { way }),
      },
    ];
  } catch {
    return [];
  }
}

/** The parsed text of a setting, which anybody may have changed. */
type UncheckedRecord = Readonly<Partial<Record<keyof ModelRecord | 'version', unknown>>>;
interface StoredRecord extends Omit<ModelRecord, 'scenarios' | 'risk' | 'way'> {
  readonly version?: number;
  readonly scenarios: readonly unknown[];
  readonly risk?: unknown;
  readonly way?: unknown;
}

const isWhole = (record: UncheckedRecord): record is StoredRecord =>
  isKnown(record.version) &&
  typeof record.number === 'number' &&
  isKind(record.formulas) &&
  isKind(record.basis) &&
  record.basis !== 'values' &&
  Array.isArray(record.scenarios) &&
  Array.isArray(record.sheets) &&
  record.sheets.every(
    (sheet: Partial<ModelRecord['sheets'][number]> | null) => typeof sheet?.id === 'string',
  ) &&
  typeof record.marks === 'object' &&
  record.marks !== null;

/** Records without a version are of the first. */
const isKnown = (version: unknown = 1) => typeof version === 'number' && version <= VERSION;

const isKind = (given: unknown): given is FormulaKind => formulaKinds.some((kind) => kind === given);
