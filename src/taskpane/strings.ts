/*
 * The sentences and labels that are fetched with the first screen, from files by subject in strings/. The other files there
 * are imported by the screens that need them, and fetched with these. British English: short, no full stop on a label, no
 * exclamation mark. How figures are written is in format.ts; which sentence is said when is in words/.
 */

import * as answer from './strings/answer';
import * as catalogue from './strings/catalogue';
import * as general from './strings/general';
import * as questions from './strings/questions';
import * as read from './strings/read';
import * as reconcile from './strings/reconcile';
import * as scenarios from './strings/scenarios';
import * as settings from './strings/settings';
import * as sources from './strings/sources';
import * as start from './strings/start';
import * as write from './strings/write';
import * as years from './strings/years';

export const strings = {
  ...general,
  ...start,
  ...answer,
  ...years,
  ...reconcile,
  ...questions,
  ...sources,
  ...write,
  ...catalogue,
  ...read,
  ...settings,
  ...scenarios,
} as const;
