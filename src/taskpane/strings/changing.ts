/** Words of changing the formulas of sheets that are there already. */

const cells = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'cell' : 'cells'}`;

/** So many addresses are named, and the rest counted. */
const NAMED = 8;

function listed(addresses: readonly string[]): string {
  const named = addresses.slice(0, NAMED).join(', ');
  const more = addresses.length - NAMED;
  return more > 0 ? `${named} and ${more} more` : named;
}

export const title = 'Change its formulas';
export const here = (sheets: readonly string[]) => `Sheets that are here already: ${sheets.join(', ')}`;
export const name = (sheets: readonly string[]) => `Formulas of ${sheets[0] ?? ''} and its sheets`;
export const now = 'Now';
export const look = 'Change';
export const nothing = 'That is how they are written now. Choose another way.';
export const ask = (count: number, to: string) =>
  `Change ${cells(count)} to ${to}? Only cells that still hold what Joint ICT wrote are changed. Excel’s undo list may be cleared.`;
export const frozen = 'Typing on Inputs changes nothing then, until you change back.';
export const to = { plain: 'plain Excel formulas', ict: 'ICT functions', values: 'values' };
export const keeps = (kept: readonly string[]) =>
  kept.length === 0
    ? ''
    : `${cells(kept.length)} that you changed ${kept.length === 1 ? 'stays as it is' : 'stay as they are'}: ${listed(kept)}.`;
const errorCells = (errors: readonly { readonly address: string; readonly error: string }[]) =>
  listed(errors.map(({ address, error }) => `${address} (${error})`));
export const errors = (found: Parameters<typeof errorCells>[0]) =>
  found.length === 0
    ? ''
    : `${cells(found.length)} ${found.length === 1 ? 'shows an error' : 'show errors'}, and what comes of ${found.length === 1 ? 'it' : 'them'} would stay: ${errorCells(found)}.`;
export const unfinished = (found: Parameters<typeof errorCells>[0]) =>
  `${cells(found.length)} ${found.length === 1 ? 'has' : 'have'} no result yet that could be kept as a value: ${errorCells(found)}. Wait until Excel has worked them out. If they stay, reload Joint ICT, mend the formulas that are yours, or change to plain Excel formulas first.`;
export const confirm = 'Change them';
export const leave = 'Leave them';
export const looking = 'Looking at the sheets';
export const changing = 'Changing the formulas';
export const changed = (count: number, to: string) => `${cells(count)} changed to ${to}.`;
export const kept = (addresses: readonly string[]) =>
  addresses.length === 0
    ? ''
    : `${cells(addresses.length)} that you changed ${addresses.length === 1 ? 'was left as it was' : 'were left as they were'}: ${listed(addresses)}.`;
export const same = 'Nothing had to be changed.';
export const cancelled = 'Cancelled. Nothing was changed.';
export const unchanged = 'Nothing was changed.';
export const leftBehind =
  'Excel could not change all the cells, nor put back those that it had changed. Use Undo in Excel, or write new sheets.';
export const failures = {
  protected: 'The workbook structure is protected: Review, Protect Workbook.',
  'cell edit': 'A cell is being edited. Press Enter or Esc in it, then try again.',
  'read only': 'This workbook is read-only. Save a copy, then try again.',
  'last sheet': 'Excel could not change the sheets. Try again.',
  'sheets gone': 'One of the sheets is no longer here. Write new sheets instead.',
  cancelled: 'It was cancelled.',
  failed: 'Excel could not change the cells. Check that no sheet is protected, then try again.',
};
