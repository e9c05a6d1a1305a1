import { limits } from '../model/limits';
import { pence } from '../model/money/units';
import { all, andThen, each, fail, map, ok, type Result } from '../model/result';
import { type Band, bandRules, checkBands, type PriceList } from '../model/sharing/priceList';
import type { Buyer } from '../model/sharing/volumeShares';
import { blank, type Cell } from './cell';
import { readNames } from './councilArguments';
import { isNothing, itself, list, number, oneOf, optional, pounds, sameLength, table } from './read';

/** The councils that have a name, each with the units it buys, which may be none. */
export const readBuyers = (councils: unknown, volumes: unknown): Result<Buyer[]> =>
  andThen(all({ names: readNames(councils), cells: list(volumes, 'volumes') }), ({ names, cells }) =>
    andThen(sameLength(cells, 'volumes', 'councils', names.length), (beside) =>
      map(
        each(names, (council, row) =>
          council ? number(limits.volume)(beside[row] ?? blank, { figure: 'volumes', council }) : ok(0),
        ),
        (volumes) =>
          names.flatMap((council, row) => (council ? [{ council, volume: volumes[row] ?? 0 }] : [])),
      ),
    ),
  );

export const readPriceList = (priceBands: unknown, fixedCost: unknown, bands: unknown): Result<PriceList> =>
  all({
    bands: readBands(priceBands),
    fixedCost: optional(fixedCost, 'fixedCost', pounds(limits.fixedCost), pence(0)),
    rule: optional(bands, 'bands', oneOf(itself(bandRules)), 'all units'),
  });

const FIGURE = 'priceBands';

/** Two columns, from volume and unit price. Blank rows below the last band are left out. */
const readBands = (priceBands: unknown): Result<readonly Band[]> =>
  andThen(table(priceBands, FIGURE), (rows) => {
    const columns = rows[0]?.length ?? 0;
    if (columns !== 2)
      return fail({
        code: 'wrong shape',
        at: { figure: FIGURE },
        rows: rows.length,
        columns,
        expected: { kind: 'price bands' },
      });
    const last = rows.reduce((found, row, place) => (row.every(isNothing) ? found : place), 0);
    const given = rows.slice(0, last + 1);
    return andThen(
      each(given, (row, place) => readBand(row, place, given.length > 1)),
      (bands) => checkBands(bands, FIGURE),
    );
  });

/** A blank price, which may come as 0, is no price for nothing; only a single band may have none, beside a fixed cost. */
const readBand = (
  [from = blank, price = blank]: readonly Cell[],
  place: number,
  needsPrice: boolean,
): Result<Band> =>
  all({
    from: number(limits.volume)(from, { figure: FIGURE, row: place + 1, column: 1 }),
    price:
      needsPrice && isNothing(price)
        ? fail({
            code: 'missing',
            at: { figure: FIGURE, row: place + 1, column: 2 },
            expected: { ...limits.unitPrice, lowest: 0.000001 },
          })
        : number(limits.unitPrice)(price, { figure: FIGURE, row: place + 1, column: 2 }),
  });
