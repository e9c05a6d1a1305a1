import fc from 'fast-check';
import { exampleScenario } from '../../src/model/scenario/document/example';
import { checkScenario } from '../../src/model/scenario/document/check';
import { damageSentence, isMendable, readModels, repairModel, writeModel } from '../../src/workbook';
import { hostileTexts } from '../hostile';
import { everything } from './everything';
import { closeWorkbooks, openWorkbook, type Workbook } from './excel';

/**
 * A model's workbook in the hands of people who type, insert, delete and rename what they like. `npm run fuzz` has
 * many more of them at work, from a seed that it prints.
 */
afterEach(closeWorkbooks);
jest.setTimeout(24 * 3_600_000);

const env = (name: string) => (process.env[name] === undefined ? undefined : Number(process.env[name]));
const RUNS = env('FUZZ_WORKBOOKS') ?? 2;
const SEED = env('FUZZ_SEED');

const GARBAGE = 'about 2m';
const FIGURES = [
  'Bromley_as_is',
  'Bromley_alone',
  'Lewisham_joint',
  'Annual_charge',
  'Initial_years',
  'Rise',
];

const content = fc.oneof(
  fc.constantFrom<string | number | boolean>(
    ...[
      '',
      GARBAGE,
      'not known',
      'Not known',
      'Assumed',
      'Usual',
      0,
      -1,
      5,
      0.035,
      1e99,
      2_000_000.01,
      40634,
    ],
    ...[true, '=1/0', '=1+1', '=E9*2', '=NA()', '=E9:E10', 'CPI', 'Bromley', '2010-11'],
  ),
  fc.constantFrom(...hostileTexts.filter((text) => text.length < 100)),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);
const place = fc.nat(200);
const count = fc.integer({ min: 1, max: 3 });

const typing = fc.record({
  kind: fc.constant('a figure' as const),
  name: fc.constantFrom(...FIGURES),
  content,
});
const edits = fc.oneof(
  { weight: 4, arbitrary: typing },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('a cell' as const),
      row: fc.nat(90),
      column: fc.nat(12),
      content,
    }),
  },
  fc.record({
    kind: fc.constantFrom(
      'insert rows' as const,
      'delete rows' as const,
      'insert columns' as const,
      'delete columns' as const,
    ),
    at: fc.nat(85),
    count,
  }),
  fc.record({
    kind: fc.constantFrom(
      ...([
        'delete a name',
        'rename a sheet',
        'delete a sheet',
        'rename a table',
        'dissolve a table',
      ] as const),
    ),
    place,
  }),
);
type Edit = typeof edits extends fc.Arbitrary<infer One> ? One : never;

/** What somebody does. Excel refuses some of it, as it does to people. */
const carryOut = (book: Workbook, done: readonly Edit[]) =>
  book.run(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    tables.load('items/name');
    await context.sync();
    const there = { worksheets: worksheets.items, names: names.items, tables: tables.items };
    for (const edit of done) {
      change(context, there, edit);
      // Each by itself, because what one asks for and does not get is no reason to do without the rest.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync().catch((error: unknown) => {
        expect(error).toMatchObject({ code: expect.stringMatching(/^(?!GeneralException)/) as string });
      });
    }
  });

interface There {
  readonly worksheets: readonly Excel.Worksheet[];
  readonly names: readonly Excel.NamedItem[];
  readonly tables: readonly Excel.Table[];
}

function change(context: Excel.RequestContext, there: There, edit: Edit): void {
  const one = <T>(list: readonly T[], at: number) => list[at % list.length];
  const inputs = there.worksheets.find(({ name }) => name === 'Inputs');
  switch (edit.kind) {
    case 'a figure':
      context.workbook.names.getItem(edit.name).getRange().getOffsetRange(0, 2).formulas = [[edit.content]];
      break;
    case 'a cell':
      if (inputs) inputs.getRangeByIndexes(edit.row, edit.column, 1, 1).formulas = [[edit.content]];
      break;
    case 'insert rows':
      inputs?.getRangeByIndexes(edit.at, 0, edit.count, 1).getEntireRow().insert('Down');
      break;
    case 'delete rows':
      inputs?.getRangeByIndexes(edit.at, 0, edit.count, 1).getEntireRow().delete('Up');
      break;
    case 'insert columns':
      inputs
        ?.getRangeByIndexes(0, edit.at % 12, 1, edit.count)
        .getEntireColumn()
        .insert('Right');
      break;
    case 'delete columns':
      inputs
        ?.getRangeByIndexes(0, edit.at % 12, 1, edit.count)
        .getEntireColumn()
        .delete('Left');
      break;
    case 'delete a name':
      one(there.names, edit.place)?.delete();
      break;
    case 'rename a sheet':
      one(there.worksheets, edit.place)?.set({ name: `Ours ${edit.place}` });
      break;
    case 'delete a sheet':
      one(there.worksheets, edit.place)?.delete();
      break;
    case 'rename a table':
      one(there.tables, edit.place)?.set({ name: `Ours_${edit.place}` });
      break;
    case 'dissolve a table':
      one(there.tables, edit.place)?.convertToRange();
  }
}

/** What stands in each cell of each sheet. */
const cellsIn = (book: Workbook) =>
  new Map(
    everything(book).sheets.flatMap(({ name, cells }) =>
      cells.map((cell) => [`${name} ${cell.slice(0, cell.indexOf(' '))}`, cell] as const),
    ),
  );

async function written() {
  closeWorkbooks();
  const book = openWorkbook();
  expect(await writeModel([exampleScenario()])).toMatchObject({ ok: true });
  return book;
}

/** Reads the model, and looks whether whatever is not understood is named. */
async function looked(book: Workbook) {
  const before = everything(book);
  const [model] = await readModels();
  expect(everything(book)).toEqual(before);
  if (!model) return undefined;
  for (const damage of model.damages) {
    const said = damageSentence(damage);
    expect(said).toMatch(/^\S.*[.?]$/s);
    if (damage.spot) expect(said).toContain(damage.spot.address);
  }
  if (!model.scenarios) expect(model.damages).not.toEqual([]);
  for (const scenario of model.scenarios ?? []) expect(checkScenario(scenario).ok).toBe(true);
  return model;
}

async function mended(book: Workbook) {
  const model = await looked(book);
  if (!model) return;
  const mendable = model.damages.filter((one) => isMendable(one));
  const before = cellsIn(book);
  const result = await repairModel(model.number, mendable, [exampleScenario()]);
  if (!result.ok) {
    expect(model.sheet).toBeUndefined();
    return;
  }
  // What was typed elsewhere is as it was.
  const named = new Set(
    mendable.flatMap(({ spot }) => (spot ? [`${model.sheet?.name} ${spot.row},${spot.column}`] : [])),
  );
  const after = cellsIn(book);
  for (const cell of new Set([...before.keys(), ...after.keys()]))
    if (!named.has(cell)) expect([cell, after.get(cell)]).toEqual([cell, before.get(cell)]);
  const again = await looked(book);
  if (result.repaired < model.damages.length) return;
  // Where scenarios could not be read, their figures were not either: what is wrong with those is told only now.
  if (model.scenarios) expect(again?.damages).toEqual([]);
  else for (const damage of model.damages) expect(again?.damages).not.toContainEqual(damage);
}

test('whatever is done to it, it is read without a fault, says what is wrong and where, and is mended or left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 12 }), async (done) => {
      const book = await written();
      await carryOut(book, done);
      await mended(book);
    }),
    { numRuns: RUNS, endOnFailure: true, ...(SEED !== undefined && { seed: SEED }) },
  );
});

test('a figure that cannot be read is named by its cell, and the others are read', async () => {
  const book = await written();
  await fc.assert(
    fc.asyncProperty(fc.array(typing, { minLength: 1, maxLength: 6 }), async (done) => {
      await carryOut(book, done);
      const typed = new Map(done.map(({ name, content: last }) => [name, last]));
      const model = await looked(book);
      for (const [name, last] of typed)
        if (last === GARBAGE)
          expect(model?.damages).toContainEqual(expect.objectContaining({ kind: 'value', name }));
      await mended(book);
    }),
    { numRuns: 2 * RUNS, endOnFailure: true, ...(SEED !== undefined && { seed: SEED }) },
  );
});
