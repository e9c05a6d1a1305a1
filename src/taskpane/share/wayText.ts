import { notKnown, sumKnown } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import { afterSaving } from '../../model/scenario/edit/treatment';
import { evenGain, type Sharing } from '../../model/scenario/sharing/testedShares';
import { methodWays, wayNames } from '../../model/scenario/sharing/way';
import type { MethodName } from '../../model/sharing/methods';
import { fullTitle, methodTitles, textbookTitle } from '../../model/sharing/titles';
import { capital, inWords, list } from '../format';
import { share as say } from '../strings/share';

/** A way of sharing in words: its plain name, its names in textbooks if it has any, and a sentence on what it does. */
export interface WayText {
  readonly name: string;
  readonly textbooks: string;
  readonly text: string;
  /** Both names, for the source of a figure that is worked out by this way. */
  readonly choice: string;
}

/** What to call the split that the joint costs make: announced, if they are what every council announced, or else agreed. */
export const agreedAs = ({ councils }: Scenario): 'announced' | 'agreed' =>
  councils.length > 0 && councils.every((council) => council.joint.value === afterSaving(council))
    ? 'announced'
    : 'agreed';

/** The words for a way of sharing. */
export function wayText(sharing: Sharing, scenario: Scenario): WayText {
  const { way, sameAs } = sharing;
  switch (way.kind) {
    case 'agreed': {
      const as = agreedAs(scenario);
      return plain(wayNames[as], say.explain[as]);
    }
    case 'as-is':
      return plain(wayNames['as-is'], say.explain['as-is']);
    case 'key':
      return plain(wayNames.key(way.key), say.explain.key(way.key));
    case 'method':
      return isEven(sharing) ? evenText(sharing) : methodText(way.method, sameAs);
  }
}

const plain = (name: string, text: string): WayText => ({ name, text, textbooks: '', choice: name });

function methodText(method: MethodName, sameAs: readonly MethodName[]): WayText {
  return {
    name: methodTitles[method].name,
    text: say.methods[method],
    textbooks: sameAs.length > 0 ? say.same(textbooksOf([method, ...sameAs])) : textbookTitle(method),
    choice: fullTitle(method),
  };
}

/** Whether this is the even split of two councils, to which most methods come: both gain, or lose, the same. */
export const isEven = ({ way, sameAs, outcome }: Sharing): boolean =>
  way.kind === 'method' && sameAs.length > 2 && outcome.ok && evenGain(outcome.value) !== undefined;

/** What an even split divides: a gain from joining, a loss, or neither. */
export function signOf({ outcome }: Sharing): 'gain' | 'loss' | 'nought' {
  const whole = outcome.ok ? sumKnown(outcome.value.gains) : notKnown;
  if (whole === notKnown || whole === 0) return 'nought';
  return whole > 0 ? 'gain' : 'loss';
}

/** All methods that come to the shares of a way, in their usual order. */
export const agreeing = ({ way, sameAs }: Sharing): readonly MethodName[] =>
  methodWays.filter((one) => sameAs.includes(one) || (way.kind === 'method' && way.method === one));

function evenText(sharing: Sharing): WayText {
  const agree = agreeing(sharing);
  const sign = signOf(sharing);
  const name = wayNames.even[sign];
  return {
    name,
    text: say.explain.even[sign],
    textbooks: say.same(textbooksOf(agree)),
    choice: say.agreeing(name, inWords(agree.length)),
  };
}

/** The textbooks' names of some methods: Shapley, nucleolus and SCRB. */
export const textbooksOf = (methods: readonly MethodName[]): string =>
  capital(list(methods.map((method) => methodTitles[method].textbook)));
