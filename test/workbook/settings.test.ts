import { keepText, keptText, separators } from '../../src/workbook';
import { closeWorkbooks, openWorkbook, refused } from './excel';

afterEach(closeWorkbooks);

test('a text is kept in the workbook’s settings, in place of the one before', async () => {
  openWorkbook();
  expect(await keptText()).toBeUndefined();
  expect(await keepText('first')).toEqual({ ok: true });
  expect(await keepText('{"second":true}')).toEqual({ ok: true });
  expect(await keptText()).toBe('{"second":true}');
});

test('Excel’s refusal is said, not thrown', async () => {
  const { host } = openWorkbook();
  host.process = () => Promise.resolve(refused('GeneralException'));
  expect(await keepText('x')).toMatchObject({ ok: false, reason: 'failed' });
});

test('the signs of numbers are Excel’s, where it says', async () => {
  openWorkbook();
  expect(await separators()).toEqual({ decimal: '.', thousands: ',' });
  openWorkbook({ sets: (version) => version !== '1.11' });
  expect(await separators()).toBeUndefined();
});
