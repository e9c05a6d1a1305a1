import skane from '../published/sharing/skane_young_1982.json';
import { browserTests } from './harness';

/** Skåne's water supply, six groups of municipalities: the case that the sharing of costs is known by. */
const open = browserTests();

// The publication has millions, to two decimal places.
const MILLION = 1_000_000;
const inMillions = (amount: unknown) => Math.round(Number(amount) / 10_000) / 100;
const quotes = Object.entries(skane.coalition_values).map(([names, cost]) => [
  names.replaceAll('|', ' + '),
  Math.round(cost * 100) * 10_000,
]);

async function openWithQuotes() {
  const bench = await open();
  await bench.inWorkbench(async ({ api, host }, rows) => {
    api.getActiveWorkbook()?.getActiveSheet().getRange(0, 0, rows.length, 2).setValues(rows);
    await host.settle();
  }, quotes);
  return bench;
}

test('METHODS spills fifteen methods for the six, with the smallest slack and the fair ones marked', async () => {
  const bench = await openWithQuotes();
  await bench.type('D1', `=ICT.SHARE.METHODS(A1:A${quotes.length},B1:B${quotes.length})`);
  const [header = [], ...rows] = await bench.values('D1:M16');
  expect(header).toEqual(['Method', ...skane.players, 'Smallest slack', 'Fair', 'Remark']);
  expect(rows.map(([method]) => method)).toHaveLength(15);
  const row = (method: string) => rows.find(([name]) => name === method) ?? [];
  expect(row('nucleolus').slice(1, 7).map(inMillions)).toEqual([20.35, 12.06, 5, 8.61, 18.32, 19.49]);
  const fair = rows.filter((cells) => cells[8] === true).map(([method]) => method);
  expect(fair).toEqual(['nucleolus', 'prenucleolus', 'per-capita nucleolus', 'proportional nucleolus']);
  for (const cells of rows)
    expect(cells.slice(1, 7).reduce<number>((sum, share) => sum + Number(share), 0)).toBeCloseTo(
      83.82 * MILLION,
      6,
    );
});

test('TEST on the shares of SCRB names H, K and L first, and what they pay too much', async () => {
  const bench = await openWithQuotes();
  await bench.type('D1', `=ICT.SHARE.COSTS(A1:A${quotes.length},B1:B${quotes.length},"scrb")`);
  await bench.type('G1', `=ICT.SHARE.TEST(A1:A${quotes.length},B1:B${quotes.length},D2:E7)`);
  const [header, first] = await bench.values('G1:J2');
  expect(header).toEqual(['Coalition', 'Pays', 'Would pay without the rest', 'Slack']);
  expect(first?.[0]).toBe('H + K + L');
  expect(first?.slice(1).map(inMillions)).toEqual([29.8, 27.26, -2.54]);
});
