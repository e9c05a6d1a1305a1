import * as numfmt from 'numfmt';

/**
 * numfmt as Univer gets it in the page: dates that are typed have the day first, as in Excel with British settings,
 * for which Univer has no setting of its own.
 */
export * from 'numfmt';

const british = { locale: 'en-GB' };
export const parseDate = (text: string) => numfmt.parseDate(text, british);
export const parseValue = (text: string) => numfmt.parseValue(text, british);
