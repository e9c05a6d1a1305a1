import { notKnown } from '../../../model/money/units';
import { nameKey, sameName } from '../../../model/scenario/names';
import type { Scenario } from '../../../model/scenario/scenario';
import { wayNames } from '../../../model/scenario/sharing/way';
import { band } from '../blocks';
import { call, ifElse, sameText, concat, literal, NOT_KNOWN, knownSum } from '../formula';
import { councilFigure } from '../inputs/inputs';
import { ofLive } from '../inputs/sheetTables';
import { formats, styles } from '../styles';
import { across, at, councilHeader, FIRST, forPartner, type SharingSheet } from './layout';

/** A key to share the bill by, such as users or as-is cost: a row with a number for each council. */
export interface Key {
  /** Its name when the sheets were written, and the cell with its present name if a user named it. */
  readonly title: string;
  readonly name?: string;
  readonly row: number;
}

/** Whether it has lines on Inputs; as-is cost has none. */
export const isCounted = (key: Key): key is Required<Key> => key.name !== undefined;

const AS_IS = 'as-is cost';

/** The keys with lines on Inputs, each with the first of its lines there. Names are the same whatever their capitals. */
function counted(scenarios: readonly Scenario[]): { line: number; title: string }[] {
  const titles = scenarios.flatMap(({ councils }) =>
    councils.flatMap(({ keys }) => keys.map(({ name }) => name)),
  );
  const names = titles.map(nameKey);
  return titles
    .map((title, line) => ({ title, line }))
    .filter(({ line }) => names.indexOf(names[line] ?? '') === line);
}

/** How many rows the block takes, with an empty one below, and how many keys there are. */
export const keysHeight = (scenarios: readonly Scenario[]) => 3 + counted(scenarios).length + 1;
export const keyCount = (scenarios: readonly Scenario[]) => 1 + counted(scenarios).length;

/** A whole number where all of a key's numbers are: a format with decimals would show the point. */
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

/** Puts the live scenario's keys: as-is cost, then those on Inputs. */
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

/** What a council shows that has two lines of one key, as either number might be meant. */
export const TWO_LINES = 'two lines';

/** A formula for a council's number of a key. Names are compared whole, since SUMIF takes * for a wildcard. */
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
    // If another line is an error, the sum is too, and the number is not known.
    call('IFERROR', call('SUMPRODUCT', own, keys.column('Number')), NOT_KNOWN),
  );
}

/** A formula for a council's share of the cost by a key; not known if a council has no number or all are nought. */
export function keyShare(sheet: SharingSheet, cost: string, { row }: Key, council: number): string {
  const together = at(row, sheet.inputs.councils.length);
  return ifElse(
    `ISNUMBER(${together})`,
    ifElse(`${together}=0`, NOT_KNOWN, `${cost}*${at(row, council)}/${together}`),
    NOT_KNOWN,
  );
}

/** The name of the way: By Users. */
export const keyLabel = (name: string) => concat(literal(wayNames.key('')), name);
