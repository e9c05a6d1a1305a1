import { limits } from '../model/limits';
import { pence } from '../model/money/units';
import { all, andThen, each, fail, map, ok, type Result } from '../model/result';
import { type Band, bandRules, checkBands, type PriceList } from '../model/sharing/volume/priceList';
import type { Buyer } from '../model/sharing/volume/volumeShares';
import { blank, type Cell } from './cell';
import { readNames } from './councilArguments';
import {
  isNothing,
  itself,
  list,
  number,
  oneOf,
  optional,
  pounds,
  sameLength,
  table,
  wrongShape,
} from './read';

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

/** Reads two columns: from volume and unit price. Blank rows below the last band are ignored. */
const readBands = (priceBands: unknown): Result<readonly Band[]> =>
  andThen(table(priceBands, FIGURE), (rows) => {
    if (rows[0]?.length !== 2) return wrongShape(rows, FIGURE, { kind: 'price bands' });
    const last = rows.reduce((found, row, index) => (row.every(isNothing) ? found : index), 0);
    const filled = rows.slice(0, last + 1);
    return andThen(
      each(filled, (row, index) => readBand(row, index, filled.length > 1)),
      (bands) => checkBands(bands, FIGURE),
    );
  });

/** A blank price, which may arrive as 0, does not mean free: only a single band, beside a fixed cost, may have none. */
const readBand = (
  [from = blank, price = blank]: readonly Cell[],
  index: number,
  needsPrice: boolean,
): Result<Band> =>
  all({
    from: number(limits.volume)(from, { figure: FIGURE, row: index + 1, column: 1 }),
    price:
      needsPrice && isNothing(price)
        ? fail({
            code: 'missing',
            at: { figure: FIGURE, row: index + 1, column: 2 },
            expected: { ...limits.unitPrice, lowest: 0.000001 },
          })
        : number(limits.unitPrice)(price, { figure: FIGURE, row: index + 1, column: 2 }),
  });
