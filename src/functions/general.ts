import { financialYear as yearOf, financialYearName } from '../model/contract/calendar';
import { map } from '../model/result';
import joint from '../../package.json';
import { answer } from './answer';
import { date as day, one } from './read';

/**
 * The financial year, April to March, that a day falls in, such as 2011/12.
 * @customfunction FINANCIALYEAR FINANCIALYEAR
 * @param date A date, or text such as "2011-04-01".
 * @returns The financial year's name.
 */
export function financialYear(date: unknown): string {
  return answer(() => map(one(date, 'date', day), yearOf), financialYearName);
}

/**
 * The version of Joint ICT that worked out this workbook's figures.
 * @customfunction VERSION VERSION
 * @returns The version, such as 0.1.0.
 */
export function version(): string {
  return joint.version;
}
