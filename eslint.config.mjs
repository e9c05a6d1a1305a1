import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which rooms each room of the house may not enter. Imports run one way: taskpane → workbook → model ← functions. */
const closedDoors = {
  model: ['functions', 'workbook', 'taskpane', 'workbench'],
  functions: ['workbook', 'taskpane', 'workbench'],
  workbook: ['functions', 'taskpane', 'workbench'],
  taskpane: ['functions', 'workbench'],
};
const closed = Object.entries(closedDoors).map(([room, doors]) => ({
  files: [`src/${room}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: doors.flatMap((door) => [`**/${door}`, `**/${door}/**`]),
            caseSensitive: true,
            message: `src/${room} may not import from there: see "The house" in docs/architecture.md.`,
          },
          ...(room === 'model'
            ? [
                {
                  regex: '^(?!\\.|decimal\\.js$|valibot$)',
                  message:
                    'The model imports decimal.js, its own files and (in scenario) the validator, nothing else.',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

// The workbench has folders of its own called functions and model: its closed doors go by how far up they are.
const closedToWorkbench = [1, 2, 3].map((depth) => ({
  files: [`src/workbench/${'*/'.repeat(depth - 1)}*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./){${depth}}(model|functions|workbook|taskpane)/`,
            message: 'src/workbench may not import from there: see "The house" in docs/architecture.md.',
          },
        ],
      },
    ],
  },
}));

/**
 * The rooms of the pane that have no screen, from the lowest up: each knows those before it, and no screen. What acts
 * (actions, link, work) is one storey.
 */
const storeys = [
  ['ports'],
  ['state'],
  ['words'],
  ['actions', 'link', 'work'],
  ['parts'],
  ['charts'],
  ['entry'],
];
/** The screens, and what of others each shows. */
const screens = {
  catalogue: [],
  changing: ['following'],
  checks: [],
  clause: [],
  compare: ['writeBar'],
  following: [],
  read: [],
  risk: ['writeBar'],
  scenario: [],
  scenarios: [],
  settings: [],
  share: ['read', 'writeBar'],
  start: [],
  write: ['changing'],
  writeBar: [],
};
const everyScreen = ['shell', ...Object.keys(screens)];
const doorsOfPane = {
  ...Object.fromEntries(
    storeys.flatMap((rooms, height) =>
      rooms.map((room) => [room, [...storeys.slice(height + 1).flat(), ...everyScreen]]),
    ),
  ),
  ...Object.fromEntries(
    Object.entries(screens).map(([room, shown]) => [
      room,
      everyScreen.filter((other) => other !== room && !shown.includes(other)),
    ]),
  ),
};
const closedInPane = Object.entries(doorsOfPane).map(([room, doors]) => ({
  files: [`src/taskpane/${room}/**`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${doors.join('|')})/`,
            message: `src/taskpane/${room} may not import from there: see "Pane" in docs/architecture.md.`,
          },
        ],
      },
    ],
  },
}));

/** The same input gives the same pence: the model has no clock and no chance of its own. */
const pure = {
  files: ['src/model/**'],
  rules: {
    'no-restricted-globals': ['error', 'fail', 'Date', 'setTimeout', 'performance', 'process'],
    'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
  },
};

/** What is written as a literal has its properties written out: one on a line can be found, moved and compared. */
const writtenOut = {
  files: ['src/{model,workbook,functions,taskpane}/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: ':matches(SpreadElement, JSXSpreadAttribute) > ObjectExpression.argument',
        message: 'Write the properties themselves: nothing is gained by spreading a literal.',
      },
    ],
  },
};

/** The workbench's host is Excel's side of Office.js: the rules for its users do not fit it, nor its tests. */
const hostRules = {
  files: ['src/workbench/**', 'test/workbench/**'],
  rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'off'])),
};

export default tseslint.config(
  { ignores: ['dist/', 'dist-workbench/', 'node_modules/', '.cache/', 'coverage/'] },
  {
    files: ['{src,test,bench,scripts}/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', name: 'Error', package: 'custom-functions-runtime' }] },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      // Of the types of jest, which the compiler knows everywhere: a forgotten import of ours would only fail when run.
      'no-restricted-globals': ['error', 'fail'],
    },
  },
  {
    // The error codes stand there as text, which a runtime without the ErrorCode enum understands too.
    files: ['src/functions/answer.ts'],
    rules: { '@typescript-eslint/no-unsafe-enum-assignment': 'off' },
  },
  ...closed,
  pure,
  writtenOut,
  ...closedInPane,
  ...closedToWorkbench,
  hostRules,
);
