/** What is made through Office.js is in the file, read by a reader that knows nothing of the writer. */
import { childOf, childrenOf, type Element, textOf } from '../recalculation/package';
import type { FileWorkbook } from '../recalculation/workbook';
import { type Session, start, stop } from './office';
import { associateToys } from './toyFunctions';
import { attributesOf, fileOf } from './written';

let session: Session;
beforeEach(() => {
  session = start();
});
afterEach(stop);

const first = (file: FileWorkbook): Element => file.sheet(file.sheets[0]?.name ?? '').root;

/** The style of a cell: the parts of the style sheet that it points at. */
function styleOf(file: FileWorkbook, cell: string) {
  const styles = file.package.xml('xl/styles.xml');
  const list = (name: string) =>
    childrenOf(childOf(styles, name), { cellXfs: 'xf', fonts: 'font' }[name] ?? name.slice(0, -1));
  const place = Number(file.sheets[0]?.cell(cell)?.element.attributes['s'] ?? 0);
  const xf = list('cellXfs')[place];
  const formats = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      attributes['numFmtId'],
      attributes['formatCode'],
    ]),
  );
  return {
    font: list('fonts')[Number(xf?.attributes['fontId'])],
    fill: list('fills')[Number(xf?.attributes['fillId'])],
    border: list('borders')[Number(xf?.attributes['borderId'])],
    alignment: childOf(xf, 'alignment')?.attributes ?? {},
    numberFormat: formats.get(xf?.attributes['numFmtId'] ?? ''),
  };
}

test('values of every kind, and formulas with their results', async () => {
  const file = await fileOf(session, (sheet) => {
    sheet.getRange('A1:A7').formulas = [
      ['text & <more>'],
      [1.5],
      [true],
      ["'2010-11"],
      ['=A2*2'],
      ['=A1&""&A9'],
      ['=IF(A9="","","x")'],
    ];
    sheet.getRange('B1:B3').formulas = [['=1/0'], ['=NA()'], ['=A2>1']];
    sheet.getRange('C1').formulas = [['=XLOOKUP(1.5,A2:A3,A2:A3)']];
  });
  const sheet = file.sheet('Sheet1');
  expect(sheet.values('A1:A7').flat()).toEqual([
    'text & <more>',
    1.5,
    true,
    '2010-11',
    3,
    'text & <more>',
    '',
  ]);
  expect(sheet.values('B1:B3').flat()).toEqual(['#DIV/0!', '#N/A', true]);
  expect(['A5', 'B2', 'A2'].map((cell) => sheet.cell(cell)?.formula)).toEqual(['A2*2', 'NA()', undefined]);
  expect(sheet.cell('C1')?.formula).toBe('_xlfn.XLOOKUP(1.5,A2:A3,A2:A3)');
});

test('formulas that spill, or work with arrays, say so; the cells of a spill have values', async () => {
  const file = await fileOf(session, (sheet) => {
    sheet.getRange('A1').formulas = [['=SEQUENCE(2,2)']];
    sheet.getRange('D1:D2').formulas = [['=SUM(IF(A1:A2>1,1,0))'], ['=SUM(A1:A2)']];
  });
  const sheet = file.sheet('Sheet1');
  const mark = (cell: string) => {
    const element = sheet.cell(cell)?.element;
    const { t, ref } = childOf(element, 'f')?.attributes ?? {};
    return [element?.attributes['cm'], t, ref];
  };
  expect([mark('A1'), mark('D1'), mark('D2')]).toEqual([
    ['1', 'array', 'A1:B2'],
    ['1', 'array', 'D1'],
    [undefined, undefined, undefined],
  ]);
  expect([sheet.values('A1:B2'), sheet.cell('B2')?.formula]).toEqual([
    [
      [1, 2],
      [3, 4],
    ],
    undefined,
  ]);
  expect(file.package.text('xl/metadata.xml')).toContain('fDynamic="1"');
});

test.each([
  ['plain', undefined, undefined, 'E1+1', '1'],
  ['all', '_xldudf_DEMO_GRID(3)', '_xldudf_DEMO_TWICE(2)*10', 'E1+1', undefined],
  ['none', undefined, undefined, undefined, undefined],
] as const)(
  'functions of the add-in and other formulas when a file has %s',
  async (formulas, table, sum, other, recalculates) => {
    associateToys(session);
    const file = await fileOf(
      session,
      (sheet) => {
        sheet.getRange('A1').formulas = [['=DEMO.GRID(3)']];
        sheet.getRange('E1:E2').formulas = [['=DEMO.TWICE(2)*10'], ['=E1+1']];
      },
      formulas,
    );
    const sheet = file.sheet('Sheet1');
    expect(sheet.values('E1:E2').flat()).toEqual([40, 41]);
    expect(['A1', 'E1', 'E2'].map((cell) => sheet.cell(cell)?.formula)).toEqual([table, sum, other]);
    const spilled = session.host.book.root.worksheets.getItem('Sheet1').getRange('A1:C3').values;
    expect(sheet.values('A1:C3')).toEqual(spilled);
    // A reader that does not know the functions is not to throw their results away.
    expect(attributesOf(file.package.xml('xl/workbook.xml'), 'calcPr')?.['fullCalcOnLoad']).toBe(
      recalculates,
    );
  },
);

test('number formats, fonts, fills, borders and alignment', async () => {
  const file = await fileOf(session, (sheet) => {
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A1:A2').numberFormat = [['#,##0;[Red]-#,##0'], ['d mmm yyyy']];
    const { format } = sheet.getRange('A1');
    Object.assign(format.font, { bold: true, italic: true, color: '#0C3B5E', size: 16, name: 'Arial' });
    Object.assign(format.font, { underline: 'Single', strikethrough: true });
    format.fill.color = '#EBF1F7';
    format.horizontalAlignment = 'Right';
    format.verticalAlignment = 'Top';
    format.wrapText = true;
    const line = format.borders.getItem('EdgeTop');
    line.style = 'Continuous';
    line.weight = 'Medium';
    line.color = '#9DB2C4';
    format.borders.getItem('EdgeBottom').style = 'Double';
    sheet.getRange('A3').format.indentLevel = 2;
    sheet.getRange('A3').format.horizontalAlignment = 'Left';
  });
  const { font, fill, border, alignment, numberFormat } = styleOf(file, 'A1');
  expect([attributesOf(font, 'sz'), attributesOf(font, 'color'), attributesOf(font, 'name')]).toEqual([
    { val: '16' },
    { rgb: 'FF0C3B5E' },
    { val: 'Arial' },
  ]);
  for (const part of ['b', 'i', 'u', 'strike']) expect(childOf(font, part)).toBeDefined();
  expect(attributesOf(fill, 'patternFill', 'fgColor')).toEqual({ rgb: 'FFEBF1F7' });
  expect([
    attributesOf(border, 'top'),
    attributesOf(border, 'top', 'color'),
    attributesOf(border, 'bottom'),
  ]).toEqual([{ style: 'medium' }, { rgb: 'FF9DB2C4' }, { style: 'double' }]);
  expect(attributesOf(border, 'left')?.['style']).toBeUndefined();
  expect(alignment).toEqual({ horizontal: 'right', vertical: 'top', wrapText: '1' });
  expect([numberFormat, styleOf(file, 'A2').numberFormat]).toEqual(['#,##0;[Red]-#,##0', 'd mmm yyyy']);
  expect(styleOf(file, 'A3').alignment).toEqual({ horizontal: 'left', indent: '2' });
});

test('sheets in their order, with widths, heights, frozen panes, grid lines, tabs and what is hidden', async () => {
  const file = await fileOf(session, async (sheet, context) => {
    sheet.name = "Council's own";
    sheet.tabColor = '#005EA5';
    sheet.showGridlines = false;
    sheet.getRange('A:B').format.columnWidth = 90;
    sheet.getRange('3:3').format.rowHeight = 30;
    sheet.getRange('D:D').columnHidden = true;
    sheet.getRange('5:5').rowHidden = true;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    sheet.getRange('F1:G2').merge();
    const { worksheets } = context.workbook;
    worksheets.add('Hidden').visibility = 'Hidden';
    worksheets.add('Very').visibility = 'VeryHidden';
    worksheets.add('Shown').activate();
    worksheets.getItem('Shown').position = 0;
    await context.sync();
  });
  const workbook = file.package.xml('xl/workbook.xml');
  const sheets = childrenOf(childOf(workbook, 'sheets'), 'sheet');
  expect(sheets.map(({ attributes: { name, state } }) => [name, state])).toEqual([
    ['Shown', undefined],
    ["Council's own", undefined],
    ['Hidden', 'hidden'],
    ['Very', 'veryHidden'],
  ]);
  expect(attributesOf(workbook, 'bookViews', 'workbookView')?.['activeTab']).toBe('0');
  const { root } = file.sheet("Council's own");
  const columns = childrenOf(childOf(root, 'cols'), 'col').map(({ attributes }) => attributes);
  // 90 points are 120 pixels, and a digit has 7.
  expect(columns[0]).toMatchObject({ min: '1', max: '2' });
  expect(Number(columns[0]?.['width'])).toBeCloseTo(120 / 7, 6);
  expect(columns.find(({ min }) => min === '4')).toMatchObject({ hidden: '1' });
  const rows = childrenOf(childOf(root, 'sheetData'), 'row').map(({ attributes }) => attributes);
  expect(rows.find(({ r }) => r === '3')).toMatchObject({ ht: '30', customHeight: '1' });
  expect(rows.find(({ r }) => r === '5')).toMatchObject({ hidden: '1' });
  expect(attributesOf(root, 'sheetPr', 'tabColor')).toEqual({ rgb: 'FF005EA5' });
  expect(attributesOf(root, 'sheetViews', 'sheetView')?.['showGridLines']).toBe('0');
  expect(attributesOf(root, 'sheetViews', 'sheetView', 'pane')).toMatchObject({
    xSplit: '2',
    ySplit: '3',
    state: 'frozen',
  });
  expect(attributesOf(root, 'mergeCells', 'mergeCell')).toEqual({ ref: 'F1:G2' });
});

test('the printed page', async () => {
  const file = await fileOf(session, (sheet) => {
    const { pageLayout } = sheet;
    sheet.getRange('A1:C9').values = Array.from({ length: 9 }, () => [1, 2, 3]);
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.setPrintTitleColumns('$A:$A');
    pageLayout.setPrintArea(sheet.getRanges('A1:C9,A12:F20'));
    sheet.horizontalPageBreaks.add('A6');
    sheet.verticalPageBreaks.add('C1');
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins('Inches', { top: 0.75, left: 0.5 });
    Object.assign(pageLayout.headersFooters.defaultForAllPages, {
      leftFooter: '&F, &A',
      centerFooter: '&P of &N',
      rightFooter: 'Joint',
      centerHeader: 'Draft',
    });
  });
  const root = first(file);
  expect(attributesOf(root, 'pageSetup')).toMatchObject({
    orientation: 'landscape',
    paperSize: '9',
    fitToHeight: '0',
  });
  expect(attributesOf(root, 'sheetPr', 'pageSetUpPr')).toEqual({ fitToPage: '1' });
  expect(attributesOf(root, 'pageMargins')).toMatchObject({ top: '0.75', left: '0.5', bottom: '0.75' });
  expect(attributesOf(root, 'rowBreaks', 'brk')).toMatchObject({ id: '5', man: '1' });
  expect(attributesOf(root, 'colBreaks', 'brk')).toMatchObject({ id: '2', man: '1' });
  expect(attributesOf(root, 'printOptions')).toMatchObject({ horizontalCentered: '1' });
  expect(textOf(childOf(childOf(root, 'headerFooter'), 'oddFooter'))).toBe('&L&F, &A&C&P of &N&RJoint');
  expect(textOf(childOf(childOf(root, 'headerFooter'), 'oddHeader'))).toBe('&CDraft');
  const own = childrenOf(childOf(file.package.xml('xl/workbook.xml'), 'definedNames'), 'definedName');
  expect(own.map((name) => [name.attributes['name'], name.attributes['localSheetId'], textOf(name)])).toEqual(
    expect.arrayContaining([
      ['_xlnm.Print_Area', '0', "'Sheet1'!$A$1:$C$9,'Sheet1'!$A$12:$F$20"],
      ['_xlnm.Print_Titles', '0', "'Sheet1'!$A:$A,'Sheet1'!$1:$3"],
    ]),
  );
});

test('names of ranges, of constants, of formulas, of one sheet, and hidden ones', async () => {
  const file = await fileOf(session, (sheet, context) => {
    const { names } = context.workbook;
    names.add('COSTS', sheet.getRange('B2:B4'));
    names.add('DISCOUNT', '=0.035');
    names.add('TOTAL', '=SUM(Sheet1!$B$2:$B$4)');
    names.add('YOUNG', '=CONCAT("a","b")').visible = false;
    sheet.names.add('LOCAL', sheet.getRange('A1'));
  });
  expect(Object.fromEntries(file.names)).toEqual({
    COSTS: 'Sheet1!$B$2:$B$4',
    DISCOUNT: '0.035',
    TOTAL: 'SUM(Sheet1!$B$2:$B$4)',
    YOUNG: '_xlfn.CONCAT("a","b")',
  });
  const names = childrenOf(childOf(file.package.xml('xl/workbook.xml'), 'definedNames'), 'definedName');
  const own = names.find(({ attributes }) => attributes['name'] === 'LOCAL');
  expect([own?.attributes['localSheetId'], own && textOf(own)]).toEqual(['0', 'Sheet1!$A$1']);
  expect(names.find(({ attributes }) => attributes['name'] === 'YOUNG')?.attributes['hidden']).toBe('1');
});

test('a table keeps the cells that it lies over, their formulas and their formats', async () => {
  const file = await fileOf(session, async (sheet, context) => {
    sheet.getRange('B2:C4').formulas = [
      ['Council', 'Cost'],
      ['North', 100],
      ['South', '=C3*2'],
    ];
    sheet.getRange('C3').numberFormat = [['0.000']];
    const table = sheet.tables.add('B2:C4', true);
    table.name = 'Prices';
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    await context.sync();
    sheet.getRange('E1').formulas = [['=SUM(Prices[Cost])']];
  });
  expect(file.sheet('Sheet1').values('B2:C4')).toEqual([
    ['Council', 'Cost'],
    ['North', 100],
    ['South', 200],
  ]);
  expect([file.sheet('Sheet1').cell('C4')?.formula, styleOf(file, 'C3').numberFormat]).toEqual([
    'C3*2',
    '0.000',
  ]);
  expect(file.sheet('Sheet1').cell('E1')).toMatchObject({ value: 300, formula: 'SUM(Prices[Cost])' });
  const table = file.package.xml('xl/tables/table1.xml');
  expect(table.attributes).toMatchObject({ name: 'Prices', displayName: 'Prices', ref: 'B2:C4' });
  expect(
    childrenOf(childOf(table, 'tableColumns'), 'tableColumn').map(({ attributes }) => attributes['name']),
  ).toEqual(['Council', 'Cost']);
  expect(attributesOf(table, 'tableStyleInfo')).toMatchObject({
    name: 'TableStyleLight1',
    showRowStripes: '0',
  });
});

test('data validation', async () => {
  const file = await fileOf(session, (sheet) => {
    const validate = (address: string, rule: Excel.DataValidationRule) => {
      sheet.getRange(address).dataValidation.rule = rule;
    };
    validate('A1', { list: { inCellDropDown: true, source: 'CPI,RPI' } });
    validate('A2:A9', { list: { inCellDropDown: true, source: '=$D$1:$D$3' } });
    validate('B1', { decimal: { formula1: -0.5, formula2: 1, operator: 'Between' } });
    validate('B2', { wholeNumber: { formula1: '=$B$1+1', operator: 'GreaterThanOrEqualTo' } });
    validate('B3', { date: { formula1: '2011-04-01', operator: 'GreaterThan' } });
    validate('B4', { custom: { formula: '=ISNUMBER(B4)' } });
    Object.assign(sheet.getRange('B1').dataValidation, {
      errorAlert: { message: 'Give a rate.', showAlert: true, style: 'Warning', title: 'Rate' },
      prompt: { message: 'A fraction.', showPrompt: true, title: 'Rate' },
      ignoreBlanks: false,
    });
  });
  const rules = childrenOf(childOf(first(file), 'dataValidations'), 'dataValidation').map((rule) => [
    rule.attributes['sqref'],
    rule.attributes['type'],
    rule.attributes['operator'],
    ...rule.children.map((child) => (typeof child === 'string' ? child : textOf(child))),
  ]);
  expect(new Map(rules.map(([address, ...rest]) => [address, rest]))).toEqual(
    new Map([
      ['A1', ['list', undefined, '"CPI,RPI"']],
      ['A2:A9', ['list', undefined, '$D$1:$D$3']],
      ['B1', ['decimal', undefined, '-0.5', '1']],
      ['B2', ['whole', 'greaterThanOrEqual', '$B$1+1']],
      ['B3', ['date', 'greaterThan', '40634']],
      ['B4', ['custom', undefined, 'ISNUMBER(B4)']],
    ]),
  );
  const rate = childrenOf(childOf(first(file), 'dataValidations'), 'dataValidation').find(
    ({ attributes }) => attributes['sqref'] === 'B1',
  );
  expect(rate?.attributes).toMatchObject({
    errorStyle: 'warning',
    errorTitle: 'Rate',
    error: 'Give a rate.',
    promptTitle: 'Rate',
    prompt: 'A fraction.',
  });
  expect(rate?.attributes['allowBlank']).not.toBe('1');
});

test('conditional formats', async () => {
  const file = await fileOf(session, (sheet) => {
    const below = sheet.getRange('A1:A9').conditionalFormats.add('CellValue').cellValue;
    below.rule = { formula1: '=0', operator: 'LessThan' };
    below.format.font.color = '#D4351C';
    const words = sheet.getRange('B1:B9').conditionalFormats.add('ContainsText').textComparison;
    words.rule = { operator: 'Contains', text: 'not "known"' };
    words.format.fill.color = '#FFF4E5';
    const formula = sheet.getRange('A1:C9').conditionalFormats.add('Custom').custom;
    formula.rule.formula = '=$C1<>$B1';
    formula.format.font.bold = true;
  });
  const rules = childrenOf(first(file), 'conditionalFormatting').map((part) => {
    const rule = childOf(part, 'cfRule');
    const { type, operator, priority, dxfId } = rule?.attributes ?? {};
    return {
      ref: part.attributes['sqref'],
      type,
      operator,
      priority,
      dxfId,
      formula: textOf(childOf(rule, 'formula')),
    };
  });
  expect(rules.map(({ dxfId, ...rest }) => rest)).toEqual([
    { ref: 'A1:C9', type: 'expression', operator: undefined, priority: '1', formula: '$C1<>$B1' },
    {
      ref: 'B1:B9',
      type: 'expression',
      operator: undefined,
      priority: '2',
      formula: 'NOT(ISERROR(SEARCH("not ""known""",B1)))',
    },
    { ref: 'A1:A9', type: 'cellIs', operator: 'lessThan', priority: '3', formula: '0' },
  ]);
  const looks = childrenOf(childOf(file.package.xml('xl/styles.xml'), 'dxfs'), 'dxf');
  const [bold, filled, red] = rules.map(({ dxfId }) => looks[Number(dxfId)]);
  expect(childOf(childOf(bold, 'font'), 'b')).toBeDefined();
  expect(attributesOf(filled, 'fill', 'patternFill', 'bgColor')).toEqual({ rgb: 'FFFFF4E5' });
  expect(attributesOf(red, 'font', 'color')).toEqual({ rgb: 'FFD4351C' });
});

test('the file says who made it', async () => {
  const file = await fileOf(session, (sheet) => {
    sheet.getRange('A1').values = [[1]];
  });
  expect(file.package.text('docProps/core.xml')).toContain('<dc:creator>Test</dc:creator>');
});
