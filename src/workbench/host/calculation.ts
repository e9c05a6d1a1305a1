import { type ICommandInfo, ICommandService, type Injector, type IUnitRange } from '@univerjs/core';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  type IFormulaDirtyData,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import { SpillWatch } from './formulas/spills';

/** Univer starts a calculation 100 ms after the last write. After this long it either has started one or will not. */
const NEVER_STARTED = 500;

/** A stopped calculation is over if nothing is heard of it for so many intervals of so many milliseconds. */
const QUIET_TICKS = 5;
const QUIET = 100;

const FORMAT_ONLY = new Set<unknown>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

const NOTHING: IFormulaDirtyData = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

type Timer = ReturnType<typeof setTimeout>;

/**
 * Knows whether Univer has a calculation to do. Univer's own `onCalculationResultApplied` waits half a second when
 * there is none, and may resolve on the calculation before the one that matters.
 */
export class Calculation {
  private awaited = false;
  private disposed = false;
  private session: number;
  private neverStarted: Timer | undefined;
  private startSoon: Timer | undefined;
  private stopped: Timer | undefined;
  private abandoned = -1;
  private unstarted: (() => Partial<IFormulaDirtyData>)[] = [];
  /** Commands that change no value: what they touch is calculated with whatever comes next. */
  private harmless: (() => Partial<IFormulaDirtyData>)[] = [];
  private sameValues = false;
  private waiting: (() => void)[] = [];
  private readonly sessions: FormulaCalculationSessionService;
  private readonly ended: { dispose(): void }[] = [];

  /**
   * With `onDemand` the host starts the calculations itself, once somebody waits for what was written, instead of
   * Univer's trigger, which waits for 100 ms of quiet. The grid on a page wants that quiet; without one, nobody sees
   * the figures between two writes, and to calculate a large workbook after each of them takes many times as long.
   */
  constructor(
    private readonly injector: Injector,
    private readonly onDemand: boolean,
  ) {
    this.sessions = injector.get(FormulaCalculationSessionService);
    this.session = this.sessions.state.id;
    if (onDemand) injector.get(TriggerCalculationController).dispose();
    const spills = new SpillWatch(injector.get(FormulaDataModel));
    this.ended.push(
      injector.get(ICommandService).onCommandExecuted((command, options) => {
        if (command.id === SetFormulaCalculationResultMutation.id) this.followSpills(spills.left());
        if (this.leadsToCalculation(command, options?.onlyLocal === true)) this.expect(command);
      }),
    );
    const subscription = this.sessions.state$.subscribe(({ id, stopped }) => {
      if (id !== this.session) {
        this.session = id;
        this.expectNothing();
      }
      clearTimeout(this.stopped);
      if (stopped) this.watchStopped(id, QUIET_TICKS);
      if (this.running) return;
      this.startWhenWanted();
      // A calculation that was stopped starts again within the same turn.
      if (!this.busy)
        setTimeout(() => {
          this.release();
        }, 0);
    });
    this.ended.push({
      dispose: () => {
        subscription.unsubscribe();
      },
    });
  }

  /** Whether a calculation is running, or is certain to start. */
  get busy(): boolean {
    return this.awaited || this.running || this.unstarted.length > 0;
  }

  /** Resolves when nothing is left to calculate; at once when nothing is. */
  async idle(): Promise<void> {
    while (this.busy && !this.disposed) {
      const quiet = new Promise<void>((resolve) => this.waiting.push(resolve));
      this.startWhenWanted();
      await quiet;
    }
  }

  /** Recalculates these cells and what depends on them. */
  again(cells: IUnitRange[]): void {
    this.expectStart();
    this.start({ ...NOTHING, dirtyRanges: cells });
  }

  /** Runs something that changes no value, without a calculation after it. */
  withoutChange<T>(work: () => T): T {
    this.sameValues = true;
    try {
      return work();
    } finally {
      this.sameValues = false;
    }
  }

  dispose(): void {
    this.disposed = true;
    this.unstarted = [];
    this.expectNothing();
    clearTimeout(this.startSoon);
    for (const one of this.ended) one.dispose();
    clearTimeout(this.stopped);
    this.release();
  }

  /**
   * Univer stops a calculation only to start it again; the news of the stop may then reach the new one, and says
   * nothing about it.
   */
  private get running(): boolean {
    const { id, started, resultApplied, stopped, completed, resultEmitted, progress } = this.sessions.state;
    if (!started || this.abandoned === id) return false;
    const empty =
      progress !== null && progress.totalFormulasToCalculate + progress.totalArrayFormulasToCalculate === 0;
    return !(resultApplied && (resultEmitted || (completed && (!stopped || empty))));
  }

  /** Stopped, and not started again: nobody is to wait for it. A busy page must not be taken for a quiet one. */
  private watchStopped(session: number, ticks: number): void {
    this.stopped = setTimeout(() => {
      if (ticks > 0) {
        this.watchStopped(session, ticks - 1);
        return;
      }
      if (this.running && session === this.session) this.abandoned = session;
      this.release();
    }, QUIET);
  }

  /** The conditions under which Univer's trigger (TriggerCalculationController) starts its timer. */
  private leadsToCalculation(command: Readonly<ICommandInfo>, local: boolean): boolean {
    if (!this.injector.get(IActiveDirtyManagerService).get(command.id)) return false;
    if (command.id !== SetRangeValuesMutation.id) return true;
    const params: { trigger?: unknown } = command.params ?? {};
    return !local && !FORMAT_ONLY.has(params.trigger);
  }

  private expect(command: Readonly<ICommandInfo>): void {
    if (!this.onDemand) {
      this.expectStart();
      return;
    }
    const conversion = this.injector.get(IActiveDirtyManagerService).get(command.id);
    const dirty = () => conversion?.getDirtyData(command) ?? {};
    if (this.sameValues) this.harmless.push(dirty);
    else this.startNext(dirty);
  }

  /** What reads cells that an array formula has left is calculated next. */
  private followSpills(left: IUnitRange[]): void {
    if (left.length === 0) return;
    if (this.onDemand) {
      this.startNext(() => ({ dirtyRanges: left }));
      return;
    }
    this.expectStart();
    setTimeout(() => {
      if (!this.disposed) this.again(left);
    }, 0);
  }

  private startNext(dirty: () => Partial<IFormulaDirtyData>): void {
    this.unstarted.push(dirty);
    this.startWhenWanted();
  }

  private startWhenWanted(): void {
    if (this.unstarted.length === 0 || this.waiting.length === 0 || this.running) return;
    clearTimeout(this.startSoon);
    this.startSoon = setTimeout(() => {
      const parts = [...this.harmless, ...this.unstarted].map((dirty) => dirty());
      this.harmless = [];
      this.unstarted = [];
      this.expectStart();
      this.start(parts.reduce<IFormulaDirtyData>(combined, NOTHING));
    }, 0);
  }

  private start(dirty: IFormulaDirtyData): void {
    const commands = this.injector.get(ICommandService);
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
  }

  private expectStart(): void {
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
    if (this.busy && !this.disposed) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** The union of what several commands have made stale. */
function combined(all: IFormulaDirtyData, one: Partial<IFormulaDirtyData>): IFormulaDirtyData {
  return {
    forceCalculation: all.forceCalculation || one.forceCalculation === true,
    dirtyRanges: [...all.dirtyRanges, ...(one.dirtyRanges ?? [])],
    dirtyNameMap: joined(all.dirtyNameMap, one.dirtyNameMap),
    dirtyDefinedNameMap: joined(all.dirtyDefinedNameMap, one.dirtyDefinedNameMap),
    dirtySuperTableMap: joined(all.dirtySuperTableMap ?? {}, one.dirtySuperTableMap),
    dirtyUnitFeatureMap: joined(all.dirtyUnitFeatureMap, one.dirtyUnitFeatureMap),
    dirtyUnitOtherFormulaMap: joined(all.dirtyUnitOtherFormulaMap, one.dirtyUnitOtherFormulaMap),
    clearDependencyTreeCache: joined(all.clearDependencyTreeCache, one.clearDependencyTreeCache),
  };
}

/** Maps of maps, down to the flags. */
function joined<T extends object>(all: T, one: object | undefined): T {
  const result = { ...all } as Record<string, unknown>;
  for (const [key, value] of Object.entries(one ?? {}) as [string, unknown][]) {
    const present = result[key];
    result[key] = isMap(present) && isMap(value) ? joined(present, value) : value;
  }
  return result as T;
}

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null;
