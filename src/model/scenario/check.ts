import { checkTerms, totalYears } from '../contract/terms';
import { fail, ok, type Result } from '../result';
import { firstRepeated } from './names';
import type { Coalition, Council, Scenario } from './scenario';
import { fullTerms } from './terms';

/** A scenario whose parts agree with each other. */
export function checkScenario(scenario: Scenario): Result<Scenario> {
  const checks = [checkNames, checkContract, checkOtherCosts, checkCoalitions];
  for (const check of checks) {
    const checked = check(scenario);
    if (!checked.ok) return checked;
  }
  return ok(scenario);
}

function checkNames({ councils }: Scenario): Result<unknown> {
  const repeated = firstRepeated(councils.map(({ name }) => name));
  return repeated === undefined
    ? ok(undefined)
    : fail({ code: 'repeated name', at: { figure: 'councils' }, name: repeated });
}

function checkContract(scenario: Scenario): Result<unknown> {
  const { extensions, exitAfter } = scenario.contract;
  const terms = fullTerms(scenario);
  const refused = extensions.value.findIndex(({ decision }) => decision === 'not exercised');
  const later = refused < 0 ? [] : extensions.value.slice(refused + 1);
  if (later.some(({ decision }) => decision === 'exercised'))
    return fail({ code: 'extension out of order', at: { figure: 'extensions' }, extension: refused + 1 });
  if (exitAfter && exitAfter.value > totalYears(terms))
    return fail({
      code: 'exit after the end',
      at: { figure: 'exitAfter' },
      given: exitAfter.value,
      years: totalYears(terms),
    });
  return checkTerms(terms);
}

function checkOtherCosts({ councils }: Scenario): Result<unknown> {
  for (const { name, otherCosts } of councils)
    for (const { kind, timing } of otherCosts)
      if (timing.kind === 'yearly' && timing.to !== undefined && timing.to < timing.from)
        return fail({
          code: 'ends before it starts',
          at: { figure: kind, council: name },
          from: timing.from,
          to: timing.to,
        });
  return ok(undefined);
}

function checkCoalitions({ councils, coalitions }: Scenario): Result<unknown> {
  const at = { figure: 'coalitions' };
  const seen = new Set<string>();
  for (const coalition of coalitions) {
    const unknown = coalition.councils.find((name) => !councils.some((council) => council.name === name));
    if (unknown !== undefined)
      return fail({
        code: 'unknown council',
        at,
        given: unknown,
        councils: councils.map(({ name }) => name),
      });
    const repeated = firstRepeated(coalition.councils);
    if (repeated !== undefined) return fail({ code: 'repeated name', at, name: repeated });
    const key = keyOf(coalition, councils);
    if (seen.has(key))
      return fail({ code: 'repeated coalition', at, coalition: coalition.councils.join(' + ') });
    seen.add(key);
  }
  return ok(undefined);
}

/** The same for the same councils, in whatever order they stand. */
const keyOf = (coalition: Coalition, councils: readonly Council[]) =>
  councils.map(({ name }) => (coalition.councils.includes(name) ? 1 : 0)).join('');
