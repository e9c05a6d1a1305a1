import * as v from 'valibot';
import type { Problem, Where } from '../../problem';
import { andThen, fail, type Result } from '../../result';
import { quoted } from '../../sentences';
import { checkScenario } from './check';
import { upToDate } from './migrations';
import { expectedIn } from './rules';
import type { Scenario } from '../scenario';
import { document } from './schema';

/** Reads a scenario from a JSON document of this or any earlier version. A newer version is refused. */
export const readScenario = (json: unknown): Result<Scenario> =>
  andThen(upToDate(json), (current) => {
    const parsed = v.safeParse(document, current, { abortPipeEarly: true });
    if (!parsed.success) return fail(problemOf(parsed.issues[0]));
    const { version, ...scenario } = parsed.output;
    return checkScenario(scenario);
  });

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  if (issue.type === 'strict_object' && issue.input === undefined)
    return { code: 'part missing', at: whereOf(issue, true) };
  const at = whereOf(issue);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { code: 'unknown part', at, given: String(issue.path?.at(-1)?.key) };
  const expected = expectedIn(issue.message);
  return issue.input === undefined
    ? { code: 'missing', at, expected }
    : { code: 'unreadable', at, given: shown(issue.input), expected };
}

/** Where an issue is, as a path in words: list items by number, and without a figure's `value`. */
function whereOf(issue: v.BaseIssue<unknown>, whole = false): Where {
  const keys = issue.path?.map(({ key }) => (typeof key === 'number' ? key + 1 : String(key))) ?? [];
  const steps = keys.at(-1) === 'value' && !whole ? keys.slice(0, -1) : keys;
  return { figure: steps.length ? steps.join(' ') : 'The scenario' };
}

function shown(input: unknown): string {
  if (typeof input === 'string') return quoted(input);
  if (typeof input === 'object' && input !== null) return Array.isArray(input) ? 'a list' : 'an object';
  return String(input);
}
