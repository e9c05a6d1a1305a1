import { fail, ok, type Result } from '../../result';
import { VERSION } from './schema';

type Document = Readonly<Record<string, unknown>>;

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const assumed = (value: unknown, note: string) => ({
  value,
  status: 'Assumed',
  source: 'Joint ICT default',
  date: '2026-11',
  note,
});

/** The appraisal that version 2 assumed. It must not follow later changes to `usualAppraisal`. */
const APPRAISAL_OF_VERSION_2 = {
  inflation: assumed(
    0.02,
    "The Bank of England's target. Used only to state later years in the prices of the first",
  ),
  vintage: {
    value: 'standard',
    status: 'Published',
    source: 'HM Treasury, The Green Book',
    date: '2022',
    note: '3.5% a year for the first 30 years',
  },
  vatRate: {
    value: 0.2,
    status: 'Published',
    source: 'HM Revenue and Customs',
    date: '2011-01-04',
    note: 'For the value in law, and for VAT that a council cannot recover',
  },
  optimismBias: assumed(
    0,
    'The Green Book gives 0% to 41% of operating cost for outsourcing (Mott MacDonald, 2002)',
  ),
  realisation: assumed([1], 'The whole saving comes from the first year on'),
};

/** The step at index i takes a document of version i + 1 to version i + 2. None may ever be changed or removed. */
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
    appraisal: APPRAISAL_OF_VERSION_2,
  }),
];

/** A part changed, if it is there. Anything else is left for the schema to refuse. */
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
