import { formats } from './plan/styles';

/** What is no amount in the tables that functions give, by the headings of its columns. */
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

/** And by the label of its row, which goes first. */
const byLabel: Readonly<Record<string, string>> = { 'Probability of a saving': formats.outcomes };

/**
 * The number formats of a table with headings, column by column, each of the rows below the heading; none where a
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
