import { waitForCellEdit, supports } from './excel';

/** The separators with which the user's Excel writes numbers; undefined where this Excel does not tell. */
export async function separators(): Promise<
  { readonly decimal: string; readonly thousands: string } | undefined
> {
  if (!supports('1.11')) return undefined;
  return Excel.run(waitForCellEdit, async (context) => {
    const { application } = context.workbook;
    application.load('decimalSeparator, thousandsSeparator');
    await context.sync();
    return { decimal: application.decimalSeparator, thousands: application.thousandsSeparator };
  });
}
