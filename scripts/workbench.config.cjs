const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { IgnorePlugin, NormalModuleReplacementPlugin } = require('webpack');

const root = path.resolve(__dirname, '..');
const britishNumfmt = path.join(root, 'src/workbench/grid/britishNumfmt.ts');

/**
 * Bundles the workbench, the Excel stand-in used while developing and testing, into dist-workbench/.
 * It is never published, so it is always a development build: readable stacks matter, size does not.
 * @type {import('webpack').Configuration}
 */
module.exports = {
  name: 'workbench',
  mode: 'development',
  context: root,
  entry: './src/workbench/main.tsx',
  output: { path: path.join(root, 'dist-workbench'), filename: 'workbench.js', clean: true },
  // Not an eval devtool: the server's Content-Security-Policy forbids eval.
  devtool: 'cheap-module-source-map',
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.cache', 'webpack-workbench'),
    buildDependencies: { config: [__filename] },
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        include: path.join(root, 'src', 'workbench'),
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2022',
          },
        },
      },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.(ttf|woff2?|svg|png)$/, type: 'asset/inline' },
    ],
  },
  plugins: [
    new NormalModuleReplacementPlugin(/^numfmt$/, (asked) => {
      if (asked.contextInfo.issuer !== britishNumfmt) asked.request = britishNumfmt;
    }),
    new HtmlWebpackPlugin({ template: './src/workbench/index.html' }),
    // Univer's rules for hyphenating in eighty languages; it only loads the one for English.
    new IgnorePlugin({ contextRegExp: /engine-render/, resourceRegExp: /^\.\/(?!en-)[\w-]+-[\w-]{8}\.js$/ }),
  ],
  performance: { hints: false },
};
