import { addinBuild, ensureBuilt, workbenchBuild } from '../../scripts/builds.mjs';

/** Once, before any browser test: builds the workbench and the add-in if their sources are newer. */
export default async function build(): Promise<void> {
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  for (const one of [workbenchBuild, addinBuild]) await ensureBuilt(one, tell);
  // The workers inherit it: they need not look again.
  process.env['WORKBENCH_BUILT'] = '1';
}
