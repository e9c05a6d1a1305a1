import type { FunctionHelp } from './functionHelp';
import { strings } from '../strings';

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

export const wordsIn = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

/** The functions that have every word of a search somewhere, those first that have them in their name. */
export function matching(functions: readonly FunctionHelp[], search: string): FunctionHelp[] {
  const words = wordsIn(search);
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const inName = (one: FunctionHelp) => has(`ICT.${one.id}`);
  const found = functions.filter((one) => has(allWords(one)));
  return [...found.filter(inName), ...found.filter((one) => !inName(one))];
}

function allWords({ id, group, purpose, returns, parameters }: FunctionHelp): string {
  const ofParameters = parameters.map(({ name, description }) => `${name} ${description}`);
  return [
    `ICT.${id}`,
    titleOf(group),
    strings.functions.words[group] ?? '',
    purpose,
    returns,
    ...ofParameters,
  ].join(' ');
}

/** What a function is for, without the sentences that go on about it. */
export const inShort = (purpose: string) => /^.*?[.:](?=\s|$)/.exec(purpose)?.[0].slice(0, -1) ?? purpose;
