import type { Indexation } from '../../contract/clause';
import { longest } from '../../limits';
import type { OrNotKnown, Pence } from '../../money/units';
import { fail, map, ok, type Result } from '../../result';
import { quoted } from '../../sentences';
import { withoutPaneOnly } from '../apart';
import {
  addCouncil,
  addKey,
  moveCouncil,
  moveOtherCost,
  removeCouncil,
  renameCouncil,
  renameKey,
  withCouncil,
  withKeys,
  without,
  withOtherCosts,
} from './councilEdits';
import { type FigurePath, type ValueAt, withFigure } from '../figures';
import { type GroupCost, withGroupCost, withTypedGroupCost } from '../sharing/groupCosts';
import { readScenario } from '../document/read';
import { same } from '../same';
import type { ClauseFigures, Coalition, Course, Figure, OtherCost, Scenario, Status } from '../scenario';
import { treated, type Treatment } from './treatment';
import { ENTERED, type Provenance, withProvenance, withTyped } from '../typed';
import { writeScenario } from '../document/write';

/** An other cost without its amount, which is edited as a figure. */
export type OtherCostShape = Omit<OtherCost, 'amount'>;

/**
 * One change to a scenario, as data that can be kept and repeated. Indices count from 0. A typed value is somebody's
 * assumption until they say where it comes from; `date` is the day it was typed.
 */
export type Edit =
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'value';
      readonly at: FigurePath;
      readonly value: unknown;
      readonly date: string;
      readonly status?: Status;
    }
  | { readonly kind: 'provenance'; readonly at: FigurePath; readonly provenance: Provenance }
  | { readonly kind: 'leave out'; readonly at: FigurePath }
  | {
      readonly kind: 'clause';
      readonly indexation: Figure<Indexation>;
      readonly clause: ClauseFigures;
    }
  /** Several of a council's costs at once, with what is said of them: those that one announcement implies. */
  | {
      readonly kind: 'costs';
      readonly council: number;
      readonly costs: Readonly<Partial<Record<Course, Figure<OrNotKnown<Pence>>>>>;
    }
  /** What each council pays jointly, council by council: the shares of a bill. */
  | { readonly kind: 'joint costs'; readonly costs: readonly Figure<OrNotKnown<Pence>>[] }
  /** Who joins or leaves, or the choices about risk; undefined where it is as usual. */
  | { readonly kind: 'partners'; readonly partners: Scenario['partners'] }
  | { readonly kind: 'risk'; readonly risk: Scenario['risk'] }
  | { readonly kind: 'add council'; readonly name: string }
  | { readonly kind: 'rename council'; readonly council: number; readonly name: string }
  | { readonly kind: 'move council'; readonly council: number; readonly to: number }
  | { readonly kind: 'remove council'; readonly council: number }
  | { readonly kind: 'add other cost'; readonly council: number; readonly cost: OtherCost }
  | {
      readonly kind: 'change other cost';
      readonly council: number;
      readonly index: number;
      readonly cost: OtherCostShape;
    }
  /** It becomes the last of another council's. */
  | {
      readonly kind: 'move other cost';
      readonly council: number;
      readonly index: number;
      readonly to: number;
    }
  | { readonly kind: 'remove other cost'; readonly council: number; readonly index: number }
  | { readonly kind: 'add key'; readonly name: string }
  | { readonly kind: 'rename key'; readonly name: string; readonly to: string }
  | { readonly kind: 'remove key'; readonly name: string }
  | { readonly kind: 'add coalition'; readonly coalition: Coalition }
  | { readonly kind: 'change coalition'; readonly index: number; readonly councils: readonly string[] }
  | { readonly kind: 'remove coalition'; readonly index: number }
  /** Counts in another way what the announced savings leave beyond the contract's price. */
  | { readonly kind: 'treat difference'; readonly treatment: Treatment; readonly date: string }
  /** What these councils would pay together, whether or not they have a cost yet; not known removes it. */
  | {
      readonly kind: 'group cost';
      readonly councils: readonly string[];
      readonly cost: OrNotKnown<Pence>;
      readonly date: string;
    }
  /** Several groups' costs at once, with what is said of them; of one council it is its cost alone. */
  | { readonly kind: 'group costs'; readonly costs: readonly GroupCost[] };

/** The edit that changes the value of a figure. */
export const valueEdit = <const P extends FigurePath>(
  at: P,
  value: ValueAt<P>,
  date: string,
  status?: Status,
): Edit => ({ kind: 'value', at, value, date, ...(status && { status }) });

/**
 * The scenario after an edit, or what is wrong with it. An edited scenario is held to all that a saved one is
 * held to, so that whatever is shown can be saved and read again.
 */
export function edited(scenario: Scenario, edit: Edit): Result<Scenario> {
  const after = changedBy(scenario, edit);
  if (!after.ok || after.value === scenario) return after;
  return map(readScenario(writeScenario(after.value)), () => after.value);
}

function changedBy(scenario: Scenario, edit: Edit): Result<Scenario> {
  switch (edit.kind) {
    case 'name':
      return map(validName(edit.name, 'scenario'), (name) => ({ ...scenario, name }));
    case 'value':
      return ok(withTyped(scenario, edit));
    case 'provenance':
      return ok(withProvenance(scenario, edit.at, edit.provenance));
    case 'leave out':
      return ok(withFigure(scenario, edit.at, undefined));
    case 'clause':
      return ok({
        ...scenario,
        contract: { ...scenario.contract, indexation: edit.indexation, clause: edit.clause },
      });
    case 'costs':
      return ok(withCouncil(scenario, edit.council, () => edit.costs));
    case 'joint costs':
      return ok({
        ...scenario,
        councils: scenario.councils.map((council, index) => ({
          ...council,
          joint: edit.costs[index] ?? council.joint,
        })),
      });
    case 'partners':
      return ok(withPartnersAndRisk(scenario, { partners: edit.partners, risk: scenario.risk }));
    case 'risk':
      return ok(withPartnersAndRisk(scenario, { partners: scenario.partners, risk: edit.risk }));
    case 'add council':
      return map(validName(edit.name, 'councils'), (name) => addCouncil(scenario, name));
    case 'rename council':
      return map(validName(edit.name, 'councils'), (name) => renameCouncil(scenario, edit.council, name));
    case 'move council':
      return ok(moveCouncil(scenario, edit.council, edit.to));
    case 'remove council':
      return ok(removeCouncil(scenario, edit.council));
    case 'add other cost':
      return ok(withOtherCosts(scenario, edit.council, (costs) => [...costs, edit.cost]));
    case 'change other cost':
      return ok(
        withOtherCosts(scenario, edit.council, (costs) =>
          costs.map((cost, at) => (at === edit.index ? { ...cost, ...edit.cost } : cost)),
        ),
      );
    case 'move other cost':
      return ok(moveOtherCost(scenario, edit.council, edit.index, edit.to));
    case 'remove other cost':
      return ok(withOtherCosts(scenario, edit.council, (costs) => without(costs, edit.index)));
    case 'add key':
      return map(validName(edit.name, 'keys'), (name) => addKey(scenario, name));
    case 'rename key':
      return map(validName(edit.to, 'keys'), (to) => renameKey(scenario, edit.name, to));
    case 'remove key':
      return ok(withKeys(scenario, (keys) => keys.filter(({ name }) => name !== edit.name)));
    case 'add coalition':
      return ok({ ...scenario, coalitions: [...scenario.coalitions, edit.coalition] });
    case 'change coalition':
      return ok({
        ...scenario,
        coalitions: scenario.coalitions.map((one, at) =>
          at === edit.index ? { ...one, councils: edit.councils } : one,
        ),
      });
    case 'remove coalition':
      return ok({ ...scenario, coalitions: without(scenario.coalitions, edit.index) });
    case 'treat difference':
      return ok(treated(scenario, edit.treatment, edit.date, ENTERED));
    case 'group cost':
      return ok(withTypedGroupCost(scenario, edit.councils, edit.cost, edit.date));
    case 'group costs':
      return ok(edit.costs.reduce(withGroupCost, scenario));
  }
}

/** The scenario with other partners and risk choices, without those that are undefined. */
function withPartnersAndRisk(
  scenario: Scenario,
  { partners, risk }: { readonly partners: Scenario['partners']; readonly risk: Scenario['risk'] },
): Scenario {
  if (same(scenario.partners, partners) && same(scenario.risk, risk)) return scenario;
  return { ...withoutPaneOnly(scenario), ...(partners && { partners }), ...(risk && { risk }) };
}

function validName(given: string, figure: string): Result<string> {
  const name = given.trim();
  if (name === '') return fail({ code: 'missing', at: { figure }, expected: { kind: 'name' } });
  return name.length > longest.name
    ? fail({ code: 'out of range', at: { figure }, given: quoted(name), expected: { kind: 'label' } })
    : ok(name);
}
