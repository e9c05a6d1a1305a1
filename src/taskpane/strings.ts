/*
 * Every sentence and label of the pane, in British English: short, no full stop on a label, no exclamation
 * mark. How figures are shown is in format.ts; which sentence an answer takes is in words/answer.ts. Words that
 * one screen alone needs are fetched with it, from a file of its own in strings/.
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
