import type { OtherCost, Timing } from '../../model/scenario/scenario';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';

const say = scenarioStrings.scenario;

/** The name of an other cost: "Transition, Bromley". */
export const otherCostName = ({ kind }: Pick<OtherCost, 'kind'>, council: string): string =>
  say.costOf(say.costKinds[kind], council);

/** How an other cost counts: "Joint, once, in year 1". */
export const otherCostLine = ({ course, timing }: OtherCost): string =>
  say.costLine(strings.courses[course], when(timing));

function when(timing: Timing): string {
  if (timing.kind === 'once') return say.once(timing.year);
  if (timing.kind === 'at the end') return say.atTheEnd;
  const to = timing.to === undefined ? say.toTheEnd : say.toYear(timing.to);
  return say.yearly(timing.from, to, say.rises[timing.rises]);
}
