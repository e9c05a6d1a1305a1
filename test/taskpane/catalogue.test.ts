import { functionCatalogue } from '../../scripts/functionCatalogue.cjs';
import type { Arguments } from '../../src/taskpane/catalogue/argument';
import { sizeOf, sizeOfExample } from '../../src/taskpane/catalogue/resultSize';
import { strings } from '../../src/taskpane/strings';

const catalogue = functionCatalogue();

/** The arguments of a formula that is one call of the function, as they stand in it. */
function argumentsOf({ id, parameters, example }: (typeof catalogue)[number]): Arguments | undefined {
  const [, inside] =
    new RegExp(`^=ICT\\.${id.replaceAll('.', '\\.')}\\((.*)\\)$`).exec(example?.formula ?? '') ?? [];
  if (inside === undefined) return undefined;
  const parts = inside.match(/(?:"[^"]*"|\{[^}]*\}|\([^)]*\)|[^,])+/g) ?? [];
  return Object.fromEntries(
    parameters
      .slice(0, parts.length)
      .map(({ name }, place) => [name, { kind: 'typed', text: parts[place]?.trim() ?? '' }]),
  );
}

test.each(catalogue.map((one) => [one.id, one] as const))(
  '%s has words, an example and a group',
  (_, one) => {
    expect(one.purpose).not.toBe('');
    expect(one.returns).toMatch(/\.$/);
    expect(one.example?.formula).toContain(`ICT.${one.id}(`);
    expect(Object.keys(strings.functions.groups)).toContain(one.group);
    for (const { description } of one.parameters) expect(description).toMatch(/\.$/);
  },
);

const sized = catalogue.flatMap((one) => {
  const given = argumentsOf(one);
  const size = given && sizeOf(one, given);
  return size && one.example?.result.length ? [[one.id, size, sizeOfExample(one.example)] as const] : [];
});

test('the room that a result needs can be told beforehand', () => {
  expect(sized.length).toBeGreaterThan(10);
});

test.each(sized)('%s needs no more cells than it says', (_, size, shown) => {
  expect(size.rows).toBeGreaterThanOrEqual(shown.rows);
  expect(size.columns).toBeGreaterThanOrEqual(shown.columns);
  // A bound that is far off would refuse where there is room.
  expect(size.rows * size.columns).toBeLessThanOrEqual(2 * shown.rows * shown.columns);
});
