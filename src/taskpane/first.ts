import { firstScheme } from './ports/preferences';

/* A script of its own, which as a rule runs before anything is painted, so that a dark pane does not begin white. */

const scheme = firstScheme();
if (scheme) document.documentElement.dataset['first'] = scheme;
