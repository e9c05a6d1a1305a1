// What the pane's Functions screen shows, from the docstrings and docs/functions. scripts/atBuildTime.cjs puts it
// into the build as data; tests call it as it is.
const { functionPages } = require('./functionPages.cjs');

/** The text of a page under a heading. */
const section = (page, heading) => page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

/** What a section's first fence shows, and the sentence before it. */
function shown(text) {
  const [, before, formula, printed] =
    /^.*\n([\s\S]*?)```(?:example)?\n(=.*)\n([\s\S]*?)```/.exec(text) ?? [];
  if (formula === undefined) return undefined;
  return { words: before.trim(), formula, result: printed ? rowsOf(printed) : [] };
}

const rowsOf = (printed) =>
  printed
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split(' | '));

/** How many cells a function's result fills at most, where its docstring says or it is one value. */
const fillsOf = ({ fills, result }) =>
  fills ?? (result?.dimensionality === 'matrix' ? undefined : { rows: '1', columns: '1' });

/** Every function as the pane shows it. */
function functionCatalogue() {
  return functionPages().map((page) => ({
    id: page.id,
    group: page.id.includes('.') ? page.id.slice(0, page.id.indexOf('.')) : 'GENERAL',
    purpose: page.description,
    parameters: page.parameters.map(({ name, description, optional, dimensionality }) => ({
      name,
      description,
      optional: optional === true,
      isRange: dimensionality === 'matrix',
    })),
    returns: page.returns,
    fills: fillsOf(page),
    example: shown(section(page.byHand, 'Example') || section(page.byHand, 'Examples')),
    inPlainExcel: shown(section(page.byHand, 'In plain Excel')),
  }));
}

module.exports = { functionCatalogue };
