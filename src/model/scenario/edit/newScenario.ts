import { type CalendarDate, isoFromDate } from '../../contract/calendar';
import { longest } from '../../limits';
import { type OrNotKnown, notKnown, type Pence } from '../../money/units';
import type { Result } from '../../result';
import { newCouncil } from './councilEdits';
import { emptyScenario } from './empty';
import { readScenario } from '../document/read';
import type { Council, Scenario } from '../scenario';
import { writeScenario } from '../document/write';

/** An entered cost and where it was entered, such as "Sheet1, B4". */
export interface EnteredCost {
  readonly value: OrNotKnown<Pence>;
  readonly source: string;
}

export interface EnteredCouncil {
  readonly name: string;
  readonly asIs: EnteredCost;
  readonly alone: EnteredCost;
  readonly joint: EnteredCost;
}

/**
 * A scenario from councils' costs alone: an empty one with these figures, each with where it was entered as its
 * source. Its contract costs what the joint costs add up to, if all of them are known.
 */
export function newScenario(councils: readonly EnteredCouncil[], today: CalendarDate): Result<Scenario> {
  const names = councils.map(({ name }) => name);
  const scenario: Scenario = {
    ...emptyScenario(nameOf(names).slice(0, longest.name), names, today),
    councils: councils.map((council) => withFigures(council, isoFromDate(today))),
  };
  // Checked as a saved scenario is, so that it can be saved.
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

/** A title: "Bromley and Lewisham", or "Bromley and 3 others". */
function nameOf([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return first;
  return others.length === 1 ? `${first} and ${others.join('')}` : `${first} and ${others.length} others`;
}
