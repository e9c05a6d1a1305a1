/** LibreOffice as a second opinion: it works a written workbook out by itself. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { prepared } from './prepare';
import { FileWorkbook, type Value } from './workbook';

const PLACES = [
  'soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

const program = PLACES.find((place) => {
  if (place.includes(path.sep)) return existsSync(place);
  try {
    execFileSync(place, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** For tests that need LibreOffice: where there is none they are left out, and it is said. */
export function withLibreOffice(name: string, tests: () => void): void {
  if (program !== undefined) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`LibreOffice is not installed, so these tests are left out: ${name}\n`);
  describe.skip(`${name} (left out: LibreOffice is not installed)`, tests);
}

/** In LibreOffice's own settings: results in a file are never kept, always worked out. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const STARTING = 90_000;
let folder: string | undefined;

/**
 * The workbook as LibreOffice works it out, with these inputs typed over: `Sheet!A1` or the name of a cell. Before
 * that every stored result is spoilt, so that what is read back can only come of its formulas.
 */
export async function recalculated(
  file: Uint8Array,
  inputs: Readonly<Record<string, Value>> = {},
): Promise<FileWorkbook> {
  if (program === undefined) throw new Error('LibreOffice is not installed.');
  folder ??= privateFolder();
  const given = path.join(folder, 'given.xlsx');
  writeFileSync(given, prepared(file, inputs));
  const made = path.join(folder, 'made', 'given.xlsx');
  rmSync(made, { force: true });
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const orders = [
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    path.dirname(made),
    given,
  ];
  const { stdout, stderr } = await promisify(execFile)(
    program,
    [`-env:UserInstallation=${profile}`, ...orders],
    {
      timeout: STARTING,
    },
  );
  if (!existsSync(made)) throw new Error(`LibreOffice wrote no file. It said: ${stdout}${stderr}`);
  return new FileWorkbook(readFileSync(made));
}

/** Its own, so that a LibreOffice which somebody has open is left alone. */
function privateFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'recalculation-'));
  mkdirSync(path.join(made, 'profile', 'user'), { recursive: true });
  writeFileSync(path.join(made, 'profile', 'user', 'registrymodifications.xcu'), SETTINGS);
  return made;
}

afterAll(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});
