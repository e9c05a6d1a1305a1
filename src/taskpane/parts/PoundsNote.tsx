import { type Sum, seemsOut } from '../format';
import { strings } from '../strings';
import { useSharedStyles } from './styles';

/** Why sums on the screen seem not to come out, where one does. */
export function PoundsNote({ of }: { of: readonly Sum[] }) {
  const shared = useSharedStyles();
  return of.some(seemsOut) ? <p className={shared.caption}>{strings.shownToThePound}</p> : null;
}
