import { readFileSync, writeFileSync } from 'node:fs';
import { met, shown, type Target } from './ratios';

const FILE = 'docs/performance.md';
const [FROM, TO] = ['<!-- from npm run bench -->', '<!-- by hand from here -->'];

/** Writes the targets of a run, and what became of them, into the page about performance. */
export function report(targets: readonly Target[]): void {
  const page = readFileSync(FILE, 'utf8');
  const rows = targets.map((target) => {
    const { work, sense, target: bound, unit } = target;
    return `| ${work} | ${shown(target.ratio, unit)} | ${sense} ${bound}${unit ?? '×'} | ${met(target) ? 'pass' : '**miss**'} |`;
  });
  const missed = targets.filter((target) => !met(target)).length;
  const table = [
    FROM,
    '',
    `${targets.length - missed} of ${targets.length} targets are met. × is our time over the other's for _at most_, the other's over ours for _at least_.`,
    '',
    '| work | measured | target | |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    TO,
  ].join('\n');
  writeFileSync(FILE, page.slice(0, page.indexOf(FROM)) + table + page.slice(page.indexOf(TO) + TO.length));
}
