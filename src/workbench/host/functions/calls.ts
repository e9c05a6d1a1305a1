import { isObject, sentence } from './errors';
import type { Call, Outcome } from './service';

/** What the add-in's window holds of its custom functions. */
export interface AddinFunctions {
  /** By id, as `CustomFunctions.associate` has noted them. */
  readonly mappings: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  /** `CustomFunctions.Error`, once the library has loaded. */
  readonly Error?: new (code: string) => object;
}

/** What a function may throw; the runtime makes #VALUE! of any other code. */
const THROWN = new Set(['#N/A', '#DIV/0!', '#NUM!', '#VALUE!', '#NULL!']);

/**
 * Calls the function itself, in this turn. What the runtime of Office.js does to arguments and results is done here
 * too, so that both ways give the same.
 */
export function callDirectly(functions: AddinFunctions, call: Call): Outcome | Promise<Outcome> {
  const called = functions.mappings[call.id.toUpperCase()];
  if (!called) return { error: '#NAME?', message: `No function is associated with ${call.id}.` };
  const invocation = {
    functionName: call.id,
    address: call.address ?? undefined,
    parameterAddresses: call.parameterAddresses ?? undefined,
    isInValuePreview: false,
  };
  try {
    const result = called(...call.args.map((argument) => received(argument, functions)), invocation);
    return isPromise(result) ? Promise.resolve(result).then(succeeded, failed) : succeeded(result);
  } catch (error) {
    return failed(error);
  }
}

/** An error among the arguments arrives as an object of the add-in's own class. */
function received(argument: unknown, functions: AddinFunctions): unknown {
  if (Array.isArray(argument)) return argument.map((part) => received(part, functions));
  if (!isObject(argument) || argument['type'] !== 'CustomFunctionError') return argument;
  return functions.Error ? new functions.Error(String(argument['code'])) : argument;
}

function succeeded(value: unknown): Outcome {
  if (typeof value === 'number' && !Number.isFinite(value))
    return { error: Number.isNaN(value) ? '#VALUE!' : '#NUM!', message: '' };
  return { value };
}

/** Any error but a `CustomFunctions.Error` loses its message on the way. */
function failed(error: unknown): Outcome {
  const code = isObject(error) ? error['code'] : undefined;
  if (typeof code !== 'string' || !code.startsWith('#')) return { error: '#VALUE!', message: '' };
  const shown = THROWN.has(code) ? code : '#VALUE!';
  return { error: shown, message: sentence(shown, isObject(error) ? error['message'] : '') };
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  isObject(value) && typeof value['then'] === 'function';
