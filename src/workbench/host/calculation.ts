import { type ICommandInfo, ICommandService, type Injector, type IUnitRange } from '@univerjs/core';
import { IActiveDirtyManagerService, SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';

/** Univer starts a calculation 100 ms after the last write; by then it has made up its mind. */
const NEVER_STARTED = 500;

const FORMAT_ONLY = new Set<unknown>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/**
 * Knows whether Univer has a calculation to do. Univer's own `onCalculationResultApplied` waits half a second when
 * there is none, and may resolve on the calculation before the one that matters.
 */
export class Calculation {
  private awaited = false;
  private session = 0;
  private neverStarted: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void)[] = [];
  private readonly sessions: FormulaCalculationSessionService;
  private readonly ended: { dispose(): void }[] = [];

  constructor(private readonly injector: Injector) {
    this.sessions = injector.get(FormulaCalculationSessionService);
    this.session = this.sessions.state.id;
    this.ended.push(
      injector.get(ICommandService).onCommandExecuted((command, options) => {
        if (this.leadsToCalculation(command, options?.onlyLocal === true)) this.expect();
      }),
    );
    const subscription = this.sessions.state$.subscribe((state) => {
      if (state.id !== this.session) {
        this.session = state.id;
        this.expectNothing();
      }
      // A stopped calculation restarts within the same turn.
      if (!this.busy) setTimeout(() => this.release(), 0);
    });
    this.ended.push({ dispose: () => subscription.unsubscribe() });
  }

  /** Whether a calculation is running, or sure to start. */
  get busy(): boolean {
    return this.awaited || this.running;
  }

  /** Resolves when nothing is left to calculate; at once when nothing is. */
  async idle(): Promise<void> {
    while (this.busy) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Calculates these cells, and what depends on them, anew. */
  again(cells: readonly IUnitRange[]): void {
    this.expect();
    void this.injector.get(ICommandService).executeCommand(
      SetFormulaCalculationStartMutation.id,
      {
        dirtyRanges: cells,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        dirtySuperTableMap: {},
        clearDependencyTreeCache: {},
        forceCalculation: false,
      },
      { onlyLocal: true },
    );
  }

  dispose(): void {
    this.expectNothing();
    for (const one of this.ended) one.dispose();
    this.release();
  }

  private get running(): boolean {
    const { started, resultApplied, stopped, completed, resultEmitted } = this.sessions.state;
    return started && !(resultApplied && (stopped || completed || resultEmitted));
  }

  /** The conditions under which Univer's trigger (TriggerCalculationController) starts its timer. */
  private leadsToCalculation(command: Readonly<ICommandInfo>, local: boolean): boolean {
    if (!this.injector.get(IActiveDirtyManagerService).get(command.id)) return false;
    if (command.id !== SetRangeValuesMutation.id) return true;
    const params: { trigger?: unknown } = command.params ?? {};
    return !local && !FORMAT_ONLY.has(params.trigger);
  }

  private expect(): void {
    this.awaited = true;
    clearTimeout(this.neverStarted);
    this.neverStarted = setTimeout(() => {
      this.awaited = false;
      this.release();
    }, NEVER_STARTED);
  }

  private expectNothing(): void {
    this.awaited = false;
    clearTimeout(this.neverStarted);
  }

  private release(): void {
    if (this.busy) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
