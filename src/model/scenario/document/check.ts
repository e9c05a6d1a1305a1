import { checkTerms, totalYears } from '../../contract/terms';
import { fail, ok, type Result } from '../../result';
import { firstRepeated, firstReserved } from '../names';
import type { Coalition, Council, Scenario } from '../scenario';
import { fullTerms, placedExtensions, priceTerms } from '../terms';

/** The scenario, if its parts agree with each other. */
export function checkScenario(scenario: Scenario): Result<Scenario> {
  const checks = [checkNames, checkContract, checkOtherCosts, checkCoalitions, checkPartners];
  for (const check of checks) {
    const checked = check(scenario);
    if (!checked.ok) return checked;
  }
  return ok(scenario);
}

function checkNames({ councils }: Scenario): Result<unknown> {
  const names = councils.map(({ name }) => name);
  const at = { figure: 'councils' };
  const reserved = firstReserved(names);
  if (reserved !== undefined) return fail({ code: 'reserved name', at, name: reserved });
  const repeated = firstRepeated(names);
  if (repeated !== undefined) return fail({ code: 'repeated name', at, name: repeated });
  for (const { name, keys } of councils) {
    const twice = firstRepeated(keys.map((key) => key.name));
    if (twice !== undefined)
      return fail({ code: 'repeated key', at: { figure: 'keys', council: name }, name: twice });
  }
  return ok(undefined);
}

function checkContract(scenario: Scenario): Result<unknown> {
  const { extensions, exitAfter } = scenario.contract;
  const terms = fullTerms(scenario);
  const open = extensions.value.findIndex(({ decision }) => decision !== 'exercised');
  const later = open < 0 ? [] : extensions.value.slice(open + 1);
  if (later.some(({ decision }) => decision === 'exercised'))
    return fail({
      code: 'extension out of order',
      at: { figure: 'extensions' },
      extension: open + 1,
      decision: extensions.value[open]?.decision ?? '',
    });
  const early = placedExtensions(scenario).findIndex(
    ({ noticeMonths = 0, fromYear }) => noticeMonths > fromYear * 12,
  );
  if (early >= 0)
    return fail({ code: 'notice before the start', at: { figure: 'extensions' }, extension: early + 1 });
  const { exitAfter: _, ...withoutExit } = scenario.contract;
  const years = totalYears(priceTerms({ contract: withoutExit }));
  if (exitAfter && exitAfter.value > years)
    return fail({ code: 'exit after the end', at: { figure: 'exitAfter' }, given: exitAfter.value, years });
  return checkTerms(terms);
}

function checkOtherCosts(scenario: Scenario): Result<unknown> {
  const years = totalYears(fullTerms(scenario));
  for (const { name, otherCosts } of scenario.councils)
    for (const { kind, timing } of otherCosts) {
      const at = { figure: kind, council: name };
      if (timing.kind === 'at the end') continue;
      const from = timing.kind === 'once' ? timing.year : timing.from;
      if (from > years) return fail({ code: 'after the term', at, year: from, years });
      if (timing.kind === 'yearly' && timing.to !== undefined && timing.to < from)
        return fail({ code: 'ends before it starts', at, from, to: timing.to });
    }
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
    if (coalition.councils.length < 2)
      return fail({ code: 'lone coalition', at, coalition: coalition.councils.join('') });
    const repeated = firstRepeated(coalition.councils);
    if (repeated !== undefined) return fail({ code: 'council twice', at, name: repeated });
    const key = keyOf(coalition, councils);
    if (seen.has(key))
      return fail({ code: 'repeated coalition', at, coalition: coalition.councils.join(' + ') });
    seen.add(key);
  }
  return ok(undefined);
}

function checkPartners({ councils, partners }: Scenario): Result<unknown> {
  const names = councils.map(({ name }) => name);
  const stranger = partners?.changes?.value.find(({ council }) => !names.includes(council));
  return stranger
    ? fail({ code: 'unknown council', at: { figure: 'changes' }, given: stranger.council, councils: names })
    : ok(undefined);
}

/** A key that is the same for the same councils in any order. */
const keyOf = (coalition: Coalition, councils: readonly Council[]) =>
  councils.map(({ name }) => (coalition.councils.includes(name) ? 1 : 0)).join('');
