// scripts/mutate.mjs names the room of the model that is changed.
const room = process.env.MUTATE_ROOM ?? 'money';

export default {
  mutate: [`src/model/${room}/*.ts`],
  testRunner: 'jest',
  // Its tests: those of the same room, and no others.
  jest: { configFile: 'stryker.jest.config.js' },
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded, would need every test for each change.
  ignoreStatic: true,
  concurrency: 1,
  // What an earlier run found out of code and tests that are as they were is taken over.
  incremental: true,
  incrementalFile: `.cache/mutation/${room}.json`,
  ignorePatterns: ['dist', 'dist-workbench', '.cache', 'docs'],
  tempDirName: `.cache/stryker-${room}`,
  reporters: ['clear-text', 'progress-append-only', 'html'],
  clearTextReporter: { allowColor: false, logTests: false },
  htmlReporter: { fileName: `.cache/mutation/${room}.html` },
};
