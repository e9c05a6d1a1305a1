import type { Scenario } from '../../model/scenario/scenario';
import type { Sharing } from '../../model/scenario/waysOfSharing';
import type { MethodName } from '../../model/sharing/methods';
import { capital, inWords, list } from '../format';
import { share as say } from '../strings/share';

/** How one way of sharing is told: its plain name, its names in textbooks, and what it does. */
export interface WayText {
  readonly name: string;
  readonly textbooks: string;
  readonly text: string;
  /** As it stands in a list to choose from. */
  readonly choice: string;
}

/** Whether the councils' joint costs are what they announced. */
export const agreedAs = ({ councils }: Scenario): 'announced' | 'agreed' =>
  councils.length > 0 && councils.every(({ announced }) => announced) ? 'announced' : 'agreed';

export function wayText({ way, sameAs }: Pick<Sharing, 'way' | 'sameAs'>, scenario: Scenario): WayText {
  switch (way.kind) {
    case 'agreed': {
      const as = agreedAs(scenario);
      return plain(say.names[as], say.explain[as]);
    }
    case 'as-is':
      return plain(say.names['as-is'], say.explain['as-is']);
    case 'key':
      return plain(say.names.key(way.key), say.explain.key(way.key));
    case 'method':
      return methodText(way.method, sameAs, scenario.councils.length === 2);
  }
}

const plain = (name: string, text: string): WayText => ({ name, text, textbooks: '', choice: name });

function methodText(method: MethodName, sameAs: readonly MethodName[], two: boolean): WayText {
  const { name, textbook, text } = say.methods[method];
  const agree = [method, ...sameAs];
  if (two && sameAs.length > 2) {
    const even = say.names.even;
    return {
      name: even,
      text: say.explain.even,
      textbooks: say.same(textbooksOf(agree)),
      choice: say.agreeing(even, inWords(agree.length)),
    };
  }
  const own = capital(textbook);
  const isItsName = own === '' || own === name;
  return {
    name,
    text,
    textbooks: sameAs.length > 0 ? say.same(textbooksOf(agree)) : isItsName ? '' : own,
    choice: isItsName ? name : say.withTextbook(name, own),
  };
}

/** Shapley, nucleolus and SCRB */
export const textbooksOf = (methods: readonly MethodName[]): string =>
  capital(list(methods.map((method) => say.methods[method].textbook)));
