import { fail, ok, type Result } from '../result';
import { VERSION } from './schema';

type Document = Readonly<Record<string, unknown>>;

/** The step at place i takes a document of version i + 1 to version i + 2. None is ever changed or taken out. */
const steps: readonly ((document: Document) => Document)[] = [];

/** A document brought up to the current version, one step at a time. */
export function upToDate(json: unknown, migrations = steps, current = VERSION): Result<Document> {
  const at = { figure: 'The scenario' };
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return fail({ code: 'not a scenario', at });
  const document = json as Document;
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fail({ code: 'not a scenario', at });
  if (version > current) return fail({ code: 'newer version', at, given: version, known: current });
  return ok(
    migrations
      .slice(version - 1)
      .reduce((older, step, index) => ({ ...step(older), version: version + index + 1 }), document),
  );
}
