import { add, notKnown, type Pence, subtract } from '../../money/units';
import { quotesOf } from './quotes';
import type { Scenario } from '../scenario';

/** What an agreed split of two councils implies about the one whose cost alone is not known. */
export interface Implied {
  readonly council: number;
  /** Its cost alone if both gain the same. */
  readonly even: Pence;
  /** The cost alone below which it pays more jointly than it would alone. */
  readonly least: Pence;
}

/** Undefined where the split does not add up to the bill, or where the other council gains nothing. */
export function impliedAlone(scenario: Scenario): Implied | undefined {
  const { councils } = scenario;
  const council = councils.findIndex(({ alone }) => alone.value === notKnown);
  const [unknown, other] = [councils[council], councils[1 - council]];
  if (councils.length !== 2 || !unknown || !other) return undefined;
  const [least, alone, joint] = [unknown.joint.value, other.alone.value, other.joint.value];
  if (least === notKnown || alone === notKnown || joint === notKnown) return undefined;
  if (alone < joint || billOf(scenario) !== add(least, joint)) return undefined;
  return { council, even: add(least, subtract(alone, joint)), least };
}

const billOf = (scenario: Scenario) =>
  quotesOf(scenario).find(({ names, cost }) => names.length === 2 && cost !== notKnown)?.cost;
