import { type Known, notKnown, type Pence } from '../money/units';
import { figureAt, type FigurePath, withFigure } from './figures';
import { same } from './same';
import type { Figure, Scenario, Status } from './scenario';

/* Figures as somebody types them, with what is then said of where they come from. */

/** What is said of a figure beside its value. */
export type Provenance = Omit<Figure<unknown>, 'value'>;

/** Who says a figure that was typed into the pane, until somebody names a source. */
export const ENTERED = 'Entered in Joint ICT';

/** A cost that nobody has given. */
export const unknownCost: Figure<Known<Pence>> = {
  value: notKnown,
  status: 'Not known',
  source: '',
  date: '',
  note: '',
};

/** A figure with the value that somebody typed. It is their assumption until they say what it is. */
export function withTyped(
  scenario: Scenario,
  { at, value, date, status }: Typed & { readonly at: FigurePath },
): Scenario {
  const before = figureAt(scenario, at);
  if (before && same(before.value, value) && (status ?? before.status) === before.status) return scenario;
  return withFigure(scenario, at, typed({ value, date, status }, before));
}

interface Typed {
  readonly value: unknown;
  /** The day it was typed. */
  readonly date: string;
  readonly status?: Status | undefined;
}

/** A figure that somebody types: what was said of the one before it does not hold of this one. */
export function typed({ value, date, status }: Typed, before?: Figure<unknown>): Figure<unknown> {
  if (value === notKnown) return unknownCost;
  const trial = before?.status === 'Trial' ? 'Trial' : 'Assumed';
  return { value, status: status ?? trial, source: ENTERED, date, note: '' };
}

/** A figure that is not known says so whatever else is said of it, and one that is known does not. */
export function withProvenance(scenario: Scenario, at: FigurePath, provenance: Provenance): Scenario {
  const figure = figureAt(scenario, at);
  if (!figure) return scenario;
  const missing = figure.value === notKnown;
  const said = provenance.status === 'Not known' ? 'Assumed' : provenance.status;
  return withFigure(scenario, at, { ...figure, ...provenance, status: missing ? 'Not known' : said });
}
