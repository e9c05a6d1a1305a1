const path = require('node:path');
const { swc } = require('../webpack.config.js');

const root = path.resolve(__dirname, '..');

/**
 * Bundles what `npm run model` runs, for Node. Never published, so never made small.
 * @type {import('webpack').Configuration}
 */
module.exports = {
  name: 'model command',
  mode: 'development',
  target: 'node20',
  context: root,
  entry: './scripts/model/command.ts',
  output: {
    path: path.join(root, '.cache/model'),
    filename: 'model.mjs',
    module: true,
    library: { type: 'module' },
  },
  experiments: { outputModule: true },
  devtool: false,
  cache: {
    type: 'filesystem',
    cacheDirectory: path.join(root, '.cache/webpack-model'),
    buildDependencies: { config: [__filename] },
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [swc] },
  performance: { hints: false },
};
