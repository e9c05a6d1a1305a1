import { strings } from '../strings';
import type { FunctionHelp } from './functionHelp';

/** The functions in their groups, in the order of the groups' titles, and after them any group without a title. */
export function grouped(functions: readonly FunctionHelp[]): { title: string; functions: FunctionHelp[] }[] {
  const groups = [
    ...new Set([...Object.keys(strings.functions.groups), ...functions.map(({ group }) => group)]),
  ];
  return groups
    .map((group) => ({ title: titleOf(group), functions: functions.filter((one) => one.group === group) }))
    .filter((group) => group.functions.length > 0);
}

export const titleOf = (group: string): string =>
  (strings.functions.groups as Readonly<Record<string, string>>)[group] ?? group;

/** The words of a search, without the s of a plural, so that "shares" finds "share". */
export const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));

/** The functions in whose help every word of a search occurs: those first with the words in the name, then in the purpose. */
export function matching(functions: readonly FunctionHelp[], search: string): FunctionHelp[] {
  const words = wordsIn(search);
  return functions
    .map((one) => ({ one, weights: weightsOf(one, words) }))
    .filter(({ weights }) => weights.every((weight) => weight > 0))
    .sort((a, b) => sum(b.weights) - sum(a.weights))
    .map(({ one }) => one);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** For each word 3 if it is in the function's name, 2 in its purpose, 1 elsewhere in its help, or 0. */
function weightsOf(one: FunctionHelp, words: readonly string[]): number[] {
  const places = [everything(one), one.purpose, `ICT.${one.id}`].map((text) => text.toLowerCase());
  return words.map((word) =>
    places.reduce((most, text, place) => (text.includes(word) ? place + 1 : most), 0),
  );
}

function everything({
  id,
  group,
  purpose,
  returns,
  parameters,
  example,
  inPlainExcel,
}: FunctionHelp): string {
  return [
    `ICT.${id}`,
    titleOf(group),
    strings.functions.words[group],
    purpose,
    returns,
    ...parameters.map(({ name, description }) => `${name} ${description}`),
    ...[example, inPlainExcel].map((shown) => shown && `${shown.words} ${shown.formula}`),
  ].join(' ');
}

/** The first sentence of a function's purpose, without its full stop. */
export const inShort = (purpose: string) => /^.*?[.:](?=\s|$)/.exec(purpose)?.[0].slice(0, -1) ?? purpose;
