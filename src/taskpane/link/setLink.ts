import type { App } from '../actions/app';
import type { Link } from '../state/link';

/** How things stand between what is open here and the sheets. */
export const setLink = ({ store }: App, link: Link) => {
  store.dispatch({ type: 'linked', link });
};
