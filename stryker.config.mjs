import { inside, room } from './scripts/mutation/rooms.cjs';

const name = room.replace('/', '-');

export default {
  mutate: [`src/model/${room}/**/*.ts`, ...inside.map((other) => `!src/model/${other}/**`)],
  testRunner: 'jest',
  // Its tests: those of the same room, and no others.
  jest: { configFile: 'stryker.jest.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded, would need every test for each change.
  ignoreStatic: true,
  concurrency: 1,
  // Beyond half as long again as the tests took: a change may make something go on for ever.
  timeoutMS: 2000,
  // What an earlier run found out of code and tests that are as they were is taken over.
  incremental: true,
  incrementalFile: `.cache/mutation/${name}.json`,
  ignorePatterns: ['dist', 'dist-workbench', '.cache', 'docs/**', '!docs/price-terms.md'],
  tempDirName: `.cache/stryker-${name}`,
  reporters: ['clear-text', 'progress-append-only', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false },
  htmlReporter: { fileName: `.cache/mutation/${name}.html` },
};
