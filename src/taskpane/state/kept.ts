import { each, fail, map, type Result } from '../../model/result';
import { withoutPaneOnly } from '../../model/scenario/apart';
import { readScenario } from '../../model/scenario/document/read';
import { same } from '../../model/scenario/same';
import type { Scenario } from '../../model/scenario/scenario';
import { writeScenario } from '../../model/scenario/document/write';
import type { Documents } from './documents';
import { type LastAgreed, lastAgreed, type Link } from './link';

/** What the workbook keeps for the pane: the open scenarios, and how they stood to the sheets. */
export interface Kept {
  readonly scenarios: readonly Scenario[];
  /** The place of the one that was shown. */
  readonly current: number;
  /** The number of the model on the sheets that the user chose to follow. */
  readonly follows?: number;
  /** What the scenarios and the sheets last agreed on, as far as that is known. */
  readonly agreed?: KeptAgreed;
}

/** The last agreement, with places of scenarios in place of their ids, which last no longer than the pane. */
export interface KeptAgreed extends Pick<LastAgreed, 'number' | 'sheet'> {
  readonly on: readonly { readonly place: number; readonly scenario: Scenario }[];
}

/** In characters, since a workbook's setting must not grow without end. Of what is not kept, differences are asked about. */
const MOST_AGREED = 500_000;

/** The version of the format around the scenarios, each of which has a version of its own. */
const VERSION = 1;

type Keepable = Pick<Documents, 'scenarios' | 'current'> & {
  readonly follows?: number | undefined;
  readonly link?: Link;
};

/** What the workbook is to keep, as text. */
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

/** What was agreed on, place by place. Most of it equals the open scenario: only what differs is written out. */
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

/** What was kept, or why it cannot be read. All of it or nothing: half of it would later be saved as the whole. */
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

/** The last agreement. What cannot be read of it counts as never agreed on, so that differences are asked about. */
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
