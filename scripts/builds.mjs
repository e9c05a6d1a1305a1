import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} Build
 * @property {string} name what to call it when talking to people
 * @property {string} config webpack's configuration file
 * @property {string} [only] the name of the one configuration in it that is meant
 * @property {string} result a file that is there once it was built
 * @property {string[]} sources files and folders it is built from
 * @property {string[]} [except] folders of those it is not built from
 */

/** @type {Build} */
export const addinBuild = {
  name: 'add-in',
  config: 'webpack.config.js',
  result: 'dist/manifest.xml',
  sources: [
    ...['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json', 'package-lock.json'],
    ...[
      'docs/functions',
      'docs/methods.md',
      'docs/price-terms.md',
      'scripts/atBuildTime.cjs',
      'scripts/contentPolicy.cjs',
      'scripts/decimalInUse.cjs',
      'scripts/functionCatalogue.cjs',
      'scripts/functionPages.cjs',
      'scripts/functionsMetadata.cjs',
      'scripts/plainTokens.cjs',
      'scripts/shippedPackages.cjs',
      'scripts/themeTokens.cjs',
    ],
  ],
  except: ['src/workbench'],
};

/** @type {Build} */
export const workbenchBuild = {
  name: 'workbench',
  config: 'scripts/workbench.config.cjs',
  result: 'dist-workbench/index.html',
  sources: ['src/workbench', 'scripts/workbench.config.cjs', 'package-lock.json'],
};

/**
 * The functions alone, as the add-in has them: a part of its build, for those who need no more.
 * @type {Build}
 */
export const functionsBuild = {
  ...addinBuild,
  name: 'functions script',
  only: 'functions',
  result: 'dist/functions.js',
  except: [...addinBuild.except, 'src/taskpane', 'src/workbook'],
};

/** @type {Build} */
export const modelBuild = {
  name: 'model command',
  config: 'scripts/model.config.cjs',
  result: '.cache/model/model.mjs',
  sources: [
    ...['src/model', 'src/workbook', 'src/workbench', 'assets'],
    ...[
      'scripts/model',
      'scripts/model.config.cjs',
      'webpack.config.js',
      'package.json',
      'package-lock.json',
    ],
  ],
};

/**
 * Builds what is missing, or older than its sources.
 * @param {Build} build
 * @param {(line: string) => void} tell
 */
export async function ensureBuilt(build, tell) {
  // webpack leaves a file alone when its content stays the same, so the time of a build is kept apart.
  const stamp = path.join(root, '.cache', `${build.name}.built`);
  const missing = !existsSync(path.join(root, build.result));
  const stale = (await newest(build.sources, build.except)) > (await modified(stamp));
  if (!missing && !stale) {
    tell(`The ${build.name} is built already.`);
    return;
  }
  const started = Date.now();
  tell(
    missing ? `Building the ${build.name} ...` : `Its sources have changed: building the ${build.name} ...`,
  );
  await webpack(build);
  if (!existsSync(path.join(root, build.result)))
    throw new Error(`The ${build.name} was built, but ${build.result} is not there: see ${build.config}.`);
  await mkdir(path.dirname(stamp), { recursive: true });
  // The time it began: a source saved during the build counts as newer.
  await writeFile(stamp, new Date(started).toISOString());
  tell(`The ${build.name} is built (${((Date.now() - started) / 1000).toFixed(1)} s).`);
}

/** Runs webpack quietly; what it says is shown only when it fails. */
function webpack({ config, only }) {
  const program = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const args = [program, '--config', config, ...(only ? ['--config-name', only] : [])];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    child.stderr.on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`webpack --config ${config} failed:\n${said}`));
    });
  });
}

/** When the youngest of these files was saved, in milliseconds; 0 when there is none. */
async function newest(names, except = []) {
  const times = await Promise.all(
    names.map(async (name) => {
      if (except.includes(name)) return 0;
      const full = path.join(root, name);
      if (!existsSync(full)) return 0;
      // A folder's own time counts too: it is what changes when a file is deleted.
      if (!(await stat(full)).isDirectory()) return modified(full);
      const children = (await readdir(full)).map((child) => `${name}/${child}`);
      return Math.max(await modified(full), await newest(children, except));
    }),
  );
  return Math.max(0, ...times);
}

async function modified(file) {
  return existsSync(file) ? (await stat(file)).mtimeMs : 0;
}
