/** Turns what a custom function gave into what a Univer formula gives. */
import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { isObject, sentence } from './errors';

const ERRORS = new Set<string>(Object.values(ErrorType));

export function errorValue(code: string): ErrorValueObject {
  return ErrorValueObject.create(isErrorType(code) ? code : ErrorType.VALUE);
}

export function resultValue(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return single(result);
  const rows = (result as unknown[]).map((row): unknown[] =>
    Array.isArray(row) ? (row as unknown[]) : [row],
  );
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width)) return errorValue('#VALUE!');
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(single)),
    rowCount: rows.length,
    columnCount: width,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** JSON has no NaN and no Infinity: inside an array they travel as null, and Excel shows null as 0. */
function single(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === 'number') return NumberValueObject.create(Number.isFinite(value) ? value : 0);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  // A text is a text: Univer's ValueObjectFactory would read `2011/12` as a date.
  if (typeof value === 'string') return StringValueObject.create(value);
  const error = errorOf(value);
  if (error) return errorValue(error.code);
  // One of Excel's data types shows its basic value.
  return isObject(value) && value['basicValue'] !== undefined
    ? single(value['basicValue'])
    : errorValue('#VALUE!');
}

/** An error that was returned, not thrown: itself, or what is left of it after travelling. */
export function errorOf(value: unknown): { code: string; message: string } | undefined {
  if (!isObject(value) || Array.isArray(value)) return undefined;
  const code = value['basicValue'] ?? value['code'];
  if (typeof code !== 'string' || !code.startsWith('#')) return undefined;
  return { code, message: sentence(code, value['message']) };
}

const isErrorType = (code: string): code is ErrorType => ERRORS.has(code);
