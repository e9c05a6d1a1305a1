// npm run mutate: changes the model in small ways, one at a time, and lists the changes that no test notices.
export default {
  // Rooms that are changed; stryker.jest.config.js has those whose tests are run.
  mutate: ['src/model/{money,appraisal}/*.ts'],
  testRunner: 'jest',
  jest: { configFile: 'stryker.jest.config.js' },
  coverageAnalysis: 'perTest',
  // What runs once, when a file is loaded, would need every test for each change.
  ignoreStatic: true,
  concurrency: 1,
  ignorePatterns: ['dist', 'dist-workbench', '.cache', 'docs'],
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'progress', 'html'],
  htmlReporter: { fileName: '.cache/mutation.html' },
};
