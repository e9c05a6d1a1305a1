// npm run mutate: changes the arithmetic in small ways, one at a time, and lists the changes that no test notices.
//   npm run mutate -- contract sharing/quotes      these rooms and files of src/model; without a name, all rooms in turn
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './builds.mjs';
import { rooms } from './mutation/rooms.cjs';

const named = process.argv.slice(2);
const asked = (named.length > 0 ? named : rooms).map((name) => ({
  name,
  room: rooms.findLast((room) => name === room || name.startsWith(`${room}/`)),
  file: rooms.includes(name) ? undefined : `src/model/${name}.ts`,
}));
const unknown = asked.filter(({ room, file }) => !room || (file && !existsSync(path.join(root, file))));
if (unknown.length > 0) {
  const names = unknown.map(({ name }) => name).join(', ');
  process.stderr.write(
    `There is no ${names} here. Give any of ${rooms.join(', ')}, or a file such as sharing/quotes.\n`,
  );
  process.exit(2);
}
const stryker = path.join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
for (const { room, file } of asked) {
  const only = file ? ['--mutate', file] : [];
  const env = { ...process.env, MUTATE_ROOM: room };
  const { status } = spawnSync(process.execPath, [stryker, 'run', ...only], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exitCode = 1;
}
