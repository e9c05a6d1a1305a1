import { each, fail, map, type Result } from '../../model/result';
import { withoutPaneOnly } from '../../model/scenario/apart';
import { readScenario } from '../../model/scenario/read';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { writeScenario } from '../../model/scenario/write';
import type { Documents } from './documents';
import { type LastAgreed, lastAgreed, type Link } from './link';

/** The open scenarios as they are kept in the workbook. */
export interface Kept {
  readonly scenarios: readonly Scenario[];
  /** The place of the one that was shown. */
  readonly current: number;
  /** The model on the sheets that was chosen to be followed. */
  readonly follows?: number;
  /** What the scenarios and a model on the sheets last agreed on, as far as that is known. */
  readonly agreed?: KeptAgreed;
}

/** The last agreement, with the places of the scenarios in stead of their ids, which last no longer than the pane. */
export interface KeptAgreed extends Pick<LastAgreed, 'number' | 'sheet'> {
  readonly on: readonly { readonly place: number; readonly scenario: Scenario }[];
}

/** A setting of a workbook may not grow without end. Where this is not enough, what differs is asked about. */
const MOST_AGREED = 500_000;

/** The version of what stands round the scenarios, each of which has a version of its own. */
const VERSION = 1;

type Keepable = Pick<Documents, 'scenarios' | 'current'> & {
  readonly follows?: number | undefined;
  readonly link?: Link;
};

export const textOfKept = ({ scenarios, current, follows, link }: Keepable): string =>
  JSON.stringify({
    version: VERSION,
    follows,
    agreed: link && agreedWritten(scenarios, lastAgreed(link)),
    current: Math.max(
      0,
      scenarios.findIndex(({ id }) => id === current),
    ),
    scenarios: scenarios.map(({ scenario }) => writeScenario(scenario)),
  });

/** Most of what was agreed on is as the scenarios are: only what differs is written once more. */
function agreedWritten(open: Documents['scenarios'], last: LastAgreed | undefined) {
  const on = last?.agreed.flatMap((scenario, at) => {
    const place = open.findIndex(({ id }) => id === last.ids[at]);
    const is = open[place]?.scenario;
    if (!scenario || !is) return [];
    return [{ place, ...(!same(withoutPaneOnly(is), scenario) && { scenario: writeScenario(scenario) }) }];
  });
  if (!last || !on || on.length === 0 || JSON.stringify(on).length > MOST_AGREED) return undefined;
  return { model: last.number, sheet: last.sheet, on };
}

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
  return map(each(scenarios, readScenario), (read) => {
    const agreed = 'agreed' in json ? agreedRead(json.agreed, read) : undefined;
    return { scenarios: read, current, ...follows, ...(agreed && { agreed }) };
  });
}

/** What cannot be read of the last agreement was never agreed on, and is asked about: no scenario is lost by that. */
function agreedRead(json: unknown, scenarios: readonly Scenario[]): KeptAgreed | undefined {
  if (!isObject(json) || typeof json['model'] !== 'number' || typeof json['sheet'] !== 'string')
    return undefined;
  const { model: number, sheet, on } = json;
  if (!Array.isArray(on)) return undefined;
  return {
    number,
    sheet,
    on: on.flatMap((one: unknown) => {
      const place = isObject(one) ? one['place'] : undefined;
      const is = typeof place === 'number' ? scenarios[place] : undefined;
      if (!isObject(one) || typeof place !== 'number' || !is) return [];
      if (!('scenario' in one)) return [{ place, scenario: withoutPaneOnly(is) }];
      const was = readScenario(one['scenario']);
      return was.ok ? [{ place, scenario: was.value }] : [];
    }),
  };
}

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
