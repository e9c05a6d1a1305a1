// npm run mutate: changes the arithmetic in small ways, one at a time, and lists the changes that no test notices.
//   npm run mutate -- contract sharing      these rooms of src/model; without a name, all of them in turn
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './builds.mjs';
import { rooms } from './mutation/rooms.cjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !rooms.includes(room));
if (unknown.length > 0) {
  process.stderr.write(`There is no room ${unknown.join(', ')} here. Give any of ${rooms.join(', ')}.\n`);
  process.exit(2);
}
const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
for (const room of asked.length > 0 ? asked : rooms) {
  const env = { ...process.env, MUTATE_ROOM: room };
  const { status } = spawnSync(process.execPath, [stryker, 'run'], { cwd: root, stdio: 'inherit', env });
  if (status !== 0) process.exitCode = 1;
}
