import type { DataValidationOperator } from '@cj-tech-master/excelts';

/** How values are compared: Office.js's word and the file's. */
export const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
