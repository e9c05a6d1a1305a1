// What Excel's functions runtime gives a script: a global CustomFunctions, and nothing else.
type Calculate = (...given: unknown[]) => unknown;

export class CellError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const associated = new Map<string, Calculate>();
Object.assign(globalThis, {
  CustomFunctions: {
    associate: (id: string, calculate: Calculate) => associated.set(id, calculate),
    Error: CellError,
  },
});

/** Every function the script registers, by id. */
export async function registered(): Promise<ReadonlyMap<string, Calculate>> {
  await import('../../src/functions');
  return associated;
}

export async function excel() {
  const functions = await registered();
  const call = (id: string, ...given: unknown[]) => {
    const calculate = functions.get(id);
    if (!calculate) throw new Error(`${id} is not registered`);
    return calculate(...given);
  };
  /** The error that a cell would show: its code and its sentence. */
  const refusal = (id: string, ...given: unknown[]): string => {
    try {
      call(id, ...given);
    } catch (error) {
      if (error instanceof CellError) return `${error.code} ${error.message}`;
      throw error;
    }
    throw new Error(`${id} gave an answer`);
  };
  return { functions, call, refusal };
}
