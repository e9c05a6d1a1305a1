import type { HeaderFooter, PageSetup, Worksheet as FileSheet, WorksheetView } from '@cj-tech-master/excelts';
import { written } from '../host/addresses';
import type { HeaderFooterText, PageLayout } from '../host/model/pageLayout';
import type { Worksheet } from '../host/model/worksheet';

const POINTS_PER_INCH = 72;

/** The numbers that files have for sizes of paper, by Excel.PaperType. */
const A4 = 9;
const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
};

/** The library's list of papers is shorter than the file format's, whose numbers it writes as given. */
type Setup = Partial<Omit<PageSetup, 'paperSize'>> & { paperSize: number };

/** How a sheet is printed. */
export function pageSetup(layout: PageLayout): Setup {
  const titleRows = layout.getPrintTitleRowsOrNullObject();
  const titleColumns = layout.getPrintTitleColumnsOrNullObject();
  const area = layout.getPrintAreaOrNullObject();
  const inches = (points: number) => points / POINTS_PER_INCH;
  return {
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paperSize: PAPERS[layout.paperSize] ?? A4,
    ...scaling(layout.zoom),
    margins: {
      top: inches(layout.topMargin),
      bottom: inches(layout.bottomMargin),
      left: inches(layout.leftMargin),
      right: inches(layout.rightMargin),
      header: inches(layout.headerMargin),
      footer: inches(layout.footerMargin),
    },
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    blackAndWhite: layout.blackAndWhite,
    draft: layout.draftMode,
    pageOrder: layout.printOrder === 'OverThenDown' ? 'overThenDown' : 'downThenOver',
    ...(titleRows && { printTitlesRow: written(titleRows.rect) }),
    ...(titleColumns && { printTitlesColumn: written(titleColumns.rect) }),
    ...(area && { printArea: area.ranges.map(({ rect }) => written(rect)).join(',') }),
  };
}

/** Where pages end that somebody ended, as the numbers of the last row or column on them. */
export function breakAfter(worksheet: Worksheet, file: FileSheet): void {
  for (const { rowIndex } of worksheet.horizontalPageBreaks.items()) file.getRow(rowIndex).addPageBreak();
  for (const { columnIndex } of worksheet.verticalPageBreaks.items())
    file.getColumn(columnIndex).addPageBreak();
}

/** Pages that are not said are as many as it takes, which files write as nought. */
function scaling(zoom: PageLayout['zoom']): Partial<PageSetup> {
  const { horizontalFitToPages: wide, verticalFitToPages: high, scale } = zoom;
  if (!wide && !high) return { scale: scale ?? 100 };
  return { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 };
}

/** What stands above and below every printed page, with Excel's own codes such as `&P` for the page. */
export function headerFooter({ headersFooters }: PageLayout): Partial<HeaderFooter> {
  const { state, defaultForAllPages, oddPages, evenPages, firstPage } = headersFooters;
  const differentFirst = state.startsWith('First');
  const differentOddEven = state.endsWith('OddAndEven');
  const odd = differentOddEven ? oddPages : defaultForAllPages;
  return {
    differentFirst,
    differentOddEven,
    oddHeader: header(odd),
    oddFooter: footer(odd),
    ...(differentOddEven && { evenHeader: header(evenPages), evenFooter: footer(evenPages) }),
    ...(differentFirst && { firstHeader: header(firstPage), firstFooter: footer(firstPage) }),
  };
}

const header = (page: HeaderFooterText) => sections(page.leftHeader, page.centerHeader, page.rightHeader);
const footer = (page: HeaderFooterText) => sections(page.leftFooter, page.centerFooter, page.rightFooter);

const sections = (left: string, centre: string, right: string) =>
  [
    ['&L', left],
    ['&C', centre],
    ['&R', right],
  ]
    .filter(([, text]) => text)
    .map((section) => section.join(''))
    .join('');

/** What of a sheet the screen shows: frozen panes, grid lines, headings. */
export function view(worksheet: Worksheet): Partial<WorksheetView> {
  const { xSplit, ySplit } = worksheet.sheet.getFreeze();
  const shown = { showGridLines: worksheet.showGridlines, showRowColHeaders: worksheet.showHeadings };
  if (xSplit <= 0 && ySplit <= 0) return { ...shown, state: 'normal' };
  return { ...shown, state: 'frozen', xSplit: Math.max(0, xSplit), ySplit: Math.max(0, ySplit) };
}
