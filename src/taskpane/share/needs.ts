import type { WaysOfSharing } from '../../model/scenario/waysOfSharing';
import { list } from '../format';
import { share as say } from '../strings/share';

/** What is missing for the other ways: Lewisham alone, and the cost of all together. */
export const needs = ({ councils, missing }: Pick<WaysOfSharing, 'councils' | 'missing'>): string =>
  list(missing.map((one) => (councils.includes(one) ? say.needsAlone(one) : say.needsAll)));
