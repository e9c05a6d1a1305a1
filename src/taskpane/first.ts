import { firstScheme } from './ports/preferences';

/* Runs before anything is painted, and before the scripts that draw the pane are there. */

const scheme = firstScheme();
if (scheme) document.documentElement.dataset['first'] = scheme;
