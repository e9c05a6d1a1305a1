import { type Sum, seemsOut } from '../../format';
import { strings } from '../../strings';
import { useSharedStyles } from '../styles';

/** Says that amounts are shown to the pound, if some sum on the screen therefore seems not to add up. */
export function PoundsNote({ of }: { of: readonly Sum[] }) {
  const shared = useSharedStyles();
  return of.some(seemsOut) ? <p className={shared.caption}>{strings.shownToThePound}</p> : null;
}
