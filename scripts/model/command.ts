/** npm run model -- scenario.json out.xlsx [--formulas plain|ict|values] [--runs 10000] [--seed 2010] */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CalendarDate } from '../../src/model/contract/calendar';
import { limits } from '../../src/model/limits';
import { readScenario } from '../../src/model/scenario/document/read';
import type { RunSettings } from '../../src/model/scenario/risk/runs';
import { reportOf } from '../../src/model/scenario/risk/report';
import { usualRuns } from '../../src/model/scenario/risk/usual';
import type { Scenario } from '../../src/model/scenario/scenario';
import { problemSentence } from '../../src/model/sentences';
import { type FormulaKind, formulaKinds } from '../../src/workbook';
import { codeOf } from '../../src/workbook/failure';
import { modelFile, type Way } from './file';

export interface Surroundings {
  /** The folder that paths are meant from. */
  readonly from: string;
  /** The folder with the built functions. */
  readonly built: string;
  readonly tell: (line: string) => void;
  readonly today: CalendarDate;
}

const USAGE =
  'Say which scenario to read and which file to write:\n\n  npm run model -- scenario.json out.xlsx [--formulas plain|ict|values] [--runs 10000] [--seed 2010]';

/** The choices, the first of them the usual one. Results alone are kept of plain formulas, worked out. */
const WAYS = {
  plain: { sheets: { formulas: 'plain' }, formulas: 'all' },
  ict: { sheets: { formulas: 'ict' }, formulas: 'all' },
  values: { sheets: { formulas: 'values' }, formulas: 'none' },
} as const satisfies Record<FormulaKind, Way>;

/** What a person has to mend, in a sentence for them. */
class Mistake extends Error {}

/** Writes the workbook and says so, or says why not. Gives the exit code. */
export async function run(given: readonly string[], surroundings: Surroundings): Promise<number> {
  const { from, built, tell, today } = surroundings;
  try {
    const { source, target, way, runs } = ordered(given);
    const scenario = await scenarioFrom(path.resolve(from, source), source);
    // What has no outcomes, such as a scenario without a price, is written without their sheet.
    const risk = reportOf(scenario, runs, today);
    const sheetsAsked = { ...way.sheets, ...(risk.ok && { risk: risk.value }) };
    const { bytes, sheets } = await modelFile(scenario, { ...way, sheets: sheetsAsked }, built);
    await write(path.resolve(from, target), target, bytes);
    tell(`${target} is written: ${sheets.join(', ')}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    tell(error.message);
    return 1;
  }
}

interface Order {
  readonly source: string;
  readonly target: string;
  readonly way: Way;
  readonly runs: RunSettings;
}

function ordered(given: readonly string[]): Order {
  const { values, positionals } = parsed(given);
  const [source, target, ...more] = positionals;
  if (source === undefined || target === undefined || more.length > 0) throw new Mistake(USAGE);
  if (!/\.xlsx$/i.test(target))
    throw new Mistake(`${target} is not a name for a workbook. Give one that ends in .xlsx.`);
  const runs = { runs: whole(values.runs, 'runs'), seed: whole(values.seed, 'seed') };
  return { source, target, way: wayOf(values.formulas), runs };
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        formulas: { type: 'string', default: 'plain' },
        runs: { type: 'string', default: String(usualRuns.runs) },
        seed: { type: 'string', default: String(usualRuns.seed) },
      },
    });
  } catch {
    throw new Mistake(USAGE);
  }
}

function wayOf(asked: string): Way {
  const choice = formulaKinds.find((one) => one === asked);
  if (choice === undefined) throw new Mistake(`--formulas is "${asked}". Give plain, ict or values.`);
  return WAYS[choice];
}

function whole(asked: string, option: 'runs' | 'seed'): number {
  const { lowest, highest } = limits[option];
  const number = /^\d+$/.test(asked) ? Number(asked) : NaN;
  if (number >= lowest && number <= highest) return number;
  throw new Mistake(
    `--${option} is "${asked}". Give a whole number from ${lowest} to ${highest.toLocaleString('en-GB')}.`,
  );
}

async function scenarioFrom(file: string, name: string): Promise<Scenario> {
  const read = readScenario(json(await text(file, name), name));
  if (!read.ok) throw new Mistake(`${name}: ${problemSentence(read.problem)}`);
  return read.value;
}

async function text(file: string, name: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Mistake(`${name} cannot be read: ${reasonOf(error, 'there is no such file')}.`);
  }
}

function json(content: string, name: string): unknown {
  try {
    // Some editors put a mark before the text.
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Mistake(`${name} is not a scenario: it is not JSON. Give a file that Joint ICT has saved.`);
  }
}

async function write(file: string, name: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new Mistake(`${name} cannot be written: ${reasonOf(error, 'there is no such folder')}.`);
  }
}

function reasonOf(error: unknown, missing: string): string {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: missing,
    ENOTDIR: missing,
    EISDIR: 'it is a folder',
    EACCES: 'you may not open it',
    EPERM: 'you may not open it',
    EROFS: 'the disk is read-only',
    EBUSY: 'another program has it open. Close it there first',
    ENOSPC: 'the disk is full',
  };
  return reasons[codeOf(error) ?? ''] ?? String(error);
}
