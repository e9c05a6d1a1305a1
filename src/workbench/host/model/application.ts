import { type ApiClass, ApiObject } from '../apiObject';
import type { Book } from './book';
import { choice, Kept } from './values';

const TYPES = ['Recalculate', 'Full', 'FullRebuild'] as const;
const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** `context.workbook.application`. The workbook always calculates at once, whatever the mode says. */
export class Application extends ApiObject {
  readonly api: ApiClass = {
    name: 'Application',
    scalars: [
      'calculationMode',
      'calculationState',
      'decimalSeparator',
      'thousandsSeparator',
      'useSystemSeparators',
    ],
    internal: ['calculateAll'],
  };
  readonly decimalSeparator = '.';
  readonly thousandsSeparator = ',';
  readonly useSystemSeparators = true;
  readonly calculationState = 'Done';
  /** Formulas on the wire are English whatever the culture; numbers shown follow it. */
  readonly cultureInfo = new Kept('CultureInfo', {
    name: 'en-GB',
    numberFormat: new Kept('NumberFormatInfo', {
      numberDecimalSeparator: '.',
      numberGroupSeparator: ',',
      currencySymbol: '£',
    }),
    datetimeFormat: new Kept('DatetimeFormatInfo', {
      dateSeparator: '/',
      longDatePattern: 'dd MMMM yyyy',
      shortDatePattern: 'dd/MM/yyyy',
      longTimePattern: 'HH:mm:ss',
      timeSeparator: ':',
    }),
  });
  readonly #book: Book;
  #mode: (typeof MODES)[number] = 'Automatic';

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get calculationMode(): string {
    return this.#mode;
  }

  set calculationMode(mode: unknown) {
    this.#mode = choice(mode, MODES, 'calculationMode');
  }

  /** Recalculates what is stale, or everything. */
  async calculate(type: unknown): Promise<void> {
    if (choice(type, TYPES, 'calculationType') === 'Recalculate') {
      await this.#book.host.settle();
      return;
    }
    this.calculateAll();
  }

  calculateAll(): void {
    this.#book.write(() => {
      this.#book.api.getFormula().executeCalculation();
    });
  }

  suspendApiCalculationUntilNextSync(): void {
    // Nothing is calculated before the sync anyway.
  }

  suspendScreenUpdatingUntilNextSync(): void {
    // The grid paints once for a sync.
  }
}
