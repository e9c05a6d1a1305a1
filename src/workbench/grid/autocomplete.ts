import { BooleanNumber, type Univer } from '@univerjs/core';
import { FunctionType, IDescriptionService, type IFunctionInfo } from '@univerjs/preset-sheets-core';
import type { FunctionMetadata } from '../host/functions/metadata';

/** Offers the add-in's functions while a formula is typed, with help for each argument. */
export function describeFunctions(
  univer: Univer,
  namespace: string,
  functions: readonly FunctionMetadata[],
): void {
  const descriptions = functions.map((meta): IFunctionInfo => ({
    functionName: `${namespace}.${meta.name}`,
    functionType: FunctionType.User,
    description: meta.description ?? '',
    abstract: meta.description ?? '',
    functionParameter: meta.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: parameter.dimensionality === 'matrix' ? 'A1:B4' : 'A1',
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  }));
  univer.__getInjector().get(IDescriptionService).registerDescriptions(descriptions);
}
