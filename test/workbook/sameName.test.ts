/** The pane and the sheets' formulas tell names apart in the same way, however they were typed or pasted. */
import { checkScenario } from '../../src/model/scenario/document/check';
import { sameName } from '../../src/model/scenario/names';
import { writeModel } from '../../src/workbook';
import { layOut } from '../../src/workbook/plan/model';
import { closeWorkbooks, openWorkbook, type Workbook } from './excel';
import { readModel } from './readModel';
import { changed, known } from './scenarios';

afterEach(closeWorkbooks);

const HARD = '\u00A0';
const same = ['tower hamlets', ' Tower  Hamlets ', `Tower${HARD}Hamlets`, `TOWER ${HARD} HAMLETS${HARD}`];
const others = ['Tower-Hamlets', 'TowerHamlets', 'Tower'];

const scenario = changed(({ councils }) => {
  for (const council of councils) {
    council.keys = [{ name: 'Users', amount: known(1000) }];
    council.alone = known(3_000_000);
    council.otherCosts = [
      { kind: 'transition', course: 'joint', timing: { kind: 'once', year: 1 }, amount: known(120_000) },
    ];
  }
  const [first] = councils;
  if (first) first.name = 'Tower Hamlets';
});
const { inputs } = layOut([scenario]);
const addressOf = (cell: string) => cell.replaceAll('$', '').split('!')[1] ?? '';
const cells = {
  council: addressOf(inputs.keys.cell(0, 'Council')),
  other: addressOf(inputs.otherCosts.cell(0, 'Council')),
};

const type = (book: Workbook, council: string) =>
  book.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Inputs');
    for (const cell of Object.values(cells)) sheet.getRange(cell).values = [[council]];
    await context.sync();
  });

test('a name in a line is of a council to formulas where it is to the pane', async () => {
  const book = openWorkbook();
  expect(await writeModel([scenario])).toMatchObject({ ok: true });
  const told = [];
  for (const typed of [...same, ...others]) {
    await type(book, typed);
    const lines = (await book.values('Checks')).filter(([, name]) =>
      /^Every number for a key|^Every other cost is of/.test(String(name)),
    );
    const read = await readModel(1);
    told.push([typed, lines.map((line) => line[5]), read?.scenarios !== undefined]);
  }
  expect(told).toEqual([
    ...same.map((typed) => [typed, [true, true], true]),
    ...others.map((typed) => [typed, [false, false], false]),
  ]);
});

test('two councils whose names only spaces tell apart would be one on the sheets', () => {
  const { councils, ...rest } = scenario;
  const [first, ...more] = councils;
  if (!first) throw new Error('there is no council');
  for (const name of same) {
    expect(sameName(name, first.name)).toBe(true);
    const twice = checkScenario({ ...rest, councils: [first, { ...first, name }, ...more] });
    expect(twice).toMatchObject({ ok: false });
  }
  for (const name of others) expect(sameName(name, first.name)).toBe(false);
});
