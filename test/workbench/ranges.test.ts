import { type Session, start, stop } from './office';
import { membersOf } from './surface';

let session: Session;
beforeAll(() => {
  session = start();
});
afterAll(stop);

/** A new sheet for each test, filled and settled. */
async function sheetWith(name: string, cells: unknown[][]): Promise<void> {
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 0).formulas = cells;
    await context.sync();
  });
}

describe('values', () => {
  test('are read as they were written, and what is typed becomes what Excel makes of it', async () => {
    await sheetWith('Typed', [[1, 'text', true, '5', '', "'7", '1e3', 'FALSE', '-.5', '0x10']]);
    await session.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Typed').getRange('A1:J1');
      range.load('values,valueTypes,text');
      await context.sync();
      expect(range.values).toEqual([[1, 'text', true, 5, '', '7', 1000, false, -0.5, '0x10']]);
      expect(range.valueTypes[0]?.slice(0, 6)).toEqual([
        'Double',
        'String',
        'Boolean',
        'Double',
        'Empty',
        'String',
      ]);
      expect(range.text[0]?.slice(0, 4)).toEqual(['1', 'text', 'TRUE', '5']);
    });
  });

  test('copied over themselves, formulas become their values', async () => {
    await sheetWith('Frozen', [[2, '=A1*21', '=IF(A1>1,"two","one")']]);
    await session.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Frozen').getRange('A1:C1');
      range.copyFrom(range, 'Values');
      range.load('values,formulas');
      await context.sync();
      expect(range.values).toEqual([[2, 42, 'two']]);
      expect(range.formulas).toEqual([[2, 42, 'two']]);
      range.copyFrom('A1', 'Formats');
      await expect(context.sync()).rejects.toThrow(/not implemented/);
    });
  });

  test('errors that are copied as values stay errors, and their words stay text', async () => {
    await sheetWith('Errors', [['=NA()', "'#N/A", '=ISERROR(A1)']]);
    await session.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Errors').getRange('A1:B1');
      range.copyFrom(range, 'Values');
      const all = range.getResizedRange(0, 1).load('values,formulas,valueTypes');
      await context.sync();
      expect(all.values).toEqual([['#N/A', '#N/A', true]]);
      expect(all.formulas[0]?.slice(0, 2)).toEqual(['#N/A', '#N/A']);
      expect(all.valueTypes[0]?.slice(0, 2)).toEqual(['Error', 'String']);
    });
  });

  test('null leaves a cell alone, one value fills the range, text format keeps digits as text', async () => {
    await sheetWith('Kept', [
      [1, 2],
      [3, 4],
    ]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Kept');
      sheet.getRange('A1:B1').values = [[null, 'new']];
      sheet.getRange('A3:B3').values = 'all' as unknown as string[][];
      sheet.getRange('A4').numberFormat = [['@']];
      sheet.getRange('A4').values = [['007']];
      const range = sheet.getRange('A1:B4').load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, 'new'],
        [3, 4],
        ['all', 'all'],
        ['007', ''],
      ]);
    });
  });

  test('an array of another size is refused, and so is what cannot stand in a cell', async () => {
    await sheetWith('Size', [[1]]);
    const write = (values: unknown) =>
      session.run(async (context) => {
        context.workbook.worksheets.getItem('Size').getRange('A1:B2').values = values as string[][];
        await context.sync();
      });
    await expect(write([[1, 2]])).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(write([[1, 2], [3]])).rejects.toMatchObject({ code: 'InvalidArgument' });
    await expect(
      write([
        [{}, 1],
        [2, 3],
      ]),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('formulas calculate, errors are text, and a spill is seen', async () => {
    await sheetWith('Formulas', [[2, '=A1*3', '=1/0', '=SEQUENCE(2,2)', '', '=UPPER("a")&A1']]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Formulas');
      const range = sheet.getRange('A1:F2').load('values,formulas,valueTypes,hasSpill');
      const anchor = sheet.getRange('D1').load('hasSpill');
      const spill = anchor.getSpillingToRange().load('address');
      const none = sheet.getRange('A1').getSpillingToRangeOrNullObject();
      await context.sync();
      expect(range.values).toEqual([
        [2, 6, '#DIV/0!', 1, 2, 'A2'],
        ['', '', '', 3, 4, ''],
      ]);
      expect(range.formulas[0]).toEqual([2, '=A1*3', '=1/0', '=SEQUENCE(2,2)', 2, '=UPPER("a")&A1']);
      expect(range.valueTypes[0]?.[2]).toBe('Error');
      expect([anchor.hasSpill, spill.address, none.isNullObject]).toEqual([true, 'Formulas!D1:E2', true]);
    });
  });

  test('a formula recalculates when its precedent changes, also across sheets and by name', async () => {
    await sheetWith('Across', [[10]]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Across');
      context.workbook.names.add('GROWTH_RATE', sheet.getRange('A1'));
      const other = context.workbook.worksheets.add('Other side');
      other.getRange('A1:A2').formulas = [['=Across!A1+1'], ['=GROWTH_RATE*2']];
      const read = other.getRange('A1:A2').load('values');
      await context.sync();
      expect(read.values).toEqual([[11], [20]]);
      sheet.getRange('A1').values = [[20]];
      const again = other.getRange('A1:A2').load('values');
      await context.sync();
      expect(again.values).toEqual([[21], [40]]);
    });
  });

  test('number formats, one or many, and the text they show', async () => {
    await sheetWith('Numbers', [[1234.5, 0.25, -3]]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Numbers');
      sheet.getRange('A1:C1').numberFormat = [['#,##0.00', '0%', '0']];
      sheet.getRange('C1').numberFormat = '0.0;(0.0)' as unknown as string[][];
      sheet.getRange('A1:B1').numberFormat = [[null, '0.0%']];
      const range = sheet.getRange('A1:D1').load('numberFormat,text');
      await context.sync();
      expect(range.numberFormat).toEqual([['#,##0.00', '0.0%', '0.0;(0.0)', 'General']]);
      expect(range.text).toEqual([['1,234.50', '25.0%', '(3.0)', '']]);
    });
  });

  test('ten thousand cells: the library splits the write', async () => {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Large');
      const range = sheet.getRange('A1:J1000');
      range.values = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 10 }, (_, column) => row * 10 + column),
      );
      await context.sync();
      const corner = sheet.getRange('J1000').load('values');
      const used = sheet.getUsedRange().load('address');
      await context.sync();
      expect([corner.values, used.address]).toEqual([[[9999]], 'Large!A1:J1000']);
    });
  });
});

describe('places', () => {
  test('every way from one range to another', async () => {
    await sheetWith("It's a place", [
      [1, 2, 3],
      [4, 5, 6],
      ['', '', ''],
    ]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("It's a place");
      const range = sheet.getRange('B2:C3');
      const places: Record<string, Excel.Range> = {
        'B2:C3': range,
        C3: range.getCell(1, 1),
        'B3:C3': range.getRow(1),
        'C2:C3': range.getColumn(1),
        'C3 ': range.getLastCell(),
        'B3:C3 ': range.getLastRow(),
        'C2:C3 ': range.getLastColumn(),
        'B2:D2': range.getResizedRange(-1, 1),
        'B2:D5': range.getAbsoluteResizedRange(4, 3),
        'A3:B4': range.getOffsetRange(1, -1),
        'B1:C1': range.getRowsAbove(1),
        'B4:C5': range.getRowsBelow(2),
        'D2:E3': range.getColumnsAfter(2),
        'A2:A3': range.getColumnsBefore(1),
        '2:3': range.getEntireRow(),
        'B:C': range.getEntireColumn(),
        'A1:C3': range.getBoundingRect('A1'),
        'B2:C2': range.getIntersection(sheet.getRange('A1:D2')),
        'B2:C2 ': range.getUsedRange(),
        'B2:C2  ': range.getUsedRangeOrNullObject(),
        'A1:C2': sheet.getUsedRange(true),
        D4: sheet.getCell(3, 3),
        'A:XFD': sheet.getRange(),
      };
      for (const place of Object.values(places)) place.load('address');
      const apart = range.getIntersectionOrNullObject('F9').load('address');
      const unused = sheet.getRange('F9:G10').getUsedRangeOrNullObject();
      await context.sync();
      for (const [expected, place] of Object.entries(places))
        expect(place.address.replace(/^'It''s a place'!/, '')).toBe(expected.trim());
      expect([apart.isNullObject, unused.isNullObject]).toEqual([true, true]);
    });
  });

  test('measures', async () => {
    await sheetWith('Measures', [[1]]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Measures');
      const range = sheet.getRange('C3:E4');
      range.load(
        'rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireColumn,isEntireRow,hidden,rowHidden,columnHidden,addressLocal',
      );
      const columns = sheet.getRange('A:B').load('isEntireColumn,rowCount');
      const rows = sheet.getRange('1:2').load('isEntireRow,columnCount');
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        rowIndex: 2,
        columnIndex: 2,
        rowCount: 2,
        columnCount: 3,
        cellCount: 6,
        hidden: false,
        rowHidden: false,
        columnHidden: false,
        isEntireColumn: false,
        isEntireRow: false,
        addressLocal: 'Measures!C3:E4',
      });
      expect([columns.isEntireColumn, columns.rowCount]).toEqual([true, 1_048_576]);
      expect([rows.isEntireRow, rows.columnCount]).toEqual([true, 16_384]);
    });
  });

  test.each(['A0', 'ZZZZ1', 'NoSuchName', 'Nowhere!A1'])('%s is no address', async (address) => {
    const read = session.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('outside the worksheet', async () => {
    const read = session.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getOffsetRange(-1, 0).load('values');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('the grid grows to hold what is written far out', async () => {
    await session.run(async (context) => {
      const far = context.workbook.worksheets.add('Far').getRange('BZ5000');
      far.values = [['here']];
      far.load('values,address');
      await context.sync();
      expect([far.values, far.address]).toEqual([[['here']], 'Far!BZ5000']);
    });
  });
});

describe('changes', () => {
  test('clear takes values, formats or both', async () => {
    await sheetWith('Cleared', [[1, 2, 3]]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Cleared');
      sheet.getRange('A1:C1').format.font.bold = true;
      sheet.getRange('A1').clear();
      sheet.getRange('B1').clear('Contents');
      sheet.getRange('C1').clear('Formats');
      const range = sheet.getRange('A1:C1').load('values');
      const fonts = ['A1', 'B1', 'C1'].map((cell) => sheet.getRange(cell).format.font.load('bold'));
      await context.sync();
      expect(range.values).toEqual([['', '', 3]]);
      expect(fonts.map((font) => font.bold)).toEqual([false, true, false]);
    });
  });

  test('inserted and deleted rows, columns and cells move the others and their formulas', async () => {
    await sheetWith('Moved', [
      [1, 10],
      [2, 20],
      ['=SUM(A1:A2)', ''],
    ]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Moved');
      sheet.getRange('2:2').insert('Down');
      const rows = sheet.getRange('A1:B4').load('values,formulas');
      await context.sync();
      expect(rows.values).toEqual([
        [1, 10],
        ['', ''],
        [2, 20],
        [3, ''],
      ]);
      expect(rows.formulas[3]?.[0]).toBe('=SUM(A1:A3)');
      sheet.getRange('2:2').delete('Up');
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('B1').insert('Down');
      const both = sheet.getRange('A1:C4').load('values');
      await context.sync();
      expect(both.values).toEqual([
        ['', '', 10],
        ['', 1, 20],
        ['', 2, ''],
        ['', 3, ''],
      ]);
      sheet.getRange('A:A').delete('Left');
      sheet.getRange('A1').delete('Up');
      const back = sheet.getRange('A1:B3').load('values');
      await context.sync();
      expect(back.values).toEqual([
        [1, 10],
        [2, 20],
        [3, ''],
      ]);
    });
  });

  test('merged, hidden, selected', async () => {
    await sheetWith('Merged', [['title', '', '']]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Merged');
      sheet.getRange('A1:C1').merge();
      sheet.getRange('A1:C1').unmerge();
      sheet.getRange('3:4').rowHidden = true;
      sheet.getRange('B:B').columnHidden = true;
      sheet.getRange('B3:C4').select();
      const hidden = sheet.getRange('B3').load('hidden');
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect([hidden.hidden, selected.address, active.address]).toEqual([true, 'Merged!B3:C4', 'Merged!B3']);
      sheet.getRange('3:4').rowHidden = false;
      sheet.getRange('B:B').columnHidden = false;
      sheet.getRange('A1').calculate();
      const shown = sheet.getRange('B3').load('hidden');
      await context.sync();
      expect(shown.hidden).toBe(false);
    });
  });

  test('data validation is kept for the range it was given', async () => {
    await session.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem('Sheet1').getRange('D1:D9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
      dataValidation.prompt = { message: 'Choose one', showPrompt: true, title: 'Answer' };
      dataValidation.errorAlert = { message: 'Not that', showAlert: true, style: 'Stop', title: 'Wrong' };
      dataValidation.ignoreBlanks = false;
      dataValidation.load('rule,type,prompt,errorAlert,ignoreBlanks,valid');
      await context.sync();
      expect(dataValidation.rule.list?.source).toBe('yes,no');
      expect([dataValidation.type, dataValidation.prompt.title, dataValidation.ignoreBlanks]).toEqual([
        'List',
        'Answer',
        false,
      ]);
      dataValidation.clear();
      dataValidation.load('type');
      await context.sync();
      expect(dataValidation.type).toBe('None');
    });
  });

  test('what several ranges of one table say', async () => {
    await sheetWith('Tabled', [
      ['a', 'b'],
      [1, 2],
    ]);
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Tabled');
      sheet.tables.add('A1:B2', true);
      const touching = sheet.getRange('B2:D9').getTables(false).load('items/name');
      const inside = sheet.getRange('B2:D9').getTables(true).getCount();
      await context.sync();
      expect([touching.items.length, inside.value]).toEqual([1, 0]);
    });
  });
});

test('every member of a range has been asked for above', async () => {
  const range = session.host.book.root.worksheets.getItem('Sheet1').getCell(0, 0);
  // The library has them, but the add-in's language is English here: they are the same as the others.
  const local = ['Range.formulasLocal', 'Range.numberFormatLocal'];
  await session.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.conditionalFormats.clearAll();
    cell.load('formulasLocal,numberFormatLocal,worksheet/name,format/columnWidth');
    await context.sync();
    expect(cell.worksheet.name).toBe('Sheet1');
  });
  const unasked = [...membersOf(range), ...membersOf(range.dataValidation)].filter(
    (member) => !session.host.used.has(member) && !local.includes(member),
  );
  expect(unasked).toEqual([]);
});
