import type { WaysOfSharing } from '../../model/scenario/sharing/waysOfSharing';
import { list } from '../format';
import { share as say } from '../strings/share';

/** The costs that the other ways need, such as "Lewisham alone and the cost of all together". */
export const needs = ({ councils, missing }: Pick<WaysOfSharing, 'councils' | 'missing'>): string =>
  list(missing.map((one) => (councils.includes(one) ? say.needsAlone(one) : say.needsAll)));

/** The sentence that says who can be tested without them: councils whose cost alone is known, and groups with a cost. */
export function testable({ councils, missing, groups }: WaysOfSharing): string {
  const known = councils.filter((council) => !missing.includes(council));
  const who = [...known, ...(groups.priced > 0 ? [say.pricedGroups] : [])];
  return who.length === 0 ? '' : say.onlyKnown(missing.length, list(who));
}
