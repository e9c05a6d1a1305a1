const path = require('node:path');
const { GriffelCSSExtractionPlugin } = require('@griffel/webpack-extraction-plugin');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const Minimizer = require('minimizer-webpack-plugin');
const { contentPolicy } = require('./scripts/contentPolicy.cjs');
const { helpPages } = require('./scripts/functionPages.cjs');
const { functionsMetadata } = require('./scripts/functionsMetadata.cjs');
const { ShippedPackagesPlugin } = require('./scripts/shippedPackages.cjs');
const { ThemeTokensPlugin } = require('./scripts/themeTokens.cjs');

/** The address that the manifest and this file are written for; `--env url=…` puts another in its place. */
const HOME = 'https://localhost:3000';

/** The manifest with every address moved there. A domain that a pane may show is no folder, so it gets no path. */
const servedFrom = (url, manifest) =>
  manifest.replace(`<AppDomain>${HOME}<`, `<AppDomain>${new URL(url).origin}<`).replaceAll(HOME, url);

const swc = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
};

const decimal = {
  test: /[\\/]decimal\.js[\\/].*\.mjs$/,
  loader: path.join(__dirname, 'scripts/decimalInUse.cjs'),
};

/** The functions as the pane shows them, made from their docstrings and pages while building. */
const catalogue = {
  test: path.join(__dirname, 'scripts/functionCatalogue.cjs'),
  loader: path.join(__dirname, 'scripts/atBuildTime.cjs'),
};

/**
 * How scripts that calculate are made small. A function that is called in one place is not moved there: it would be
 * made anew at each call, and the engine, which learns by function, would leave it slow. A simulation took a third
 * longer.
 */
const small = {
  minimizer: [new Minimizer({ minimizerOptions: { compress: { passes: 2, reduce_funcs: false } } })],
};

/** Scripts that only draw are made smaller still, by 5 kB, in a way that would leave a simulation slow. */
const DRAWS = /^(taskpane|later)\./;
const drawn = new Minimizer({
  include: DRAWS,
  minify: Minimizer.swcMinify,
  minimizerOptions: { compress: { passes: 6 }, mangle: true },
});

/** The pane and Fluent UI are written for React, and run on Preact. */
const asPreact = { react: 'preact/compat', 'react-dom': 'preact/compat' };

/** Styles are worked out while building, and leave the scripts for one style sheet; Fluent's come worked out. */
const styles = [
  { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
  { test: /[\\/]@fluentui[\\/].*\.js$|\.tsx?$/, loader: GriffelCSSExtractionPlugin.loader },
  { test: /[\\/]@fluentui[\\/].*\.styles\.js$/, loader: path.join(__dirname, 'scripts/plainTokens.cjs') },
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: '@griffel/webpack-loader',
    // For what a style imports, which Node runs while building, with React.
    options: { babelOptions: { presets: ['@babel/preset-typescript'] }, inheritResolveOptions: [] },
  },
];

/**
 * The pane's scripts: one for its first screen, and one for all the rest, fetched while that is read. The model is in
 * two more, by the same line, so that the page and its worker load the same ones.
 */
const cacheGroups = {
  default: false,
  defaultVendors: false,
  // By this name Griffel's plugin finds it, and puts its rules in order.
  styles: { name: 'griffel', type: 'css/mini-extract', chunks: 'all', priority: 4, enforce: true },
  model: {
    name: 'model',
    chunks: ({ name }) => name === 'taskpane' || name === 'worker',
    minChunks: 2,
    priority: 3,
    enforce: true,
  },
  work: {
    name: 'work',
    test: /[\\/]src[\\/]model[\\/]/,
    chunks: ({ name }) => name !== 'taskpane',
    priority: 2,
    enforce: true,
  },
  later: { name: 'later', chunks: 'async', priority: 1, enforce: true },
};

/** Adds functions.json and the help pages, made from the docstrings and docs/functions, to the build. */
class FunctionsMetadataPlugin {
  constructor(url) {
    this.url = url;
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('functions.json', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'functions.json', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const json = JSON.stringify(functionsMetadata(`${this.url}/`), null, 2);
          const pages = Object.entries(helpPages()).map(([name, text]) => [`help/${name}`, text]);
          for (const [name, text] of [['functions.json', json], ...pages])
            compilation.emitAsset(name, new sources.RawSource(text));
        },
      );
    });
  }
}

const configurations = (env = {}, { mode = 'production' } = {}) => {
  const url = (env.url ?? HOME).replace(/\/+$/, '');
  const common = {
    mode,
    // Never an eval devtool: the pages forbid it.
    devtool: mode === 'production' ? 'source-map' : 'cheap-module-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [swc, decimal] },
    // None on disk: a style sheet that is built again when its script comes from there has lost its rules.
    cache: false,
    performance: { hints: false },
  };
  return [
    {
      ...common,
      name: 'functions',
      // A worker has no DOM, so that nothing which needs one can slip in. One bundle: Excel loads no second file here.
      target: 'webworker',
      entry: { functions: './src/functions/index.ts' },
      output: { path: path.join(__dirname, 'dist'), filename: 'functions.js', chunkFormat: false },
      devtool: false,
      optimization: { ...small, splitChunks: false, runtimeChunk: false },
      plugins: [
        new FunctionsMetadataPlugin(url),
        new CopyPlugin({
          patterns: [
            { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
            {
              from: 'manifest.xml',
              transform: (content) => servedFrom(url, content.toString()),
            },
          ],
        }),
      ],
    },
    {
      ...common,
      name: 'first',
      target: 'web',
      entry: { first: './src/taskpane/first.ts' },
      output: { path: path.join(__dirname, 'dist'), filename: 'first.js' },
      devtool: false,
    },
    {
      ...common,
      name: 'taskpane',
      target: 'web',
      resolve: { ...common.resolve, alias: asPreact },
      module: { rules: [...styles, swc, decimal, catalogue] },
      entry: { taskpane: './src/taskpane/index.tsx' },
      output: {
        path: path.join(__dirname, 'dist'),
        filename: '[name].[contenthash:8].js',
        // Of the two builds that share the folder, this one takes away its own earlier scripts and styles.
        clean: { keep: (file) => !/\.[0-9a-f]{8}\.(js|css)/.test(file) },
      },
      // Page and worker load the same scripts, so what either uses is kept, without asking each time which it is.
      optimization: {
        minimizer: [drawn, ...small.minimizer],
        splitChunks: { cacheGroups },
        usedExports: 'global',
      },
      plugins: [
        new HtmlPlugin({
          template: 'src/taskpane/taskpane.html',
          filename: 'taskpane.html',
          // The page says itself where its scripts go.
          inject: false,
          scriptLoading: 'defer',
          contentPolicy: contentPolicy.pane,
        }),
        new CssPlugin({ filename: 'taskpane.[contenthash:8].css', ignoreOrder: true }),
        new GriffelCSSExtractionPlugin(),
        new ThemeTokensPlugin(),
        // Here alone: what the functions are made of is in the pane too.
        new ShippedPackagesPlugin(),
      ],
    },
  ];
};

module.exports = Object.assign(configurations, { swc, small });
