import { type OrNotKnown, notKnown, type Pence } from '../money/units';
import { figureAt, type FigurePath, withFigure } from './figures';
import { same } from './same';
import type { Figure, Scenario, Status } from './scenario';

/* Typed figures and their provenance. */

/** Where a figure comes from: all of it but its value. */
export type Provenance = Omit<Figure<unknown>, 'value'>;

/** The source of a figure that was typed into the pane, until somebody names one. */
export const ENTERED = 'Entered in Joint ICT';

/** A cost that is not known. */
export const unknownCost: Figure<OrNotKnown<Pence>> = {
  value: notKnown,
  status: 'Not known',
  source: '',
  date: '',
  note: '',
};

/** The scenario with a typed value. It is an assumption until somebody says where it comes from. */
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

/** A typed figure. The source and note of the figure before it do not apply to it. */
export function typed({ value, date, status }: Typed, before?: Figure<unknown>): Figure<unknown> {
  if (value === notKnown) return unknownCost;
  const trial = before?.status === 'Trial' ? 'Trial' : 'Assumed';
  return { value, status: status ?? trial, source: ENTERED, date, note: '' };
}

/** The scenario with another provenance of a figure. The status is Not known if and only if the value is. */
export function withProvenance(scenario: Scenario, at: FigurePath, provenance: Provenance): Scenario {
  const figure = figureAt(scenario, at);
  if (!figure) return scenario;
  const missing = figure.value === notKnown;
  const known = provenance.status === 'Not known' ? 'Assumed' : provenance.status;
  return withFigure(scenario, at, { ...figure, ...provenance, status: missing ? 'Not known' : known });
}
