import { columnRange, fixedAddress, sheetInFormula } from '../address';
import { call, counted, ifElse, concat, literal, NOT_KNOWN } from '../formula';
import type { ModelNames } from '../names';
import { ofLive } from '../inputs/sheetTables';
import { type CheckedParts, everyRate, neededTerms } from './check';

/** The name of the cell that says which figures checks wait for. */
export const waitsForName = 'Checks_wait_for';

const COSTS = ['as-is', 'alone', 'joint'] as const;

/**
 * A text for what the checks wait for: one or two costs of councils by name, such as "Lewisham alone", or else how many
 * figures are not known. "" if they wait for anything else too.
 */
export function waitsFor({ inputs, contract, savings }: CheckedParts, names: ModelNames): string {
  const { firstRow, columns } = savings.firstYear;
  const councils = inputs.councils.length;
  if (councils === 0) return literal('');
  const sheet = savings.draft.name;
  const first = `${sheetInFormula(sheet)}!${fixedAddress(firstRow, columns.asIs)}`;
  const costs = `${first}:${fixedAddress(firstRow + councils - 1, columns.joint)}`;
  const isMissing = `(${costs}=${NOT_KNOWN})`;
  const across = call('COLUMNS', costs);
  // Counted along the rows, council by council.
  const place = `((ROW(${costs})-ROW(${first}))*${across}+COLUMN(${costs})-COLUMN(${first})+1)`;
  const behind = `ROWS(${costs})*${across}+1`;
  const called = (at: string) =>
    concat(
      call('INDEX', columnRange(sheet, 0, firstRow, firstRow + councils - 1), `INT((${at}-1)/${across})+1`),
      literal(' '),
      call('CHOOSE', `MOD(${at}-1,${across})+1`, ...COSTS.map(literal)),
    );
  const earliest = `(${behind}-${call('SUMPRODUCT', call('MAX', `${isMissing}*(${behind}-${place})`))})`;
  const last = call('SUMPRODUCT', call('MAX', `${isMissing}*${place}`));
  const ofCosts = call('COUNTIF', costs, NOT_KNOWN);
  const terms = neededTerms.map((key) => names.figure(key));
  const { otherCosts } = inputs;
  const others = call(
    'SUMPRODUCT',
    `${ofLive(otherCosts, names)}*(1-${call('ISNUMBER', otherCosts.column('£'))})`,
  );
  const noTerms = terms.map((term) => `(1-${call('ISNUMBER', term)})`).join('+');
  const all = `(${ofCosts}+${noTerms}+${others})`;
  const named = concat(
    called(earliest),
    ifElse(`${ofCosts}>1`, concat(literal(' and '), called(last)), literal('')),
  );
  const several = concat(
    counted(all, 'figure'),
    ifElse(`${all}=1`, literal(' that is not known'), literal(' that are not known')),
  );
  return call(
    'IFERROR',
    ifElse(
      `OR(${all}=0,NOT(${everyRate(contract.price.rise)}))`,
      literal(''),
      ifElse(`AND(${all}-1<=1,${all}=${ofCosts})`, named, several),
    ),
    literal(''),
  );
}
