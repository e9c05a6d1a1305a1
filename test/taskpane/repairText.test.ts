import type { Damage, PutBack } from '../../src/taskpane/ports/workbook';
import { repairText } from '../../src/taskpane/words/repairText';

const spot = { row: 16, column: 4, address: 'Inputs!E17' };
const typed: Damage = { kind: 'typed over Live', spot, name: 'Lewisham_joint', label: 'Lewisham, joint' };
const cut: Damage = { kind: 'fraction of a penny', spot, given: 1_500_000.005, rounded: 1_500_000.01 };
const named: Damage = { kind: 'name deleted', name: 'Lewisham_joint', full: 'Lewisham_joint' };
const table: Damage = { kind: 'table deleted', table: 'coalitions', full: 'GroupCosts' };
const selector: Damage = { kind: 'selector', spot, given: 'x', names: ['Ours'] };

const put = (content: PutBack['content'], format?: string): PutBack => ({
  content,
  format,
  asWritten: false,
});
const number = (value: number, format?: string) => put({ kind: 'number', value }, format);

test.each<[Damage, PutBack | undefined, string, string]>([
  [
    typed,
    put({ kind: 'formula', formula: '=F17' }),
    'Put the formula back in Inputs!E17',
    'the formula in Inputs!E17 is back',
  ],
  [typed, put(undefined), 'Clear Inputs!E17', 'Inputs!E17 is blank'],
  [typed, undefined, 'Repair Inputs!E17', 'Inputs!E17'],
  [typed, number(1_250_000, '#,##0;[Red]-#,##0;0'), 'Put back £1,250,000', '£1,250,000 is back'],
  [typed, number(0.25, '0.0%'), 'Put back 25.0%', '25.0% is back'],
  [typed, number(40_634, 'd mmm yyyy'), 'Put back 1 April 2011', '1 April 2011 is back'],
  [cut, number(1_500_000.01), 'Round it to £1,500,000.01', 'Inputs!E17 is £1,500,000.01'],
  [
    cut,
    put({ kind: 'formula', formula: '=ROUND(A1,2)' }),
    'Round the formula in Inputs!E17 to whole pence',
    'the formula in Inputs!E17 is rounded',
  ],
  [named, put(undefined), 'Put the name Lewisham_joint back', 'the name Lewisham_joint is back'],
  [table, put(undefined), 'Put the table GroupCosts back', 'the table GroupCosts is back'],
  [selector, put({ kind: 'text', text: 'Ours' }), 'Choose “Ours”', '“Ours” is chosen'],
])('%#: a repair says what it does, and where', (damage, putBack, does, done) => {
  expect(repairText(damage, putBack)).toEqual({ does, done: `Repaired: ${done}.` });
});

test('what stood there first may hold no longer, and that is said', () => {
  expect(repairText(typed, { ...put({ kind: 'text', text: 'Published' }), asWritten: true })).toEqual({
    does: 'Put back “Published”, as first written',
    done: 'Repaired: “Published” is back, as it was when the sheets were written. Check that it still holds.',
  });
});
