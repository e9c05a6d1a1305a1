import { Link } from '@fluentui/react-components';
import { inBackground } from '../actions/background';
import { goToCell, type CellToShow } from '../actions/checking';
import { useApp } from '../parts/AppContext';
import { useSharedStyles } from '../parts/styles';
import * as say from '../strings/checks';

/** A link that selects a cell. `name` says what is there, for those who hear the link by itself. */
export function GoTo({ name, ...place }: CellToShow & { name: string }) {
  const shared = useSharedStyles();
  const app = useApp();
  return (
    <div className={shared.links}>
      <Link
        as="button"
        inline
        aria-label={say.goToOf(place.address, name)}
        onClick={() => {
          inBackground(app, () => goToCell(app, place));
        }}
      >
        {say.goTo}
      </Link>
    </div>
  );
}
