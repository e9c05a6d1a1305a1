import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import './facades';
import { Calculation } from './calculation';
import { Events, type HostChange } from './events';
import { quietService } from './functions/quietServices';
import type { AddinFunctions } from './functions/calls';
import { FunctionHost } from './functions/register';
import { CustomFunctionsService, type Entry } from './functions/service';
import { Book } from './model/book';
import { notImplemented } from './apiObject';
import { takeOneBranch } from './formulas/branches';
import { compareCellByCell, compareTextsAsTheyAre } from './formulas/comparisons';
import { tellEmptyTextFromNothing } from './formulas/emptyText';
import { parseOnlyAffected } from './formulas/affectedFormulas';
import { lookUpDirtyNames } from './formulas/dirtyNames';
import { followNames } from './formulas/names';
import { keepFormulasByText } from './formulas/parsed';
import { rememberTexts } from './formulas/texts';
import { keepReferences } from './formulas/references';
import { recalculateSpillsOnly } from './formulas/spillRecalculation';
import { shareFormulas } from './formulas/shapes';
import { keepTablesOnTheirSheets } from './formulas/tables';
import { trimSpacesAlone } from './formulas/trimmedText';
import { Interpreter, type Reply, type Request } from './wire';

export type { HostChange } from './events';

export interface HostOptions {
  /** The prefix of the custom functions, e.g. `DEMO` for `=DEMO.ADD(1,2)`. */
  namespace: string;
  /** Calculate once somebody waits for it; without this a write followed by a read takes Univer 100 ms. */
  calculateOnDemand?: boolean;
}

/** How messages reach the add-in, and where its functions are; a transport provides it. */
export interface Connection {
  send(entries: Entry[]): void;
  functions(): AddinFunctions;
}

const NOWHERE: Connection = { send: () => undefined, functions: () => ({ mappings: {} }) };

/** One workbook and one add-in. */
export class Host {
  readonly functions: FunctionHost;
  readonly book: Book;
  /** Members asked for that the host lacks, in order: `Worksheet.pivotTables`. */
  readonly notImplemented: string[] = [];
  /** Every member asked for so far, those the host lacks included. */
  readonly used = new Set<string>();
  readonly listeners = new Set<(change: HostChange) => void>();
  /** Called when the add-in asks for its pane to be shown, or hidden. */
  onPane: (shown: boolean) => void = () => undefined;
  private connection = NOWHERE;
  private disposed = false;
  private readonly calculation: Calculation;
  private readonly service: CustomFunctionsService;
  private readonly interpreter: Interpreter;
  private readonly events: Events;

  constructor(
    readonly univer: Univer,
    readonly api: FUniver,
    { namespace, calculateOnDemand = false }: HostOptions,
  ) {
    const send = (entries: Entry[]) => {
      this.connection.send(entries);
    };
    tellEmptyTextFromNothing();
    compareCellByCell();
    compareTextsAsTheyAre();
    trimSpacesAlone();
    keepTablesOnTheirSheets();
    lookUpDirtyNames();
    keepFormulasByText();
    rememberTexts();
    takeOneBranch();
    keepReferences();
    followNames(univer.__getInjector());
    parseOnlyAffected(univer.__getInjector());
    shareFormulas(univer.__getInjector());
    recalculateSpillsOnly(univer.__getInjector());
    this.calculation = new Calculation(univer.__getInjector(), calculateOnDemand);
    this.service = new CustomFunctionsService(send);
    this.book = new Book(univer, api, {
      settle: () => this.settle(),
      withoutChange: (work) => this.calculation.withoutChange(work),
      keep: (object) => this.interpreter.kept.keep(object),
      byReference: (reference) => this.interpreter.kept.byReference(reference),
    });
    this.functions = new FunctionHost({
      namespace,
      book: this.book,
      calculation: this.calculation,
      service: this.service,
      addin: () => this.connection.functions(),
    });
    this.events = new Events(this.book, send, this.listeners);
    this.interpreter = new Interpreter(this.book.root, this.services(), {
      begin: () => this.begin(),
      end: () => {
        this.end();
      },
      settle: () => this.settle(),
      flush: () => this.book.flush(),
      subscribe: (target, event, on) => {
        if (this.events.subscribe(target, event, on)) return;
        const member = `${target.api.name}.on${event.replace(/^DataChanged$/, 'Changed')}`;
        this.notImplemented.push(member);
        throw notImplemented(member);
      },
      used: (member) => {
        this.used.add(member);
      },
      missing: (member) => {
        this.used.add(member);
        this.notImplemented.push(member);
      },
    });
  }

  /** For a transport: where messages to the add-in go. */
  connect(connection: Connection): void {
    this.connection = connection;
  }

  /** Whether the add-in's custom functions runtime has started. */
  get functionsReady(): boolean {
    return this.service.ready;
  }

  /** Carries out one request of the Rich API. */
  process(body: Request): Promise<Reply> {
    // Excel.run releases its objects after the caller has its result, when a test may be over.
    if (this.disposed) return Promise.resolve({ Results: [] });
    return this.interpreter.process(body);
  }

  /** Resolves when everything written so far is calculated, custom functions included. */
  async settle(): Promise<void> {
    await this.book.flush();
    await this.calculation.idle();
    while (this.functions.waiting) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      await this.calculation.idle();
    }
  }

  /** The add-in's page was reloaded: forget its event handlers and the answers it still owes. */
  reset(): void {
    this.events.reset();
    this.service.reset();
  }

  dispose(): void {
    this.disposed = true;
    this.connection = NOWHERE;
    this.functions.dispose();
    this.events.dispose();
    this.calculation.dispose();
    this.univer.dispose();
  }

  private async begin(): Promise<void> {
    // What earlier requests wrote is answered by now; what this one writes is not, under strictBusy.
    if (this.functions.strictBusy && !this.disposed) await this.settle();
    this.functions.hold();
  }

  private end(): void {
    if (this.disposed) return;
    this.functions.release();
    this.book.drawCharts();
  }

  private services() {
    return {
      'Microsoft.ExcelServices.CustomFunctions': this.service,
      'Microsoft.InternalService.AddinInternalService': quietService('AddinInternalService', {
        notifyActionHandlerReady: () => undefined,
      }),
      'Microsoft.AppRuntime.AppRuntimeService': quietService('AppRuntimeService', {
        setAppRuntimeState: (state) => {
          this.onPane(state === 'Visible');
        },
        getAppRuntimeState: () => 'Visible',
      }),
    };
  }
}
