import { type CalendarDate, isoFromDate } from '../contract/calendar';
import { longest } from '../limits';
import { type Known, notKnown, type Pence } from '../money/units';
import type { Result } from '../result';
import { newCouncil } from './councilEdits';
import { emptyScenario } from './empty';
import { readScenario } from './read';
import type { Council, Scenario } from './scenario';
import { writeScenario } from './write';

/** A cost that somebody entered, and where: on Sheet1, in cell B4. */
export interface EnteredCost {
  readonly value: Known<Pence>;
  readonly source: string;
}

export interface EnteredCouncil {
  readonly name: string;
  readonly asIs: EnteredCost;
  readonly alone: EnteredCost;
  readonly joint: EnteredCost;
}

/**
 * A scenario from councils' costs alone: an empty one with these figures in it, each of which says where it was
 * entered. Its contract costs what the joint costs add up to, as far as each of them is known.
 */
export function newScenario(councils: readonly EnteredCouncil[], today: CalendarDate): Result<Scenario> {
  const names = councils.map(({ name }) => name);
  const scenario: Scenario = {
    ...emptyScenario(nameOf(names).slice(0, longest.name), names, today),
    councils: councils.map((council) => withFigures(council, isoFromDate(today))),
  };
  // Held to what a saved scenario is held to, so that it can be saved.
  return readScenario(writeScenario(scenario));
}

function withFigures({ name, ...costs }: EnteredCouncil, date: string): Council {
  const figure = ({ value, source }: EnteredCost): Council['asIs'] => ({
    value,
    status: value === notKnown ? 'Not known' : 'Assumed',
    source,
    date,
    note: '',
  });
  return {
    ...newCouncil(name),
    asIs: figure(costs.asIs),
    alone: figure(costs.alone),
    joint: figure(costs.joint),
  };
}

/** Bromley and Lewisham; Bromley and 3 others, which is as much as a title holds. */
function nameOf([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  return others.length === 1 ? `${first} and ${others.join('')}` : `${first} and ${others.length} others`;
}
