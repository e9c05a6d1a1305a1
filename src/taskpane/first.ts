import { firstScheme } from './ports/preferences';

/* As a rule this runs before anything is painted: the scripts that draw the pane, and Office, say the theme only later. */

const scheme = firstScheme();
if (scheme) document.documentElement.dataset['first'] = scheme;
