import { waitForCellEdit, supports } from './excel';

/** How the user's Excel writes numbers; nothing where this Excel does not say. */
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
