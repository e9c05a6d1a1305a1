// The node_modules that ship modules only in the ECMAScript form, which jest must transpile.
const ecmaScriptOnly = [
  'lodash-es',
  'franc-min',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
  'kdbush',
  'quickselect',
  'rbush',
  '@flatten-js',
  'nanoid',
  'cjk-regex',
  'regexp-util',
  'unicode-regex',
  'numfmt',
  'marked',
  '(.*/)?strip-bom',
  '(.*/)?uuid',
  'd3-.*',
  'internmap',
  'preact',
];

const common = {
  testEnvironment: 'node',
  // What other tools leave there has a package.json too.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
    '^.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ecmaScriptOnly.join('|')})/)`],
};

module.exports = {
  // Workbooks leave much behind in a process, which slows all that come after: a worker that has grown is replaced.
  workerIdleMemoryLimit: '1GB',
  projects: [
    {
      ...common,
      displayName: 'unit',
      // As in the build: see webpack.config.js.
      moduleNameMapper: {
        '^react(-dom)?$': 'preact/compat',
        '^react(-dom)?/(.*)$': 'preact/compat/$2',
      },
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/browser/',
        '<rootDir>/test/workbench/',
        '<rootDir>/test/workbook/',
      ],
    },
    {
      ...common,
      displayName: 'office',
      testMatch: ['<rootDir>/test/{workbench,workbook}/**/*.test.{ts,tsx}'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/test/browser/globalSetup.ts',
    },
  ],
};
