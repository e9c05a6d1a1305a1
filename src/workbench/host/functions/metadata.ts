/** One parameter of a custom function, as functions.json describes it. */
export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

/** One custom function, as functions.json describes it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: readonly ParameterMetadata[];
  result?: { type?: string; dimensionality?: string };
  options?: {
    stream?: boolean;
    cancelable?: boolean;
    volatile?: boolean;
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
  };
  allowErrorForDataTypeAny?: boolean;
}

/** Why a cell shows an error: kept per cell, because a grid cell holds the code only. */
export interface Failure {
  /** Full name, e.g. `DEMO.ADD`. */
  fn: string;
  /** What the cell shows, e.g. `#N/A`. */
  code: string;
  /** The function's own sentence, empty where Excel would drop it; or the host's reason for not calling it. */
  message: string;
}
