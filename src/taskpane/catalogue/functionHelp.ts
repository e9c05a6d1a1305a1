// What there is to know of every function, from their docstrings and pages: the build puts it here as data.
export {
  functionCatalogue,
  type FunctionHelp,
  type FunctionParameter,
  type ShownFormula,
} from '../../../scripts/functionCatalogue.cjs';
