// The help of every function, which the build makes from docstrings and help pages, and puts here as data.
export {
  functionCatalogue,
  type FunctionHelp,
  type FunctionParameter,
  type ShownFormula,
} from '../../../scripts/functionCatalogue.cjs';
