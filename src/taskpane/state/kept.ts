import { each, fail, map, type Result } from '../../model/result';
import { readScenario } from '../../model/scenario/read';
import type { Scenario } from '../../model/scenario/scenario';
import { writeScenario } from '../../model/scenario/write';
import type { Documents } from './documents';

/** The open scenarios as they are kept in the workbook. */
export interface Kept {
  readonly scenarios: readonly Scenario[];
  /** The place of the one that was shown. */
  readonly current: number;
  /** The model on the sheets that was chosen to be followed. */
  readonly follows?: number;
}

/** The version of what stands round the scenarios, each of which has a version of its own. */
const VERSION = 1;

export const textOfKept = ({
  scenarios,
  current,
  follows,
}: Pick<Documents, 'scenarios' | 'current'> & { readonly follows?: number | undefined }): string =>
  JSON.stringify({
    version: VERSION,
    follows,
    current: Math.max(
      0,
      scenarios.findIndex(({ id }) => id === current),
    ),
    scenarios: scenarios.map(({ scenario }) => writeScenario(scenario)),
  });

/** What was kept, or why it cannot be read: all of it or nothing, for half of it would then be saved as the whole. */
export function keptFromText(text: string): Result<Kept> {
  const at = { figure: 'What this workbook keeps for Joint ICT' };
  const json = parsed(text);
  if (typeof json !== 'object' || json === null || !('version' in json) || !('scenarios' in json))
    return fail({ code: 'not a scenario', at });
  const { version, scenarios } = json;
  if (typeof version === 'number' && version > VERSION)
    return fail({ code: 'newer version', at, given: version, known: VERSION });
  if (!Array.isArray(scenarios)) return fail({ code: 'not a scenario', at });
  const current = 'current' in json && typeof json.current === 'number' ? json.current : 0;
  const follows = 'follows' in json && typeof json.follows === 'number' ? { follows: json.follows } : {};
  return map(each(scenarios, readScenario), (read) => ({ scenarios: read, current, ...follows }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
