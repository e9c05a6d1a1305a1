const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { billOfMaterials, licences } = require('./scripts/billOfMaterials.cjs');
const { helpPages } = require('./scripts/functionPages.cjs');
const { functionsMetadata } = require('./scripts/functionsMetadata.cjs');

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

/** The functions as the pane shows them, made from their docstrings and pages while building. */
const catalogue = {
  test: path.join(__dirname, 'scripts/functionCatalogue.cjs'),
  loader: path.join(__dirname, 'scripts/atBuildTime.cjs'),
};

/** Adds files to the build that are made while building: their texts by name. */
class MadeFilesPlugin {
  constructor(make) {
    this.make = make;
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('made files', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'made files', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const [name, text] of Object.entries(this.make()))
            compilation.emitAsset(name, new sources.RawSource(text));
        },
      );
    });
  }
}

/** functions.json and the help pages, made from the docstrings and docs/functions. */
const functionFiles = (url) => ({
  'functions.json': JSON.stringify(functionsMetadata(`${url}/`), null, 2),
  ...Object.fromEntries(Object.entries(helpPages()).map(([name, text]) => [`help/${name}`, text])),
});

/** What the add-in is made of, and the licences of that. */
const partsFiles = () => ({
  'sbom.json': JSON.stringify(billOfMaterials(), null, 2),
  'licences.txt': licences(),
});

const configurations = (env = {}, { mode = 'production' } = {}) => {
  const url = (env.url ?? HOME).replace(/\/+$/, '');
  const common = {
    mode,
    devtool: mode === 'production' ? 'source-map' : 'eval-cheap-module-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [swc] },
    cache: { type: 'filesystem', cacheDirectory: path.join(__dirname, '.cache/webpack') },
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
      optimization: { splitChunks: false, runtimeChunk: false },
      plugins: [
        new MadeFilesPlugin(() => functionFiles(url)),
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
      name: 'taskpane',
      target: 'web',
      module: { rules: [swc, catalogue] },
      entry: { taskpane: './src/taskpane/index.tsx' },
      output: {
        path: path.join(__dirname, 'dist'),
        filename: '[name].[contenthash:8].js',
        // Of the two builds that share the folder, this one takes away its own earlier scripts.
        clean: { keep: (file) => !/\.[0-9a-f]{8}\.js/.test(file) },
      },
      plugins: [
        new HtmlPlugin({
          template: 'src/taskpane/taskpane.html',
          filename: 'taskpane.html',
          scriptLoading: 'defer',
        }),
        new MadeFilesPlugin(partsFiles),
      ],
    },
  ];
};

module.exports = Object.assign(configurations, { swc });
