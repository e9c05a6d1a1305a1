interface Parameter {
  name: string;
  description?: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl: string;
  parameters: Parameter[];
  result?: { type?: string; dimensionality?: string };
  allowErrorForDataTypeAny: boolean;
}

export function functionsMetadata(url: string): { functions: FunctionMetadata[] };
