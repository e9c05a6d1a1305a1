/** Why nothing was written or removed. `failed` is a fault whose detail is meant for a support team. */
export type Reason =
  'protected' | 'read only' | 'last sheet' | 'cell edit' | 'sheets gone' | 'cancelled' | 'failed';

export interface Failure {
  readonly ok: false;
  readonly reason: Reason;
  readonly detail?: string;
  /** Undoing what was done by then failed too, so that some of it may be there. */
  readonly leftBehind?: true;
}

/** A reason to stop that is not a fault. It is thrown because that is the only way out of Excel.run. */
export class Stopped extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}

/** Something failed, and undoing what was done by then failed too. */
export class LeftBehind extends Error {
  constructor(
    override readonly cause: unknown,
    sheets: readonly string[],
    /** Why it could not be undone. */
    readonly second: unknown,
  ) {
    super(`Some of it may still be there. Look at ${sheets.join(', ')}`);
  }
}

/** The code of an Excel error, by the error's shape: its class belongs to the window of Office.js. */
export const codeOf = (error: unknown): string | undefined => textOf(error, 'code');

/** The failure that a thrown error stands for. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Stopped) return { ok: false, reason: error.reason };
  if (error instanceof LeftBehind) {
    const [detail, second] = [failureOf(error.cause).detail, failureOf(error.second).detail];
    return {
      ok: false,
      reason: 'failed',
      detail: [detail, error.message, second].filter(Boolean).join('. '),
      leftBehind: true,
    };
  }
  const code = codeOf(error);
  const detail = [code, textOf(error, 'message') ?? String(error), statementOf(error)];
  return {
    ok: false,
    reason: code === 'InvalidOperationInCellEditMode' ? 'cell edit' : 'failed',
    detail: detail.filter(Boolean).join('. '),
  };
}

/** The result of some work in Excel, or the failure that its error stands for. */
export async function orFailure<T>(work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work();
  } catch (error) {
    return failureOf(error);
  }
}

function textOf(error: unknown, key: string): string | undefined {
  const value =
    typeof error === 'object' && error !== null ? (Reflect.get(error, key) as unknown) : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The statement that Excel refused, which Office.js keeps with the error. */
function statementOf(error: unknown): string | undefined {
  const info =
    typeof error === 'object' && error !== null ? (Reflect.get(error, 'debugInfo') as unknown) : undefined;
  return textOf(info, 'statement');
}
