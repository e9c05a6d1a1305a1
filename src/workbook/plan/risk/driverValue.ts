import type { DriverKind, DriverName } from '../../../model/scenario/risk/choices';
import { isOneRate, rateMoved } from '../../../model/scenario/risk/drivers';
import type { Scenario } from '../../../model/scenario/scenario';
import { formats } from '../styles';

const UNITS: Readonly<Record<Exclude<DriverKind, 'Indexation'>, string>> = {
  'Saving delivered': 'part of the plan',
  Price: 'change',
  'As-is growth': 'a year',
  'As-is': 'change',
  Extension: 'extensions taken',
  'One-off costs': 'change',
  'Not explained': 'share that is a cost',
};

/** The unit of a driver's values. */
export function unitOf(scenario: Scenario, kind: DriverKind): string {
  if (kind !== 'Indexation') return UNITS[kind];
  return isOneRate(scenario) ? 'a year' : 'a year on average';
}

/** A driver's value as it is shown: indexation is moved by points, and shown as the resulting rate. */
export const valueAt = (scenario: Scenario, { kind }: Pick<DriverName, 'kind'>, to: number): number =>
  kind === 'Indexation' ? (rateMoved(scenario, to) ?? to) : to;

export const formatOf = (kind: DriverKind) => (kind === 'Extension' ? formats.whole : formats.rate);
