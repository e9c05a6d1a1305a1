import type { Damaged, Linked, Trouble } from '../state/link';

/** The link without the trouble that Excel has not taken a change yet. */
export const notWaiting = (link: Linked): Linked =>
  link.trouble?.kind === 'waiting' ? { ...link, trouble: link.trouble.under } : link;

/** The damage on the sheet, which another trouble may cover. */
export function brokenIn(trouble: Trouble | undefined): Damaged | undefined {
  if (trouble?.kind === 'damaged') return trouble;
  if (trouble?.kind === 'waiting') return brokenIn(trouble.under);
  return trouble && trouble.kind !== 'conflict' ? trouble.under : undefined;
}

/** Troubles of writing a change: they are over when the change is undone. */
export const ofWriting: ReadonlySet<Trouble['kind']> = new Set([
  'too much',
  'failed',
  'own formulas',
] as const);

/** Whether the sheet was readable when it was last read: nothing is written over what cannot be read. */
export const isReadable = ({ trouble, agreed }: Linked) =>
  (trouble?.kind !== 'damaged' || trouble.readable) && agreed.length > 0;
