import {
  type BaseValueObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  type compareToken,
  functionMeta,
  StringValueObject,
} from '@univerjs/engine-formula';
import { methodsOf } from './functions';

/**
 * Univer finds equal cells in an index of each column, which takes nought for nothing: once a column has been
 * compared, 0="" is true in it. Without the index every cell is compared by itself, as in Excel.
 */
export function compareCellByCell(): void {
  CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;
}

const compare = methodsOf<'calculate'>(functionMeta, 'COMPARE');
const { calculate } = compare;
const texts = StringValueObject.prototype as unknown as {
  _checkWildcard: (this: BaseValueObject, text: string, operator: compareToken) => BooleanValueObject;
  _compareString: (current: string, text: string, operator: compareToken) => boolean;
};
const { _checkWildcard: asPattern } = texts;
let isOperator = false;

/**
 * In A1=B1 a * or ? is that character, as in Excel. Univer takes it for any text there too, as it is in the criteria of
 * COUNTIF and its kind, which compare by the same method.
 */
export function compareTextsAsTheyAre(): void {
  compare.calculate = function (...values) {
    isOperator = true;
    try {
      return calculate.apply(this, values);
    } finally {
      isOperator = false;
    }
  };
  texts._checkWildcard = function (text, operator) {
    return isOperator
      ? BooleanValueObject.create(
          texts._compareString(String(this.getValue()).toLocaleLowerCase(), text, operator),
        )
      : asPattern.call(this, text, operator);
  };
}
