/** Turns what a formula holds into what Excel hands to a custom function. The rules are in docs/excel-checklist.md. */
import type { BaseReferenceObject, BaseValueObject } from '@univerjs/engine-formula';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

/** What Univer passes: a reference, an array or a value. */
export type Variant = BaseValueObject | BaseReferenceObject;

export interface Problem {
  error: string;
  message: string;
}
export interface Marshalled {
  args: unknown[];
  /** An address for each argument that is a reference, null for the others. */
  addresses: unknown[];
}

export interface MarshalOptions {
  /** What a blank cell is to a parameter of type any. */
  blank: 'desktop' | 'web';
  /** The address of a reference, as Excel writes it. */
  addressOf(reference: BaseReferenceObject): string;
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'string';

export function marshal(
  meta: FunctionMetadata,
  variants: readonly (Variant | undefined)[],
  options: MarshalOptions,
): Marshalled | Problem {
  return new Marshaller(meta, options).all(variants);
}

const valueError = (message: string): Problem => ({ error: '#VALUE!', message });

const isReference = (variant: Variant | undefined): variant is BaseReferenceObject =>
  variant?.isReferenceObject() === true;

class Marshaller {
  constructor(
    private readonly meta: FunctionMetadata,
    private readonly options: MarshalOptions,
  ) {}

  all(variants: readonly (Variant | undefined)[]): Marshalled | Problem {
    const { parameters } = this.meta;
    const last = parameters.at(-1);
    const repeating = last?.repeating === true ? last : undefined;
    const fixed = repeating ? parameters.slice(0, -1) : parameters;
    if (!repeating && variants.length > parameters.length) return valueError('too many arguments');
    const args: unknown[] = [];
    const addresses: unknown[] = [];
    for (const [index, parameter] of fixed.entries()) {
      const argument = this.one(variants[index], parameter);
      if (isProblem(argument)) return argument;
      args.push(argument);
      addresses.push(this.address(variants[index]));
    }
    if (repeating) {
      const rest = variants.slice(fixed.length);
      const list = rest.map((variant) => this.one(variant, repeating));
      const wrong = list.find(isProblem);
      if (wrong) return wrong;
      args.push(list);
      addresses.push(rest.map((variant) => this.address(variant)));
    }
    return { args, addresses };
  }

  private address(variant: Variant | undefined): string | null {
    return isReference(variant) ? this.options.addressOf(variant) : null;
  }

  private one(variant: Variant | undefined, parameter: ParameterMetadata): unknown {
    if (variant === undefined)
      return parameter.optional || parameter.repeating ? null : valueError(missing(parameter));
    // Left out between two commas; a blank cell is a reference, and not the same thing.
    if (!isReference(variant) && variant.isNull()) return null;
    const value = isReference(variant) ? variant.toArrayValueObject() : variant;
    if (parameter.dimensionality === 'matrix') return this.matrix(value, parameter);
    if (!isArray(value)) return this.scalar(value, parameter);
    if (value.getRowCount() !== 1 || value.getColumnCount() !== 1)
      return valueError(`${parameter.name} takes one value, not a range`);
    return this.scalar(value.get(0, 0), parameter);
  }

  private matrix(value: BaseValueObject, parameter: ParameterMetadata): unknown {
    if (!isArray(value)) {
      const only = this.scalar(value, parameter);
      return isProblem(only) ? only : [[only]];
    }
    const matrix: unknown[][] = [];
    for (let row = 0; row < value.getRowCount(); row++) {
      const cells: unknown[] = [];
      for (let column = 0; column < value.getColumnCount(); column++) {
        const cell = this.scalar(value.get(row, column), parameter);
        if (isProblem(cell))
          return { ...cell, message: `${cell.message} (row ${row + 1}, column ${column + 1})` };
        cells.push(cell);
      }
      matrix.push(cells);
    }
    return matrix;
  }

  private scalar(value: BaseValueObject | null | undefined, parameter: ParameterMetadata): unknown {
    if (!value || value.isNull()) return this.blank(parameter);
    if (value.isError()) return this.error(String(value.getValue()), parameter);
    const raw = value.getValue();
    return converted(value.isBoolean() ? raw === true || raw === 1 : raw, parameter);
  }

  private blank(parameter: ParameterMetadata): unknown {
    switch (parameter.type) {
      case 'number':
        return 0;
      case 'string':
        return '';
      case 'boolean':
        return false;
      default:
        return this.options.blank === 'web' ? null : 0;
    }
  }

  private error(code: string, parameter: ParameterMetadata): unknown {
    const passedOn = this.meta.allowErrorForDataTypeAny && (parameter.type ?? 'any') === 'any';
    if (passedOn) return { type: 'CustomFunctionError', code };
    return { error: code, message: `${parameter.name} holds ${code}` };
  }
}

interface ArrayLike2D extends BaseValueObject {
  getRowCount(): number;
  getColumnCount(): number;
  get(row: number, column: number): BaseValueObject | null | undefined;
}

const isArray = (value: BaseValueObject): value is ArrayLike2D => value.isArray();

function converted(value: string | number | boolean, parameter: ParameterMetadata): unknown {
  switch (parameter.type) {
    case 'number':
      return asNumber(value, parameter.name);
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'boolean':
      return asBoolean(value, parameter.name);
    default:
      return value;
  }
}

/** With what it is, as its function describes it: Excel says no more than that arguments are too few. */
const missing = ({ name, description = '' }: ParameterMetadata) =>
  `${name} is missing.${description && ` Give ${description.charAt(0).toLowerCase()}${description.slice(1)}`}`;

function asNumber(value: string | number | boolean, name: string): unknown {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const read = value.trim() === '' ? NaN : Number(value);
  return Number.isNaN(read) ? valueError(`${name} must be a number, not ${JSON.stringify(value)}`) : read;
}

function asBoolean(value: string | number | boolean, name: string): unknown {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (/^(true|false)$/i.test(value)) return /^true$/i.test(value);
  return valueError(`${name} must be TRUE or FALSE`);
}
