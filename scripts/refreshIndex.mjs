// npm run refresh-index -- download.csv [--revised]: brings CPI or RPI up to date from a download of the ONS.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './builds.mjs';
import { readDownload, Refused, refreshed, written } from './priceIndexFile.mjs';

const tell = (line) => process.stdout.write(`${line}\n`);
const folder = path.join(root, 'assets/indices');
const [file] = process.argv.slice(2).filter((word) => !word.startsWith('--'));

try {
  if (!file) throw new Refused('Name the download: npm run refresh-index -- series.csv');
  const download = readDownload(readFileSync(file, 'utf8'));
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const target = files.find((one) => JSON.parse(readFileSync(one, 'utf8')).series === download.series);
  if (!target) throw new Refused(`The download is of ${download.series}, which is not kept here.`);
  const before = JSON.parse(readFileSync(target, 'utf8'));
  const after = refreshed(before, download, process.argv.includes('--revised'));
  writeFileSync(target, written(after));
  tell(
    `${after.name}: ${after.levels.length - before.levels.length} months more, released ${after.released}. ` +
      'Next: npm test names the pages whose last month has to follow.',
  );
} catch (error) {
  tell(error instanceof Refused ? error.message : `Nothing was changed. ${error.message}`);
  process.exitCode = 1;
}
