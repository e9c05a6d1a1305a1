// The tests of the room that is changed, and no others: each is to be held by its own.
const [unit] = require('./jest.config.js').projects;

module.exports = {
  ...unit,
  rootDir: __dirname,
  testMatch: [`<rootDir>/test/model/${process.env.MUTATE_ROOM ?? 'money'}/**/*.test.ts`],
};
