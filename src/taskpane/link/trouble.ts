import type { Damaged, Linked, Trouble } from '../state/link';

/** The link as it stands but for a change that Excel has yet to take. */
export const notWaiting = (link: Linked): Linked =>
  link.trouble?.kind === 'waiting' ? { ...link, trouble: link.trouble.under } : link;

/** What is broken on the sheet, whatever came of writing to it. */
export function brokenIn(trouble: Trouble | undefined): Damaged | undefined {
  if (trouble?.kind === 'damaged') return trouble;
  if (trouble?.kind === 'waiting') return brokenIn(trouble.under);
  return trouble && trouble.kind !== 'conflict' ? trouble.under : undefined;
}

/** What stood in the way of a change that was taken back since. */
export const ofWriting: ReadonlySet<Trouble['kind']> = new Set([
  'too much',
  'failed',
  'own formulas',
] as const);

/** Whether the sheet could be read when it was read last: nothing is written over what is broken. */
export const isReadable = ({ trouble, agreed }: Linked) =>
  (trouble?.kind !== 'damaged' || trouble.readable) && agreed.length > 0;
