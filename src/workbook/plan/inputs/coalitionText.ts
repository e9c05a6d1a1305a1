import { oneSpaced } from '../../../model/sharing/quotes';

const JOINED_BY = [' | ', ' + '];

/** What a coalition's councils are joined by: +, or | where a name has one of the two in it. */
export const separatorOf = (councils: readonly string[]) =>
  councils.some((name) => /[+|]/.test(name)) ? ' | ' : ' + ';

/** The councils that a text joins, as `councils` writes them; undefined where it names any other. */
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

/** The names of which the text is made, whatever they have in them, each of them once. */
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
