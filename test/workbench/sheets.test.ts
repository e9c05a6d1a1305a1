import { type Session, start, stop } from './office';
import { membersOf } from './surface';

let session: Session;
beforeEach(() => {
  session = start();
});
afterEach(stop);

/** Members asked for in any test of this file. */
const used = new Set<string>();
afterEach(() => {
  for (const member of session.host.used) used.add(member);
});

test('a sheet is added at the end, without being activated, and found by name or by id', async () => {
  await session.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('Costs').load('id,name,position');
    const unnamed = worksheets.add().load('name');
    const active = worksheets.getActiveWorksheet().load('name');
    const found = worksheets.getItem('COSTS').load('name');
    const missing = worksheets.getItemOrNullObject('Nothing');
    const count = worksheets.getCount(true);
    worksheets.load('items/name,items/position');
    await context.sync();
    expect([added.name, added.position, unnamed.name, active.name]).toEqual(['Costs', 1, 'Sheet2', 'Sheet1']);
    expect([found.name, missing.isNullObject, count.value]).toEqual(['Costs', true, 3]);
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Costs', 'Sheet2']);
    const byId = worksheets.getItem(added.id).load('name');
    const ends = [worksheets.getFirst().load('name'), worksheets.getLast().load('name')];
    const neighbours = [added.getNext().load('name'), added.getPrevious().load('name')];
    await context.sync();
    expect([byId, ...ends, ...neighbours].map((sheet) => sheet.name)).toEqual([
      'Costs',
      'Sheet1',
      'Sheet2',
      'Sheet2',
      'Sheet1',
    ]);
  });
});

test.each([
  ['', 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ["'quoted", 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['sheet1', 'ItemAlreadyExists'],
])('a sheet cannot be called %j', async (name, code) => {
  const add = session.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  await expect(add).rejects.toMatchObject({ code });
});

test('a missing sheet is an error that names the statement', async () => {
  const read = session.run(async (context) => {
    context.workbook.worksheets.getItem('Nothing').load('name');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { statement: expect.stringContaining('getItem') as string },
  });
});

test('what a sheet as a whole may be given', async () => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Plain');
    sheet.name = 'Model';
    sheet.position = 0;
    sheet.tabColor = '#005ea5';
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.visibility = 'Hidden';
    sheet.load();
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({
      name: 'Model',
      position: 0,
      tabColor: '#005EA5',
      showGridlines: false,
      showHeadings: false,
      visibility: 'Hidden',
    });
    sheet.visibility = 'Visible';
    sheet.tabColor = '';
    sheet.load('visibility,tabColor');
    sheet.activate();
    sheet.calculate(false);
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([sheet.visibility, sheet.tabColor, active.name]).toEqual(['Visible', '', 'Model']);
  });
});

test('a renamed sheet takes its formulas and names along', async () => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Before');
    sheet.getRange('A1').values = [[7]];
    context.workbook.names.add('SEVEN', sheet.getRange('A1'));
    const other = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
    other.formulas = [['=Before!A1'], ['=SEVEN']];
    await context.sync();
    sheet.name = 'After that';
    other.load('values,formulas');
    const name = context.workbook.names.getItem('SEVEN').load('formula');
    await context.sync();
    expect(other.values).toEqual([[7], [7]]);
    expect(other.formulas).toEqual([["='After that'!A1"], ['=SEVEN']]);
    expect(name.formula).toBe("='After that'!$A$1");
  });
});

test('a sheet is deleted, but not the last visible one', async () => {
  await session.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Gone').delete();
    const gone = worksheets.getItemOrNullObject('Gone');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
  const empty = session.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  await expect(empty).rejects.toMatchObject({ code: 'InvalidOperation' });
});

test('an empty sheet uses nothing', async () => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const used = sheet.getUsedRange().load('address');
    const none = sheet.getUsedRangeOrNullObject(true);
    const cell = sheet.getCell(2, 1).load('address');
    const block = sheet.getRangeByIndexes(1, 1, 2, 3).load('address');
    const whole = sheet.getRange().load('address');
    await context.sync();
    expect([used.address, none.isNullObject, cell.address, block.address, whole.address]).toEqual([
      'Sheet1!A1',
      true,
      'Sheet1!B3',
      'Sheet1!B2:D3',
      'Sheet1!A:XFD',
    ]);
  });
});

test('frozen panes', async () => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const where = async () => {
      const location = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return location.isNullObject ? 'none' : location.address;
    };
    expect(await where()).toBe('none');
    sheet.freezePanes.freezeRows(2);
    expect(await where()).toBe('Sheet1!A1:A2');
    sheet.freezePanes.freezeColumns(1);
    expect(await where()).toBe('Sheet1!A1');
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    expect(await where()).toBe('Sheet1!A1:B3');
    const location = sheet.freezePanes.getLocation().load('address');
    await context.sync();
    expect(location.address).toBe('Sheet1!A1:B3');
    sheet.freezePanes.unfreeze();
    expect(await where()).toBe('none');
  });
});

test('page breaks and several areas to print are kept', async () => {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const { horizontalPageBreaks: down, verticalPageBreaks: across, pageLayout } = sheet;
    down.add('A9:C9');
    const gone = down.add('A20');
    const right = across.add(sheet.getRange('E1')).load('columnIndex,rowIndex');
    const after = right.getCellAfterBreak().load('address');
    pageLayout.setPrintArea(sheet.getRanges('A1:F40,A41:K60'));
    const areas = pageLayout.getPrintAreaOrNullObject().load('address,areaCount');
    gone.delete();
    down.load('items/rowIndex');
    const columns = across.getCount();
    const first = across.getItem(0).load('columnIndex');
    await context.sync();
    expect([down.items.map(({ rowIndex }) => rowIndex), columns.value]).toEqual([[8], 1]);
    expect([right.columnIndex, right.rowIndex, after.address, first.columnIndex]).toEqual([
      4,
      0,
      'Sheet1!E1',
      4,
    ]);
    expect([areas.address, areas.areaCount]).toEqual(['Sheet1!A1:F40,Sheet1!A41:K60', 2]);
    across.removePageBreaks();
    const none = across.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
});

test('page layout and protection are kept', async () => {
  await session.run(async (context) => {
    const { pageLayout, protection } = context.workbook.worksheets.getItem('Sheet1');
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A3';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintTitleRows('$1:$2');
    pageLayout.setPrintTitleColumns('A:A');
    pageLayout.setPrintArea('A1:F40');
    pageLayout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
    pageLayout.setPrintMargins('Inches', { bottom: 0.5 });
    const page = pageLayout.headersFooters.defaultForAllPages;
    page.centerFooter = 'Page &P of &N';
    protection.protect({ allowFormatCells: true });
    pageLayout.load('orientation,paperSize,zoom,centerHorizontally,topMargin,bottomMargin,leftMargin');
    page.load('centerFooter,leftHeader');
    protection.load('protected,options');
    const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    await context.sync();
    expect([
      pageLayout.orientation,
      pageLayout.paperSize,
      pageLayout.zoom,
      pageLayout.centerHorizontally,
    ]).toEqual(['Landscape', 'A3', { horizontalFitToPages: 1, verticalFitToPages: 0 }, true]);
    expect([pageLayout.topMargin, pageLayout.bottomMargin, pageLayout.leftMargin]).toEqual([72, 36, 36]);
    expect([page.centerFooter, page.leftHeader, protection.protected]).toEqual(['Page &P of &N', '', true]);
    expect([rows.address, columns.address, area.address]).toEqual([
      'Sheet1!1:2',
      'Sheet1!A:A',
      'Sheet1!A1:F40',
    ]);
    protection.unprotect();
    protection.load('protected');
    await context.sync();
    expect(protection.protected).toBe(false);
  });
});

test('a protected workbook keeps its sheets as they are', async () => {
  const attempt = (work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void) =>
    session.run(async (context) => {
      work(context, context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
  await attempt(({ workbook }) => {
    workbook.protection.protect('secret');
  });
  const refused: Parameters<typeof attempt>[0][] = [
    (context) => context.workbook.worksheets.add('More'),
    (_, sheet) => {
      sheet.delete();
    },
    (_, sheet) => {
      sheet.name = 'Other';
    },
    (_, sheet) => {
      sheet.position = 0;
    },
    (_, sheet) => {
      sheet.visibility = 'Visible';
    },
    ({ workbook }) => {
      workbook.protection.unprotect('guess');
    },
  ];
  for (const work of refused) await expect(attempt(work)).rejects.toMatchObject({ code: 'AccessDenied' });
  await attempt(({ workbook }, sheet) => {
    sheet.getRange('A1').values = [[1]];
    workbook.protection.unprotect('secret');
    workbook.protection.load('protected');
    workbook.worksheets.add('More');
  });
});

test('the application', async () => {
  await session.run(async (context) => {
    const { application } = context.workbook;
    application.calculationMode = 'Manual';
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    application.calculate('Full');
    application.load(
      'calculationMode,calculationState,decimalSeparator,thousandsSeparator,useSystemSeparators',
    );
    application.cultureInfo.load('name');
    application.cultureInfo.numberFormat.load('numberDecimalSeparator');
    context.workbook.load('name');
    await context.sync();
    expect(application.toJSON()).toMatchObject({
      calculationMode: 'Manual',
      calculationState: 'Done',
      decimalSeparator: '.',
      thousandsSeparator: ',',
    });
    expect([
      application.cultureInfo.name,
      application.cultureInfo.numberFormat.numberDecimalSeparator,
    ]).toEqual(['en-GB', '.']);
    expect(context.workbook.name).toBe('Book1.xlsx');
  });
});

test('the options of Excel.run are taken', async () => {
  const read = await session.Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  });
  expect(read).toBe('Sheet1');
});

test('a member the host lacks is an error that says so, and is recorded', async () => {
  const count = session.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').pivotTables.getCount();
    await context.sync();
  });
  await expect(count).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: 'not implemented: Worksheet.pivotTables',
  });
  const read = session.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').load('standardHeight');
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ message: 'not implemented: Worksheet.standardHeight' });
  const listen = session.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').onRowSorted.add(() => Promise.resolve());
    await context.sync();
  });
  await expect(listen).rejects.toMatchObject({ message: 'not implemented: Worksheet.onRowSorted' });
  expect(session.host.notImplemented).toEqual([
    'Worksheet.pivotTables',
    'Worksheet.standardHeight',
    'Worksheet.onRowSorted',
  ]);
});

test("none of the host's own members can be reached", () => {
  const { book } = session.host;
  const sheet = book.root.worksheets.getActiveWorksheet();
  const cell = sheet.getCell(0, 0);
  const objects = [
    book.root,
    book.root.worksheets,
    sheet,
    cell,
    cell.format,
    cell.format.fill,
    cell.format.font,
    cell.format.borders,
    cell.format.borders.getItem('EdgeTop'),
    cell.dataValidation,
    cell.conditionalFormats,
    cell.conditionalFormats.add('Custom'),
    sheet.freezePanes,
    sheet.protection,
    sheet.pageLayout,
    sheet.horizontalPageBreaks,
    sheet.horizontalPageBreaks.add('A2'),
    sheet.getRanges('A1,B2'),
    sheet.tables,
    sheet.charts,
    sheet.names,
    book.root.settings,
    book.root.application,
    book.root.protection,
  ];
  const { Excel } = session as unknown as { Excel: Record<string, { prototype: object } | undefined> };
  const unknown = objects.flatMap(membersOf).filter((member) => {
    const [name = '', property = ''] = member.split('.');
    return !(property in (Excel[name]?.prototype ?? {}));
  });
  expect(unknown).toEqual([]);
});

test('every member of sheets and their parts has been asked for', () => {
  const { root } = session.host.book;
  const sheet = root.worksheets.getActiveWorksheet();
  const unasked = [
    root.worksheets,
    sheet,
    sheet.freezePanes,
    sheet.protection,
    root.application,
    root.protection,
  ]
    .flatMap(membersOf)
    .filter(
      (member) =>
        !used.has(member) && !['Worksheet.charts', 'Worksheet.names', 'Worksheet.tables'].includes(member),
    );
  expect(unasked).toEqual([]);
});
