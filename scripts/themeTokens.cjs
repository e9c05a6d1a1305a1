// Gives the pane's style sheet a value, in the light and in the dark theme, for each of Fluent's tokens that it uses.
// There are nearly five hundred; those that nothing uses are left out.
const { webDarkTheme: dark, webLightTheme: light } = require('@fluentui/react-components');

const found = (text, pattern) => new Set([...text.matchAll(pattern)].map(([, name]) => name));

/** The variables that a text refers to, those that it leaves no choice but to have, and those that it gives a value. */
const used = (text) => found(text, /var\(\s*--([\w-]+)/g);
const needed = (text) => found(text, /var\(\s*--([\w-]+)\s*\)/g);
const given = (text) => found(text, /[{;\s"'`,]--([\w-]+)["'`]?\s*:/g);

/** The tokens that the texts use as rules of a style sheet, and what they need that has no value anywhere. */
function tokenRules(texts) {
  const all = texts.join('\n');
  const own = given(all);
  const tokens = [...used(all)].filter((name) => name in light && !own.has(name)).sort();
  const rules = Object.entries({ light, dark }).map(
    ([name, theme]) =>
      `[data-theme=${name}]{${tokens.map((token) => `--${token}:${theme[token]}`).join(';')}}`,
  );
  const unknown = [...needed(all)].filter((name) => !(name in light) && !own.has(name));
  return { rules: rules.join('\n'), unknown };
}

class ThemeTokensPlugin {
  apply(compiler) {
    const { Compilation, sources, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('theme tokens', (compilation) => {
      // When scripts are down to what they use, and before files are named by their content.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_INLINE;
      compilation.hooks.processAssets.tap({ name: 'theme tokens', stage }, (assets) => {
        const texts = Object.entries(assets)
          .filter(([name]) => /\.(css|js)$/.test(name))
          .map(([, source]) => source.source().toString());
        const { rules, unknown } = tokenRules(texts);
        if (unknown.length > 0)
          compilation.errors.push(new WebpackError(`Styles use what has no value: ${unknown.join(', ')}.`));
        const sheet = Object.keys(assets).find((name) => name.endsWith('.css'));
        compilation.updateAsset(sheet, (source) => new sources.ConcatSource(rules, '\n', source));
      });
    });
  }
}

module.exports = { ThemeTokensPlugin, tokenRules };
