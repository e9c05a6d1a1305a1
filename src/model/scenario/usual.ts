import { rate } from '../money/units';
import type { FigurePath } from './figures';
import { same } from './same';
import type { Appraisal, Figure } from './scenario';

/** The source of a default. */
export const USUAL_SOURCE = 'Joint ICT default';

const assumed = <T>(value: T, note: string): Figure<T> => ({
  value,
  status: 'Assumed',
  source: USUAL_SOURCE,
  date: '2026-11',
  note,
});

/** The appraisal assumed until somebody says otherwise. */
export const usualAppraisal: Appraisal = {
  inflation: assumed(
    { kind: 'constant', rate: rate(0.02) },
    "The Bank of England's target. Used only to state later years in the prices of the first",
  ),
  vintage: {
    value: 'standard',
    status: 'Published',
    source: 'HM Treasury, The Green Book',
    date: '2022',
    note: '3.5% a year for the first 30 years',
  },
  vatRate: {
    value: rate(0.2),
    status: 'Published',
    source: 'HM Revenue and Customs',
    date: '2011-01-04',
    note: 'For the value in law, and for VAT that a council cannot recover',
  },
  optimismBias: assumed(
    rate(0),
    'The Green Book gives 0% to 41% of operating cost for outsourcing (Mott MacDonald, 2002)',
  ),
  realisation: assumed([rate(1)], 'The whole saving comes from the first year on'),
};

/** Whether a figure is a default. Some defaults are published, so the source alone does not tell. */
export const isUsual = (path: FigurePath, figure: Figure<unknown>): boolean =>
  figure.source === USUAL_SOURCE || (path[0] === 'appraisal' && same(figure, usualAppraisal[path[1]]));
