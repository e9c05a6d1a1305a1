// The tests of the room that is changed, and no others: each is to be held by its own.
const [unit] = require('./jest.config.js').projects;

module.exports = {
  ...unit,
  rootDir: __dirname,
  roots: ['<rootDir>/src/model', '<rootDir>/test/model', '<rootDir>/scripts/mutation'],
  testMatch: ['<rootDir>/scripts/mutation/room.test.cjs'],
  testEnvironment: require.resolve('./scripts/mutation/environment.cjs'),
  moduleNameMapper: {
    '^fast-check$': '<rootDir>/scripts/mutation/fastCheck.cjs',
    '^fast-check/unchanged$': require.resolve('fast-check'),
  },
};
