import type { App } from '../actions/app';
import type { Link } from '../state/link';

/** Puts the link between the pane and the sheets into the state. */
export const setLink = ({ store }: App, link: Link) => {
  store.dispatch({ type: 'linked', link });
};
