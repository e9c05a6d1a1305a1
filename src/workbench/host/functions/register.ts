import type { IUnitRange } from '@univerjs/core';
import {
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  IFunctionService,
} from '@univerjs/engine-formula';
import { quoted, written } from '../addresses';
import type { Calculation } from '../calculation';
import type { Book } from '../model/book';
import { BUSY } from '../model/cells';
import { type AddinFunctions, callDirectly } from './calls';
import { isProblem, marshal, type Variant } from './marshal';
import type { Failure, FunctionMetadata } from './metadata';
import { errorOf, errorValue, resultValue } from './results';
import { type Call, type CustomFunctionsService, FLAGS, type Outcome } from './service';

/** What the custom functions need of the host around them. */
export interface FunctionSurroundings {
  readonly namespace: string;
  readonly book: Book;
  readonly calculation: Calculation;
  readonly service: CustomFunctionsService;
  addin(): AddinFunctions;
}

/** The cell whose formula calls a function. */
interface Caller {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
}

/** The add-in's custom functions as functions of the workbook. */
export class FunctionHost {
  /**
   * How a function is called: `direct` calls it within the calculation; `batched` sends messages to the add-in's
   * runtime as Excel does, shows #BUSY! and calculates again when the answers come. Asynchronous, streaming and
   * cancelable functions always take the second way.
   */
  path: 'direct' | 'batched' = 'direct';
  /** What a blank cell is to a parameter of type any: 0 in Excel for Windows, null in Excel on the web. */
  blank: 'desktop' | 'web' = 'desktop';
  /** A request that writes a formula of a custom function and reads it reads #BUSY!, as in Excel it may. */
  strictBusy = false;
  private readonly failures = new Map<string, Failure>();
  private readonly answers = new Map<string, Outcome>();
  private readonly asked = new Set<string>();
  private answered: IUnitRange[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private held = false;
  private inFlight = 0;
  private disposed = false;

  constructor(private readonly around: FunctionSurroundings) {}

  get namespace(): string {
    return this.around.namespace;
  }

  /** Makes the functions of a functions.json known to the workbook; `described` hears of each, for help texts. */
  register(list: readonly FunctionMetadata[], described?: (meta: FunctionMetadata) => void): void {
    const functions = this.around.book.univer.__getInjector().get(IFunctionService);
    for (const meta of list) {
      functions.registerExecutors(
        new AddinFunction(this.fullName(meta), (cell, args) => this.guarded(meta, cell, args)),
      );
      described?.(meta);
    }
  }

  /** Why the cell shows an error, if a custom function of its formula said so. */
  failureAt(sheetId: string, row: number, column: number): Failure | undefined {
    return this.failures.get(`${sheetId}:${row}:${column}`);
  }

  /** Whether cells still show #BUSY! and will be calculated again. */
  get waiting(): boolean {
    return !this.held && (this.inFlight > 0 || this.answered.length > 0);
  }

  /** Until released, answers are not brought to the cells. */
  hold(): void {
    this.held = this.strictBusy;
  }

  release(): void {
    this.held = false;
    if (this.answered.length > 0) this.calculateSoon();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.answered = [];
  }

  private fullName(meta: FunctionMetadata): string {
    return `${this.namespace}.${meta.name}`.toUpperCase();
  }

  /** A calculation in which something has thrown never ends: a fault of the host's own becomes an error, too. */
  private guarded(meta: FunctionMetadata, cell: Caller, variants: readonly Variant[]): BaseValueObject {
    try {
      return this.run(meta, cell, variants);
    } catch (fault) {
      const message = `The workbench failed to call it: ${String(fault)}`;
      this.failures.set(placeOf(cell), { fn: this.fullName(meta), code: '#VALUE!', message });
      return errorValue('#VALUE!');
    }
  }

  private run(meta: FunctionMetadata, cell: Caller, variants: readonly Variant[]): BaseValueObject {
    const at = placeOf(cell);
    this.failures.delete(at);
    const finish = (outcome: Outcome): BaseValueObject => {
      const failure = isProblem(outcome)
        ? { code: outcome.error, message: outcome.message }
        : errorOf(outcome.value);
      if (failure) this.failures.set(at, { fn: this.fullName(meta), ...failure });
      return isProblem(outcome) ? errorValue(outcome.error) : resultValue(outcome.value);
    };
    const marshalled = marshal(meta, variants, {
      blank: this.blank,
      addressOf: (reference) => this.addressOf(reference, cell.sheetId),
    });
    if (isProblem(marshalled)) return finish(marshalled);
    const { requiresAddress, requiresParameterAddresses, cancelable, stream } = meta.options ?? {};
    const call: Call = {
      id: meta.id,
      args: marshalled.args,
      address: requiresAddress ? this.addressIn(cell.sheetId, cell) : null,
      parameterAddresses: requiresParameterAddresses ? marshalled.addresses : null,
      flags:
        (cancelable ? FLAGS.cancelable : 0) |
        (stream ? FLAGS.streaming : 0) |
        (meta.allowErrorForDataTypeAny ? FLAGS.errorsAsArguments : 0),
    };
    if (this.path === 'batched' || cancelable || stream)
      return this.later(call, cell, finish, () => this.around.service.invoke(call));
    if (this.held) return this.later(call, cell, finish, () => callDirectly(this.around.addin(), call));
    // The answer of an earlier turn is the result; else an asynchronous function would be called again for ever.
    if (this.answers.has(keyOf(call, cell))) return this.later(call, cell, finish, () => undefined);
    const outcome = callDirectly(this.around.addin(), call);
    return 'then' in outcome ? this.later(call, cell, finish, () => outcome) : finish(outcome);
  }

  /** #BUSY! now; the answer once it is there and the cell is calculated again. */
  private later(
    call: Call,
    cell: Caller,
    finish: (outcome: Outcome) => BaseValueObject,
    ask: () => Outcome | Promise<Outcome> | undefined,
  ): BaseValueObject {
    const key = keyOf(call, cell);
    const answer = this.answers.get(key);
    if (answer) {
      this.answers.delete(key);
      return finish(answer);
    }
    if (!this.asked.has(key)) {
      this.asked.add(key);
      this.inFlight++;
      void Promise.resolve(ask()).then((outcome) => {
        this.asked.delete(key);
        this.inFlight--;
        if (!outcome || this.disposed) return;
        this.answers.set(key, outcome);
        const { row, column, unitId, sheetId } = cell;
        const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        this.answered.push({ unitId, sheetId, range });
        this.calculateSoon();
      });
    }
    return errorValue(BUSY);
  }

  /** Answers that come together are calculated together. */
  private calculateSoon(): void {
    clearTimeout(this.timer);
    if (!this.held) this.timer = setTimeout(() => void this.calculateAnswered(), 0);
  }

  private async calculateAnswered(): Promise<void> {
    await this.around.calculation.idle();
    if (this.disposed || this.held || this.answered.length === 0) return;
    const cells = this.answered;
    this.answered = [];
    this.around.calculation.again(cells);
  }

  private addressOf(reference: BaseReferenceObject, ownSheet: string): string {
    const { startRow, startColumn, endRow, endColumn } = reference.getRangeData();
    // Univer has an empty text where a reference names no sheet.
    const named = [reference.getForcedSheetId(), reference.getDefaultSheetId(), ownSheet];
    const sheetId = named.find((id) => id !== undefined && id !== null && id !== '') ?? ownSheet;
    return this.addressIn(
      sheetId,
      { row: startRow, column: startColumn },
      { row: endRow, column: endColumn },
    );
  }

  private addressIn(
    sheetId: string,
    from: { row: number; column: number },
    to: { row: number; column: number } = from,
  ): string {
    const name = this.around.book.sheetNamed(sheetId)?.name ?? sheetId;
    return `${quoted(name)}!${written({ r0: from.row, c0: from.column, r1: to.row, c1: to.column })}`;
  }
}

const placeOf = ({ sheetId, row, column }: Caller) => `${sheetId}:${row}:${column}`;

const keyOf = (call: Call, cell: Caller) => `${placeOf(cell)}|${JSON.stringify([call.id, call.args])}`;

/** Univer's side of a custom function. It is never asynchronous: Univer would ask cell by cell, and remember. */
class AddinFunction extends BaseFunction {
  // A reference must arrive as one, for a blank cell is not an argument left out, and addresses may be wanted.
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly run: (cell: Caller, variants: Variant[]) => BaseValueObject,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const cell = {
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    };
    return this.run(cell, variants);
  }
}
