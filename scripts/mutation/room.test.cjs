// All tests of a room as one file: jest makes a world of its own for each file, which takes longer than most tests.
const { readdirSync } = require('node:fs');
const path = require('node:path');
const { inside, room } = require('./rooms.cjs');

const folder = path.join(__dirname, '../../test/model');
const apart = inside.map((other) => path.join(folder, other) + path.sep);
for (const name of readdirSync(path.join(folder, room), { recursive: true })) {
  const file = path.join(folder, room, name);
  if (/\.test\.ts$/.test(file) && !apart.some((other) => file.startsWith(other))) require(file);
}
