import { type ApiClass, ApiObject } from '../apiObject';
import { isObject, sentence } from './errors';

/** One call of a custom function, with everything that travels. */
export interface Call {
  id: string;
  args: unknown[];
  address: string | null;
  parameterAddresses: unknown[] | null;
  flags: number;
}

/** What became of a call: `error` is a code such as `#N/A`. */
export type Outcome = { value: unknown } | { error: string; message: string };

export const FLAGS = { cancelable: 1, streaming: 2, errorsAsArguments: 4 } as const;

/** Error codes as they travel in the answers of the custom functions' runtime. */
const CODES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  10: '#NAME?',
};

/** A message of the Rich API: category, type, target, text, number. */
export type Entry = [number, number, string, string, number];
const CUSTOM_FUNCTION = 1;
const INVOKE = 1000;

/** The service into which the add-in's custom functions runtime, which is Office.js's own, sends its answers. */
export class CustomFunctionsService extends ApiObject {
  readonly api: ApiClass = { name: 'CustomFunctions', internal: ['ready', 'invoke', 'reset'] };
  /** The runtime has started and can be asked. */
  ready = false;
  #lastId = 0;
  #unsent: Entry[] = [];
  readonly #waiting = new Map<number, (outcome: Outcome) => void>();
  readonly #send: (entries: Entry[]) => void;

  constructor(send: (entries: Entry[]) => void) {
    super();
    this.#send = send;
  }

  /** Asks the runtime. The calls of one turn travel together, for answers come at most twice a second. */
  invoke(call: Call): Promise<Outcome> {
    const id = ++this.#lastId;
    const text = JSON.stringify([id, call.id, call.args, call.address, call.flags, call.parameterAddresses]);
    if (this.#unsent.length === 0) {
      queueMicrotask(() => {
        this.#flush();
      });
    }
    this.#unsent.push([CUSTOM_FUNCTION, INVOKE, '', text, id]);
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /** The runtime is gone, and with it the answers. */
  reset(): void {
    this.ready = false;
    this.#unsent = [];
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const answer of lost) answer({ error: '#NAME?', message: 'The add-in was reloaded.' });
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.ready = true;
  }

  /** 2: answers are flushed sooner; 4: rich errors inside arrays. */
  _GetEnabledFeatures(): number[] {
    return [2, 4];
  }

  setInvocationArrayResults(results: unknown): void {
    for (const result of rows(results)) {
      const [id, ok, value, code] = rows(result);
      this.#answer(id, ok === true ? { value } : failure(code, value));
    }
  }

  setInvocationResults(results: unknown): void {
    for (const result of rows(results)) {
      const { id, failed, value, errorCode }: Partial<Record<string, unknown>> = isObject(result)
        ? result
        : {};
      this.#answer(id, failed === true ? failure(errorCode, value) : { value });
    }
  }

  #answer(id: unknown, outcome: Outcome): void {
    if (typeof id !== 'number') return;
    const resolve = this.#waiting.get(id);
    this.#waiting.delete(id);
    resolve?.(outcome);
  }

  #flush(): void {
    const unsent = this.#unsent;
    this.#unsent = [];
    if (unsent.length > 0) this.#send(unsent);
  }
}

const rows = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function failure(code: unknown, message: unknown): Outcome {
  const error = CODES[Number(code)] ?? '#VALUE!';
  return { error, message: sentence(error, message) };
}
