// The tests of the rooms that npm run mutate changes, and no others: these rooms are to be held by their own.
const [unit] = require('./jest.config.js').projects;

module.exports = {
  ...unit,
  rootDir: __dirname,
  testMatch: ['<rootDir>/test/model/{money,appraisal}/**/*.test.ts'],
};
