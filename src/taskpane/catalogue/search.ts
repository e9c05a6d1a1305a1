import { strings } from '../strings';
import type { FunctionHelp } from './functionHelp';

/** The groups in the order they are asked about, and after them any that has no title yet. */
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

/** The words of a search, without the s of a plural, so that shares find a share. */
export const wordsIn = (text: string) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));

/** The functions that have every word of a search somewhere; those first that have them in the name, then in the purpose. */
export function matching(functions: readonly FunctionHelp[], search: string): FunctionHelp[] {
  const words = wordsIn(search);
  return functions
    .map((one) => ({ one, weights: weightsOf(one, words) }))
    .filter(({ weights }) => weights.every((weight) => weight > 0))
    .sort((a, b) => sum(b.weights) - sum(a.weights))
    .map(({ one }) => one);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** How much each word counts for a function: 0 where it has it nowhere. */
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

/** What a function is for, without the sentences that go on about it. */
export const inShort = (purpose: string) => /^.*?[.:](?=\s|$)/.exec(purpose)?.[0].slice(0, -1) ?? purpose;
