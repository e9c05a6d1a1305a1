import { oneSpaced } from '../../../model/sharing/quotes';

const JOINED_BY = [' | ', ' + '];

/** What joins the names of a coalition's councils in a cell: +, or | if any name contains either. */
export const separatorOf = (councils: readonly string[]) =>
  councils.some((name) => /[+|]/.test(name)) ? ' | ' : ' + ';

/** The councils that such a cell names, spelt as in `councils`; undefined if it names any other. */
export function coalitionNames(text: string, councils: readonly string[]): string[] | undefined {
  for (const joint of JOINED_BY) {
    const found = parted(text.trim(), joint, councils);
    if (found) return found;
  }
  // Where there is a |, a + is part of a name.
  const names = text.split(text.includes('|') ? '|' : '+').map((name) => {
    const given = oneSpaced(name);
    return councils.find((one) => alike(oneSpaced(one), given));
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The councils whose names joined make the text, each at most once, whatever signs the names contain. */
function parted(text: string, joint: string, councils: readonly string[]): string[] | undefined {
  for (const name of councils) {
    if (alike(text, name)) return [name];
    const rest = text.slice(name.length + joint.length);
    if (!alike(text.slice(0, name.length + joint.length), name + joint)) continue;
    const others = parted(
      rest,
      joint,
      councils.filter((other) => other !== name),
    );
    if (others) return [name, ...others];
  }
  return undefined;
}

const alike = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
