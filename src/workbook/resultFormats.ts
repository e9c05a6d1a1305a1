import { formats } from './plan/styles';

/** The number formats of columns of functions' results that are not amounts, by heading. */
const byHeading: Readonly<Record<string, string>> = {
  From: formats.date,
  To: formats.date,
  'Saving %': formats.percent,
  Rise: formats.rate,
  'Price change': formats.rate,
  'Price factor': formats.factor,
  Year: formats.general,
  Month: formats.general,
  Months: formats.general,
  'Contract year': formats.general,
};

/** And of rows, by label, which take precedence. */
const byLabel: Readonly<Record<string, string>> = { 'Probability of a saving': formats.outcomes };

/**
 * The number formats of a table with headings: for each column those of the rows below the heading, or undefined if the
 * column has no numbers.
 */
export function resultFormats(values: readonly (readonly unknown[])[]): (readonly string[] | undefined)[] {
  const [headings = [], ...rows] = values;
  if (rows.length === 0 || !headings.every((heading) => typeof heading === 'string')) return [];
  return headings.map((heading, column) =>
    rows.some((row) => typeof row[column] === 'number')
      ? rows.map(([label]) => byLabel[String(label)] ?? byHeading[heading] ?? formats.pence)
      : undefined,
  );
}
