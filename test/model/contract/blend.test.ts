import { blendFromText, textFromBlend } from '../../../src/model/contract/blend';
import { problemSentence } from '../../../src/model/sentences';
import { value } from '../value';

const at = { figure: 'indexation' };
const parts = (text: string) =>
  value(blendFromText(text, at)).map(({ weight, index }) => [weight, index.name]);

test.each<[string, [number, string][]]>([
  ['CPI', [[1, 'CPI']]],
  [' rpi ', [[1, 'RPI']]],
  ['100% CPI', [[1, 'CPI']]],
  [
    '0.7 CPI + 0.3 RPI',
    [
      [0.7, 'CPI'],
      [0.3, 'RPI'],
    ],
  ],
  [
    '70% cpi+30%  rpi',
    [
      [0.7, 'CPI'],
      [0.3, 'RPI'],
    ],
  ],
  [
    '.25CPI + .75RPI',
    [
      [0.25, 'CPI'],
      [0.75, 'RPI'],
    ],
  ],
])('%s', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each([
  'GDP',
  '',
  'CPI +',
  '0.7 CPI + 0.3 GDP',
  '1 CPI 2',
  'x 1 CPI',
  '1. CPI',
  '70 % CPI + 30 % RPI',
  'CPI0',
])('“%s” is not made of indices that are known, and is said as it was given', (text) => {
  expect(blendFromText(text, at)).toEqual({
    ok: false,
    problem: { code: 'unknown index', at, given: text, names: ['CPI', 'RPI'] },
  });
});

test('weights that do not add up to 1 are refused with what they come to', () => {
  expect(blendFromText('0.7 CPI + 0.2 RPI', at)).toMatchObject({
    problem: { code: 'weights not 1', at, given: 0.9 },
  });
  expect(blendFromText('CPI + RPI', at)).toMatchObject({ problem: { given: 2 } });
  const refused = blendFromText('0.1 CPI', at);
  expect(refused.ok || problemSentence(refused.problem)).toContain('0.1');
});

test.each(['CPI', '0.7 CPI + 0.3 RPI', '0.0000001 CPI + 0.9999999 RPI'])(
  '%s is written as it is read',
  (text) => {
    expect(textFromBlend(value(blendFromText(text, at)))).toBe(text);
  },
);
