import { notKnown, sumKnown } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import { afterSaving } from '../../model/scenario/treatment';
import { evenGain, type Sharing } from '../../model/scenario/testedShares';
import { methodWays, wayNames } from '../../model/scenario/way';
import type { MethodName } from '../../model/sharing/methods';
import { fullTitle, methodTitles, textbookTitle } from '../../model/sharing/titles';
import { capital, inWords, list } from '../format';
import { share as say } from '../strings/share';

/** How one way of sharing is told: its plain name, its names in textbooks, and what it does. */
export interface WayText {
  readonly name: string;
  readonly textbooks: string;
  readonly text: string;
  /** Both names, as the source of a figure that follows from it has them. */
  readonly choice: string;
}

/** Whether the councils' joint costs are what they announced. */
export const agreedAs = ({ councils }: Scenario): 'announced' | 'agreed' =>
  councils.length > 0 && councils.every((council) => council.joint.value === afterSaving(council))
    ? 'announced'
    : 'agreed';

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

/** Whether most methods come to this: two councils that gain, or lose, the same. */
export const isEven = ({ way, sameAs, outcome }: Sharing): boolean =>
  way.kind === 'method' && sameAs.length > 2 && outcome.ok && evenGain(outcome.value) !== undefined;

/** What there is to be even about: a gain from joining, a loss, or neither. */
export function signOf({ outcome }: Sharing): 'gain' | 'loss' | 'nought' {
  const whole = outcome.ok ? sumKnown(outcome.value.gains) : notKnown;
  if (whole === notKnown || whole === 0) return 'nought';
  return whole > 0 ? 'gain' : 'loss';
}

/** The methods that come to a way, in their usual order. */
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

/** Shapley, nucleolus and SCRB */
export const textbooksOf = (methods: readonly MethodName[]): string =>
  capital(list(methods.map((method) => methodTitles[method].textbook)));
