// npm run model -- scenario.json out.xlsx [--formulas plain|ict|values] [--runs 10000] [--seed 2010]:
// a scenario as a workbook, without Excel.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, functionsBuild, modelBuild, root } from './builds.mjs';

// npm runs scripts in the project's folder, and says where the person is.
const from = process.env.INIT_CWD ?? process.cwd();
const tell = (line) => process.stdout.write(`${line}\n`);
const built = (line) => process.stderr.write(line.includes('already') ? '' : `${line}\n`);
const now = new Date();
const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };

try {
  process.chdir(root);
  await ensureBuilt(functionsBuild, built);
  await ensureBuilt(modelBuild, built);
  const { run } = await import(pathToFileURL(path.join(root, modelBuild.result)));
  process.exitCode = await run(process.argv.slice(2), { from, built: path.join(root, 'dist'), tell, today });
} catch (error) {
  tell(`The workbook was not written. ${error.stack}`);
  process.exitCode = 1;
}
