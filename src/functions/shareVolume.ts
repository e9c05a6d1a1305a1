import { all, andThen } from '../model/result';
import type { MethodName } from '../model/sharing/methods';
import { isByTable, shareByVolume } from '../model/sharing/volume/volumeShares';
import { runToEnd } from '../model/work';
import { answer, type CellValue, inPounds } from './answer';
import { isPreview, onlyAPreview } from './preview';
import { MOST_IN_PREVIEW, readMethod } from './shareArguments';
import { readBuyers, readPriceList } from './volumeArguments';

/**
 * Shares the bill of councils that buy by volume under one price list, to the penny. The more they buy together, the less each unit costs.
 * @customfunction SHARE.VOLUME SHARE.VOLUME
 * @param councils The councils' names, in a column.
 * @param volumes The whole units that each buys, such as users or devices, beside its name. A council with none pays nothing.
 * @param priceBands Two columns, from volume and unit price: the volume at which a price starts, the first 0, and the price of one unit in pounds.
 * @param fixedCost What the contract costs whatever the volume, in pounds. 0 if left out.
 * @param method How to share, such as "shapley", or by its name in the pane, such as "By cost alone". "shapley" if left out.
 * @param bands Whether a band's price applies to "all units" once the total reaches it, or is "incremental": each band's units at its own price. "all units" if left out.
 * @returns Council, Share: a row for each council, in pounds. The shares add up to the bill of all.
 * @fills 1 + councils by 2
 */
export function shareVolume(
  councils: unknown[][],
  volumes: unknown[][],
  priceBands: unknown[][],
  fixedCost?: unknown,
  method?: unknown,
  bands?: unknown,
  invocation?: CustomFunctions.Invocation,
): CellValue[][] {
  return answer(
    () =>
      andThen(
        all({
          buyers: readBuyers(councils, volumes),
          list: readPriceList(priceBands, fixedCost, bands),
          by: readMethod(method),
        }),
        ({ buyers, list, by }) =>
          isPreview(invocation) && buyers.length > mostInPreview(by)
            ? onlyAPreview('councils')
            : runToEnd(shareByVolume(by, buyers, list)),
      ),
    (payers) => [['Council', 'Share'], ...payers.map(({ council, share }) => [council, inPounds(share)])],
  );
}

/**
 * How many councils a preview works out: counting coalitions is quick up to a hundred, the table of all groups is
 * not.
 */
const mostInPreview = (method: MethodName) => (isByTable(method) ? MOST_IN_PREVIEW : 100);
