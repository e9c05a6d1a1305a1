import { fail, ok, type Result } from '../result';
import { VERSION } from './schema';
import { usualAppraisal } from './usual';
import { writeAppraisal } from './write';

type Document = Readonly<Record<string, unknown>>;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The step at place i takes a document of version i + 1 to version i + 2. None is ever changed or taken out. */
const steps: readonly ((document: Document) => Document)[] = [
  // Extensions were lengths alone, and there was no appraisal.
  (document) => ({
    ...document,
    contract: within(document['contract'], (contract) => ({
      ...contract,
      extensions: within(contract['extensions'], (figure) => ({
        ...figure,
        value: Array.isArray(figure['value'])
          ? figure['value'].map((years: unknown) => ({ years }))
          : figure['value'],
      })),
    })),
    appraisal: writeAppraisal(usualAppraisal),
  }),
];

/** A part changed where it is there; what is no such part is left for the schema to refuse. */
const within = (part: unknown, change: (part: Document) => Document) =>
  isDocument(part) ? change(part) : part;

/** A document brought up to the current version, one step at a time. */
export function upToDate(json: unknown, migrations = steps, current = VERSION): Result<Document> {
  const at = { figure: 'The scenario' };
  if (!isDocument(json)) return fail({ code: 'not a scenario', at });
  const { version } = json;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fail({ code: 'not a scenario', at });
  if (version > current) return fail({ code: 'newer version', at, given: version, known: current });
  return ok(
    migrations
      .slice(version - 1)
      .reduce((older, step, index) => ({ ...step(older), version: version + index + 1 }), json),
  );
}
