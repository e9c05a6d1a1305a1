import { notKnown } from '../../../model/money/units';
import { nameKey, sameName } from '../../../model/scenario/names';
import type { Scenario } from '../../../model/scenario/scenario';
import { wayNames } from '../../../model/scenario/way';
import { band } from '../blocks';
import { call, ifElse, sameText, concat, literal, NOT_KNOWN, knownSum } from '../formula';
import { councilFigure } from '../inputs/inputs';
import { ofLive } from '../inputs/sheetTables';
import { formats, styles } from '../styles';
import { across, at, councilHeader, FIRST, forPartner, type SharingSheet } from './layout';

/** What the bill may be shared by: a row with a number for each council. */
export interface Key {
  /** Its name when the sheets were written, and the cell of what it is called by now, where a user named it. */
  readonly title: string;
  readonly name?: string;
  readonly row: number;
}

/** Whether councils counted it, and so have lines of it on Inputs. */
export const isCounted = (key: Key): key is Required<Key> => key.name !== undefined;

const AS_IS = 'as-is cost';

/** The keys that councils counted, each with the first line of the table on Inputs that has it. A name is the same whatever its capitals. */
function counted(scenarios: readonly Scenario[]): { line: number; title: string }[] {
  const titles = scenarios.flatMap(({ councils }) =>
    councils.flatMap(({ keys }) => keys.map(({ name }) => name)),
  );
  const names = titles.map(nameKey);
  return titles
    .map((title, line) => ({ title, line }))
    .filter(({ line }) => names.indexOf(names[line] ?? '') === line);
}

/** How many rows the block takes, with the empty one below it. */
export const keysHeight = (scenarios: readonly Scenario[]) => 3 + counted(scenarios).length + 1;
export const keyCount = (scenarios: readonly Scenario[]) => 1 + counted(scenarios).length;

/** A format with places after the point shows the point even where there are none. */
const formatOf = (scenarios: readonly Scenario[], title: string) =>
  scenarios.every(({ councils }) =>
    councils.every(({ keys }) =>
      keys.every(
        ({ name, amount: { value } }) =>
          !sameName(name, title) || value === notKnown || Number.isInteger(value),
      ),
    ),
  )
    ? formats.count
    : formats.weight;

/** The live scenario's keys: what each council spends as-is, and what it counted, such as users or devices. */
export function keyRows(sheet: SharingSheet, scenarios: readonly Scenario[], row: number): Key[] {
  const { draft, inputs } = sheet;
  const n = inputs.councils.length;
  band(draft, row, 'Keys: what the cost may be shared by', FIRST + n + 1);
  councilHeader(sheet, row + 1, ['Key', 'Unit'], ['Together']);
  const put = (own: number, format: string, cell: (council: number) => string) => {
    for (const council of inputs.councils.keys())
      draft.formula(own, FIRST + council, forPartner(sheet, council, cell(council)));
    const cells = across(sheet, own);
    const twice = `${call('COUNTIF', cells, literal(TWO_LINES))}>0`;
    draft.formula(own, FIRST + n, ifElse(twice, NOT_KNOWN, knownSum(cells)));
    draft.style({ row: own, column: FIRST, rows: 1, columns: n + 1 }, styles.right, { numberFormat: format });
  };
  draft.texts(row + 2, 0, ['As-is cost', '£ a year']);
  put(row + 2, formats.pounds, (council) => {
    const cost = councilFigure(sheet, council, 'asIs');
    return ifElse(`${cost}=""`, NOT_KNOWN, cost);
  });
  const keys = counted(scenarios).map(({ line, title }, place): Key => {
    const own = row + 3 + place;
    const name = draft.formula(own, 0, inputs.keys.cell(line, 'Key'), { align: 'Left' });
    draft.text(own, 1, 'number');
    put(own, formatOf(scenarios, title), (council) => numberOf(sheet, council, name.here));
    return { title, name: `$${name.here.replace(/(\d+)$/, '$$$1')}`, row: own };
  });
  draft.style({ row: row + 2, column: 1, rows: 1 + keys.length, columns: 1 }, styles.note);
  return [{ title: AS_IS, row: row + 2 }, ...keys];
}

/** What is said of a council that has two lines of one key: which of the numbers is meant, nobody knows. */
export const TWO_LINES = 'two lines';

/** What the live scenario's line for this council and this key says. Criteria would read * in a name, so none are used. */
function numberOf({ inputs, names }: SharingSheet, council: number, key: string): string {
  const { keys } = inputs;
  const own = [
    ofLive(keys, names),
    sameText(keys.column('Council'), inputs.nameCell(council)),
    sameText(keys.column('Key'), key),
  ].join('*');
  const lines = `SUMPRODUCT(${own}*ISNUMBER(${keys.column('Number')}))`;
  return ifElse(
    `${lines}<>1`,
    ifElse(`${lines}=0`, NOT_KNOWN, literal(TWO_LINES)),
    // An error in another line is none of this council's.
    call('IFERROR', call('SUMPRODUCT', own, keys.column('Number')), NOT_KNOWN),
  );
}

/** A council's share of the cost by a key, where every council has its number and they are not all nought. */
export function keyShare(sheet: SharingSheet, cost: string, { row }: Key, council: number): string {
  const together = at(row, sheet.inputs.councils.length);
  return ifElse(
    `ISNUMBER(${together})`,
    ifElse(`${together}=0`, NOT_KNOWN, `${cost}*${at(row, council)}/${together}`),
    NOT_KNOWN,
  );
}

/** By Users */
export const keyLabel = (name: string) => concat(literal(wayNames.key('')), name);
