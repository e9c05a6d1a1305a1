import type { MethodName } from './methods';

/** A plain name for each method, and its name in textbooks, '' where they have none. */
export const methodTitles = {
  equal: { name: 'Equal shares', textbook: '' },
  proportional: { name: 'By cost alone', textbook: 'proportional' },
  'equal saving': { name: 'Equal gain', textbook: 'equal gain' },
  separable: { name: 'What you add, then equally', textbook: 'ENSC' },
  'alternative cost avoided': { name: 'What you add, then by what you avoid', textbook: 'Gately' },
  scrb: { name: 'What you add, then by benefit', textbook: 'SCRB' },
  shapley: { name: 'Average of what you add', textbook: 'Shapley' },
  'weighted shapley': { name: 'Average of what you add, weighted', textbook: 'weighted Shapley' },
  owen: { name: 'Average of what you add, by blocs', textbook: 'Owen' },
  tau: { name: 'Between least and most', textbook: 'tau' },
  nucleolus: { name: 'Best for the worst-off group', textbook: 'nucleolus' },
  prenucleolus: { name: 'Best for the worst-off group, without a limit', textbook: 'prenucleolus' },
  'per-capita nucleolus': {
    name: 'Best for the worst-off group, per council',
    textbook: 'per-capita nucleolus',
  },
  'proportional nucleolus': {
    name: 'Best for the worst-off group, per pound',
    textbook: 'proportional nucleolus',
  },
  banzhaf: { name: 'Average of what you add to any group', textbook: 'Banzhaf' },
} as const satisfies Record<MethodName, { readonly name: string; readonly textbook: string }>;

/** The textbook name of a method as a title, or '' where it is the plain name. */
export function textbookTitle(method: MethodName): string {
  const { name, textbook } = methodTitles[method];
  const title = textbook.charAt(0).toUpperCase() + textbook.slice(1);
  return title === name ? '' : title;
}

/** The plain name, followed by the textbook name where it differs: Between least and most (Tau). */
export function fullTitle(method: MethodName): string {
  const { name } = methodTitles[method];
  const textbook = textbookTitle(method);
  return textbook === '' ? name : `${name} (${textbook})`;
}
