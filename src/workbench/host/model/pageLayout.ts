/** `worksheet.pageLayout`: how a sheet is printed. */
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { choice, Kept, number } from './values';
import type { Worksheet } from './worksheet';

/** How many points a unit of margins has. */
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Kept, not drawn: a grid on a screen has no pages. */
export class PageLayout extends Kept {
  declare orientation: string;
  declare paperSize: string;
  declare zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  declare blackAndWhite: boolean;
  declare draftMode: boolean;
  declare centerHorizontally: boolean;
  declare centerVertically: boolean;
  declare printGridlines: boolean;
  declare printHeadings: boolean;
  declare printOrder: string;
  /** Margins are in points. */
  declare topMargin: number;
  declare bottomMargin: number;
  declare leftMargin: number;
  declare rightMargin: number;
  declare headerMargin: number;
  declare footerMargin: number;
  declare readonly headersFooters: HeaderFooterGroup;
  #titleRows: Range | null = null;
  #titleColumns: Range | null = null;
  #area: RangeAreas | null = null;
  readonly #worksheet: Worksheet;

  constructor(worksheet: Worksheet) {
    super('PageLayout', {
      orientation: 'Portrait',
      paperSize: 'A4',
      zoom: { scale: 100 },
      blackAndWhite: false,
      draftMode: false,
      centerHorizontally: false,
      centerVertically: false,
      printGridlines: false,
      printHeadings: false,
      printOrder: 'DownThenOver',
      topMargin: 54,
      bottomMargin: 54,
      leftMargin: 50.4,
      rightMargin: 50.4,
      headerMargin: 21.6,
      footerMargin: 21.6,
      headersFooters: new HeaderFooterGroup(),
    });
    this.#worksheet = worksheet;
  }

  setPrintTitleRows(rows: unknown): void {
    this.#titleRows = this.#range(rows).getEntireRow();
  }

  setPrintTitleColumns(columns: unknown): void {
    this.#titleColumns = this.#range(columns).getEntireColumn();
  }

  setPrintArea(area: unknown): void {
    this.#area = area instanceof RangeAreas ? area : new RangeAreas([this.#range(area)]);
  }

  setPrintMargins(unit: unknown, margins: unknown): void {
    const points = POINTS[choice(unit, ['Points', 'Inches', 'Centimeters'] as const, 'unit')];
    const given = Object(margins) as Record<string, unknown>;
    for (const side of ['top', 'bottom', 'left', 'right', 'header', 'footer'])
      if (side in given) Reflect.set(this, `${side}Margin`, number(given[side], side) * points);
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    return this.#titleRows;
  }

  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.#titleColumns;
  }

  getPrintAreaOrNullObject(): RangeAreas | null {
    return this.#area;
  }

  #range(of: unknown): Range {
    return of instanceof Range ? of : this.#worksheet.getRange(of);
  }
}

export class HeaderFooterGroup extends Kept {
  declare readonly state: string;
  declare readonly defaultForAllPages: HeaderFooterText;
  declare readonly firstPage: HeaderFooterText;
  declare readonly evenPages: HeaderFooterText;
  declare readonly oddPages: HeaderFooterText;

  constructor() {
    super('HeaderFooterGroup', {
      state: 'Default',
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: new HeaderFooterText(),
      firstPage: new HeaderFooterText(),
      evenPages: new HeaderFooterText(),
      oddPages: new HeaderFooterText(),
    });
  }
}

/** `HeaderFooter`: what stands in the six corners of a printed page. */
export class HeaderFooterText extends Kept {
  declare readonly leftHeader: string;
  declare readonly centerHeader: string;
  declare readonly rightHeader: string;
  declare readonly leftFooter: string;
  declare readonly centerFooter: string;
  declare readonly rightFooter: string;

  constructor() {
    super('HeaderFooter', {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    });
  }
}
