import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tokenRules } from '../../scripts/themeTokens.cjs';

const dist = path.resolve(__dirname, '../../dist');
const built = (pattern: RegExp) =>
  readdirSync(dist)
    .filter((file) => pattern.test(file))
    .map((file) => readFileSync(path.join(dist, file), 'utf8'));

const sheets = built(/^taskpane\..*\.css$/);
const scripts = built(/^(taskpane|later|model|work|worker)\..*\.js$/);

/** The values that a theme gives, from every rule for it. */
function valuesIn(theme: string): Map<string, string> {
  const rules = sheets.flatMap((sheet) => [
    ...sheet.matchAll(new RegExp(`\\[data-theme=['"]?${theme}['"]?\\]\\s*{([^}]*)}`, 'g')),
  ]);
  const values = rules.flatMap(([, rule = '']) => [...rule.matchAll(/--([\w-]+):\s*([^;]+)/g)]);
  return new Map(values.map(([, name = '', value = '']) => [name, value.trim()]));
}

test('every colour, size and font that a style or script names has a value in each theme', () => {
  const [light, dark] = [valuesIn('light'), valuesIn('dark')];
  expect([...light.keys()].sort()).toEqual([...dark.keys()].sort());
  const all = [...sheets, ...scripts].join('\n');
  // What a component sets for itself, beside its use.
  const byComponents = new Set([...all.matchAll(/--(fui-[\w-]+)\s*:/g)].map(([, name]) => name));
  const named = new Set([...all.matchAll(/var\(\s*--([\w-]+)\s*\)/g)].map(([, name = '']) => name));
  expect(named.size).toBeGreaterThan(100);
  expect([...named].filter((name) => !light.has(name) && !byComponents.has(name))).toEqual([]);
});

test('no style is made at run time: the rules are in the style sheet, and their tokens', () => {
  expect(sheets).toHaveLength(1);
  expect(scripts.join('\n')).not.toMatch(/insertRule|var\(--color/);
});

test('the build stops at a name that has no value', () => {
  const { rules, unknown } = tokenRules([
    '.a{color:var(--colorBrandBackground);--own:1px;margin:var(--own)}',
    '.b{color:var(--colourBrand);width:var(--zIndexPopup, 3)}',
  ]);
  expect(unknown).toEqual(['colourBrand']);
  expect(rules).toContain('[data-theme=light]{--colorBrandBackground:#0f6cbd}');
});
