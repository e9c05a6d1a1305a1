import type { Indexation } from '../contract/clause';
import { type Known, notKnown, type Pence } from '../money/units';
import { fail, map, ok, type Result } from '../result';
import { apartWith } from './apart';
import { figureAt, type FigurePath, type ValueAt, withFigure } from './figures';
import { readScenario } from './read';
import { same } from './same';
import type {
  ClauseFigures,
  Coalition,
  Council,
  Course,
  Figure,
  OtherCost,
  Scenario,
  SharingKey,
  Status,
} from './scenario';
import { treated, type Treatment } from './treatment';
import { writeScenario } from './write';

/** What is said of a figure beside its value. */
export type Provenance = Omit<Figure<unknown>, 'value'>;

/** An other cost without the figure of its amount, which has edits of its own. */
export type OtherCostShape = Omit<OtherCost, 'amount'>;

/**
 * One change to a scenario, as data that can be kept and repeated. Places count from 0. A value that is typed is
 * somebody's assumption until they say where it comes from; `date` is the day it was typed.
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
      readonly costs: Readonly<Partial<Record<Course, Figure<Known<Pence>>>>>;
    }
  /** Who joins or leaves, and all that was chosen of how outcomes are worked out; nothing, where it is as usual. */
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
      readonly place: number;
      readonly cost: OtherCostShape;
    }
  /** It becomes the last of another council's. */
  | {
      readonly kind: 'move other cost';
      readonly council: number;
      readonly place: number;
      readonly to: number;
    }
  | { readonly kind: 'remove other cost'; readonly council: number; readonly place: number }
  | { readonly kind: 'add key'; readonly name: string }
  | { readonly kind: 'rename key'; readonly name: string; readonly to: string }
  | { readonly kind: 'remove key'; readonly name: string }
  | { readonly kind: 'add coalition'; readonly coalition: Coalition }
  | { readonly kind: 'change coalition'; readonly place: number; readonly councils: readonly string[] }
  | { readonly kind: 'remove coalition'; readonly place: number }
  /** What the savings announced leave beyond the contract's price is counted in another way. */
  | { readonly kind: 'treat difference'; readonly treatment: Treatment; readonly date: string }
  /** What these councils would pay together, whether or not they have a cost yet; not known takes it away. */
  | {
      readonly kind: 'group cost';
      readonly councils: readonly string[];
      readonly cost: Known<Pence>;
      readonly date: string;
    }
  /** Several groups' costs at once, with what is said of them; of one council it is its cost alone. */
  | { readonly kind: 'group costs'; readonly costs: readonly GroupCost[] };

/** What these councils would pay together. */
export interface GroupCost {
  readonly councils: readonly string[];
  readonly cost: Figure<Known<Pence>>;
}

/** The edit that gives a figure another value. */
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
  const after = change(scenario, edit);
  if (!after.ok || after.value === scenario) return after;
  return map(readScenario(writeScenario(after.value)), () => after.value);
}

function change(scenario: Scenario, edit: Edit): Result<Scenario> {
  switch (edit.kind) {
    case 'name':
      return map(named(edit.name, 'scenario'), (name) => ({ ...scenario, name }));
    case 'value':
      return ok(withValue(scenario, edit));
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
    case 'partners':
      return ok(withChoice(scenario, 'partners', edit.partners));
    case 'risk':
      return ok(withChoice(scenario, 'risk', edit.risk));
    case 'add council':
      return map(named(edit.name, 'councils'), (name) => addCouncil(scenario, name));
    case 'rename council':
      return map(named(edit.name, 'councils'), (name) => renameCouncil(scenario, edit.council, name));
    case 'move council':
      return ok({ ...scenario, councils: moved(scenario.councils, edit.council, edit.to) });
    case 'remove council':
      return ok(removeCouncil(scenario, edit.council));
    case 'add other cost':
      return ok(withOtherCosts(scenario, edit.council, (costs) => [...costs, edit.cost]));
    case 'change other cost':
      return ok(
        withOtherCosts(scenario, edit.council, (costs) =>
          costs.map((cost, at) => (at === edit.place ? { ...cost, ...edit.cost } : cost)),
        ),
      );
    case 'move other cost':
      return ok(moveOtherCost(scenario, edit));
    case 'remove other cost':
      return ok(withOtherCosts(scenario, edit.council, (costs) => without(costs, edit.place)));
    case 'add key':
      return map(named(edit.name, 'keys'), (name) => addKey(scenario, name));
    case 'rename key':
      return map(named(edit.to, 'keys'), (to) => renameKey(scenario, edit.name, to));
    case 'remove key':
      return ok(withKeys(scenario, (keys) => keys.filter(({ name }) => name !== edit.name)));
    case 'add coalition':
      return ok({ ...scenario, coalitions: [...scenario.coalitions, edit.coalition] });
    case 'change coalition':
      return ok({
        ...scenario,
        coalitions: scenario.coalitions.map((one, at) =>
          at === edit.place ? { ...one, councils: edit.councils } : one,
        ),
      });
    case 'remove coalition':
      return ok({ ...scenario, coalitions: without(scenario.coalitions, edit.place) });
    case 'treat difference':
      return ok(treated(scenario, edit.treatment, edit.date, ENTERED));
    case 'group cost':
      return ok(withGroupCost(scenario, edit));
    case 'group costs':
      return ok(edit.costs.reduce(withGroupFigure, scenario));
  }
}

/** The scenario with what was chosen; without, where it is as usual. */
function withChoice<Choice extends 'partners' | 'risk'>(
  scenario: Scenario,
  choice: Choice,
  chosen: Scenario[Choice],
): Scenario {
  if (same(scenario[choice], chosen)) return scenario;
  const { [choice]: _, ...rest } = scenario;
  return (chosen ? { ...rest, [choice]: chosen } : rest) as Scenario;
}

function withValue(
  scenario: Scenario,
  { at, value, date, status }: Extract<Edit, { kind: 'value' }>,
): Scenario {
  const before = figureAt(scenario, at);
  if (before && same(before.value, value) && (status ?? before.status) === before.status) return scenario;
  return withFigure(scenario, at, entered(before, value, date, status));
}

/** A figure that somebody types: what was said of the one before it does not hold of this one. */
function entered(
  before: Figure<unknown> | undefined,
  value: unknown,
  date: string,
  status: Status | undefined,
): Figure<unknown> {
  if (value === notKnown) return { value, status: 'Not known', source: '', date: '', note: '' };
  const trial = before?.status === 'Trial' ? 'Trial' : 'Assumed';
  return { value, status: status ?? trial, source: ENTERED, date, note: '' };
}

/** Who says a figure that was typed into the pane, until somebody names a source. */
export const ENTERED = 'Entered in Joint ICT';

/** A figure that is not known says so whatever else is said of it, and one that is known does not. */
function withProvenance(scenario: Scenario, at: FigurePath, provenance: Provenance): Scenario {
  const figure = figureAt(scenario, at);
  if (!figure) return scenario;
  const missing = figure.value === notKnown;
  const said = provenance.status === 'Not known' ? 'Assumed' : provenance.status;
  return withFigure(scenario, at, { ...figure, ...provenance, status: missing ? 'Not known' : said });
}

function named(given: string, figure: string): Result<string> {
  const name = given.trim();
  return name === '' || name.length > LONGEST_NAME
    ? fail({ code: 'missing', at: { figure }, expected: { kind: 'name' } })
    : ok(name);
}
const LONGEST_NAME = 200;

export const unknownCost: Figure<Known<Pence>> = {
  value: notKnown,
  status: 'Not known',
  source: '',
  date: '',
  note: '',
};

/** A council of which only the name is known, with every key that the others are shared by. */
export const newCouncil = (name: string, keys: readonly SharingKey[] = []): Council => ({
  name,
  asIs: unknownCost,
  alone: unknownCost,
  joint: unknownCost,
  otherCosts: [],
  keys: keys.map((key) => ({ name: key.name, amount: unknownCost })),
});

const addCouncil = (scenario: Scenario, name: string): Scenario => ({
  ...scenario,
  councils: [...scenario.councils, newCouncil(name, scenario.councils[0]?.keys)],
});

function renameCouncil(scenario: Scenario, council: number, name: string): Scenario {
  const before = scenario.councils[council]?.name;
  const renamed = withCouncil(scenario, council, () => ({ name }));
  const now = (member: string) => (member === before ? name : member);
  return {
    ...renamed,
    ...apartWith(scenario, now),
    coalitions: scenario.coalitions.map((coalition) => ({
      ...coalition,
      councils: coalition.councils.map(now),
    })),
  };
}

/** A coalition that a council leaves is not the one that was quoted: its cost goes with the council. */
function removeCouncil(scenario: Scenario, council: number): Scenario {
  const name = scenario.councils[council]?.name;
  return {
    ...scenario,
    councils: without(scenario.councils, council),
    ...apartWith(scenario, (one) => (one === name ? undefined : one)),
    coalitions: scenario.coalitions.filter(({ councils }) => name === undefined || !councils.includes(name)),
  };
}

function withGroupCost(
  scenario: Scenario,
  { councils, cost, date }: Extract<Edit, { kind: 'group cost' }>,
): Scenario {
  const place = placeOfGroup(scenario, councils);
  if (cost === notKnown) return { ...scenario, coalitions: without(scenario.coalitions, place) };
  if (place >= 0)
    return withValue(scenario, { kind: 'value', at: ['coalitions', place, 'cost'], value: cost, date });
  const figure = entered(undefined, cost, date, undefined) as Figure<Known<Pence>>;
  return { ...scenario, coalitions: [...scenario.coalitions, { councils, cost: figure }] };
}

function withGroupFigure(scenario: Scenario, { councils, cost }: GroupCost): Scenario {
  const at = pathOfGroup(scenario, councils);
  // The same cost from elsewhere leaves standing what is said of the one that is there.
  if (groupFigure(scenario, councils)?.value === cost.value) return scenario;
  return at
    ? withFigure(scenario, at, cost)
    : { ...scenario, coalitions: [...scenario.coalitions, { councils, cost }] };
}

/** The cost of these councils together, of one alone; nothing where they have none. */
export function groupFigure(
  scenario: Scenario,
  councils: readonly string[],
): Figure<Known<Pence>> | undefined {
  const at = pathOfGroup(scenario, councils);
  return at && (figureAt(scenario, at) as Figure<Known<Pence>> | undefined);
}

function pathOfGroup(scenario: Scenario, councils: readonly string[]): FigurePath | undefined {
  if (councils.length === 1) {
    const place = scenario.councils.findIndex(({ name }) => name === councils[0]);
    return ['councils', place, 'alone'];
  }
  const place = placeOfGroup(scenario, councils);
  return place < 0 ? undefined : ['coalitions', place, 'cost'];
}

/** Where the cost of these councils together stands, in whatever order they are named; −1 where there is none. */
export const placeOfGroup = ({ coalitions }: Scenario, councils: readonly string[]): number =>
  coalitions.findIndex(
    (group) =>
      group.councils.length === councils.length && group.councils.every((name) => councils.includes(name)),
  );

const withCouncil = (
  scenario: Scenario,
  council: number,
  by: (council: Council) => Partial<Council>,
): Scenario => ({
  ...scenario,
  councils: scenario.councils.map((one, at) => (at === council ? { ...one, ...by(one) } : one)),
});

const withOtherCosts = (
  scenario: Scenario,
  council: number,
  by: (costs: readonly OtherCost[]) => readonly OtherCost[],
): Scenario => withCouncil(scenario, council, ({ otherCosts }) => ({ otherCosts: by(otherCosts) }));

function moveOtherCost(
  scenario: Scenario,
  { council, place, to }: Extract<Edit, { kind: 'move other cost' }>,
): Scenario {
  const cost = scenario.councils[council]?.otherCosts[place];
  if (!cost || council === to || !scenario.councils[to]) return scenario;
  const taken = withOtherCosts(scenario, council, (costs) => without(costs, place));
  return withOtherCosts(taken, to, (costs) => [...costs, cost]);
}

const withKeys = (
  scenario: Scenario,
  by: (keys: readonly SharingKey[], council: Council) => readonly SharingKey[],
): Scenario => ({
  ...scenario,
  councils: scenario.councils.map((council) => ({ ...council, keys: by(council.keys, council) })),
});

const addKey = (scenario: Scenario, name: string): Scenario =>
  withKeys(scenario, (keys) =>
    keys.some((key) => key.name === name) ? keys : [...keys, { name, amount: unknownCost }],
  );

const renameKey = (scenario: Scenario, name: string, to: string): Scenario =>
  withKeys(scenario, (keys) => keys.map((key) => (key.name === name ? { ...key, name: to } : key)));

const without = <T>(items: readonly T[], place: number) => items.filter((_, at) => at !== place);

function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  if (item === undefined || from === to) return items;
  const others = without(items, from);
  return [...others.slice(0, to), item, ...others.slice(to)];
}
