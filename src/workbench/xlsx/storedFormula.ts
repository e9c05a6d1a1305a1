/** How a formula is written in a file, which is not quite how Excel shows it. */
import { NEW_EXCEL_FUNCTIONS } from '@univerjs/engine-formula';
import { isCalled, type Token, tokens } from './tokens';

/** Functions younger than the file format, which stand there behind a prefix; Univer's list lacks a few. */
const YOUNG = new Set([...NEW_EXCEL_FUNCTIONS, 'AGGREGATE', 'CONCAT', 'ISOMITTED', 'LAMBDA', 'LET']);
/** Two of them have a second prefix. */
const SECOND_PREFIX = new Set(['FILTER', 'SORT']);

/**
 * As a file has it: without the equals sign, `_xlfn.` before young functions, custom functions by their stored
 * name.
 */
export function stored(formula: string, namespace: string): string {
  const list = tokens(formula);
  const variables = variablesOf(list);
  return list
    .map((token, index) => {
      if (token.kind !== 'word') return token.text;
      if (isCalled(list, index)) return storedFunction(token.text, namespace);
      return variables.has(token.text.toLowerCase()) ? `_xlpm.${token.text}` : token.text;
    })
    .join('');
}

/** Whether it calls a function of the add-in. */
export function callsAddin(formula: string, namespace: string): boolean {
  const list = tokens(formula);
  return list.some(({ text }, index) => isCalled(list, index) && isOfNamespace(text, namespace));
}

const isOfNamespace = (name: string, namespace: string) =>
  name.toUpperCase().startsWith(`${namespace.toUpperCase()}.`);

function storedFunction(name: string, namespace: string): string {
  const known = name.toUpperCase();
  if (isOfNamespace(name, namespace)) return `_xldudf_${known.replaceAll('.', '_')}`;
  if (SECOND_PREFIX.has(known)) return `_xlfn._xlws.${name}`;
  return YOUNG.has(known) ? `_xlfn.${name}` : name;
}

/** The names that LET and LAMBDA give to values, in small letters. */
function variablesOf(list: readonly Token[]): Set<string> {
  const variables = new Set<string>();
  for (const [at, { text }] of list.entries()) {
    const called = text.toUpperCase();
    if (!isCalled(list, at) || (called !== 'LET' && called !== 'LAMBDA')) continue;
    const firstWords = argumentsFrom(list, at + 2).map((part) => part.filter(({ kind }) => kind !== 'space'));
    for (const [index, part] of firstWords.slice(0, -1).entries())
      if (part.length === 1 && part[0]?.kind === 'word' && (called === 'LAMBDA' || index % 2 === 0))
        variables.add(part[0].text.toLowerCase());
  }
  return variables;
}

/** The arguments of a call, in pieces, from the place after its bracket. */
function argumentsFrom(list: readonly Token[], start: number): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of list.slice(start)) {
    if (token.text === '(' || token.text === '{') depth++;
    if (token.text === ')' || token.text === '}') depth--;
    if (depth < 0) break;
    if (token.text === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
