import { textFromBlend } from '../../model/contract/blend';
import type { Indexation } from '../../model/contract/clause';
import { notKnown } from '../../model/money/units';
import type { Figure, Scenario, Status } from '../../model/scenario/scenario';
import { day, knownPounds, pounds, ratePercent, sizeInPercent } from '../format';
import { strings } from '../strings';

/** A figure as the list of sources shows it. */
export interface SourcedFigure {
  readonly name: string;
  readonly shown: string;
  readonly status: Status;
  readonly source: string;
  readonly date: string;
  readonly note: string;
}

/** Weakest first: what most needs looking at. */
export const statusOrder: readonly Status[] = ['Not known', 'Trial', 'Assumed', 'Worked out', 'Published'];

const say = strings.sources;

/** Every figure that a scenario rests on. */
export function sourcedFigures({ councils, contract, asIsGrowth }: Scenario): SourcedFigure[] {
  return [
    ...councils.flatMap(({ name, asIs, alone, joint, announced }) => [
      ...Object.entries({ asIs, alone, joint }).map(([course, figure]) =>
        figureOf(say.council(name, strings.courses[course as 'asIs']), figure, (cost) =>
          cost === notKnown ? strings.notKnown : say.ayear(knownPounds(cost)),
        ),
      ),
      ...(announced
        ? [
            figureOf(say.council(name, say.saving), announced.saving, (saving) => say.ayear(pounds(saving))),
            figureOf(say.council(name, say.rate), announced.rate, sizeInPercent),
          ]
        : []),
    ]),
    figureOf(say.charge, contract.annualCharge, pounds),
    figureOf(say.start, contract.start, day),
    figureOf(say.initialYears, contract.initialYears, strings.period.years),
    figureOf(say.fixedYears, contract.fixedYears, strings.period.years),
    figureOf(say.extensions, contract.extensions, (options) =>
      options.length > 0 ? options.map(({ years }) => strings.period.years(years)).join(' + ') : say.none,
    ),
    figureOf(say.indexation, contract.indexation, indexationShown),
    figureOf(say.growth, asIsGrowth, (growth) => (growth === 0 ? say.none : say.ayear(ratePercent(growth)))),
  ];
}

function indexationShown(indexation: Indexation): string {
  switch (indexation.kind) {
    case 'constant':
      return say.ayear(ratePercent(indexation.rate));
    case 'by year':
      return say.byYear;
    case 'index':
      return textFromBlend(indexation.blend);
  }
}

const figureOf = <T>(
  name: string,
  { value, ...where }: Figure<T>,
  show: (value: T) => string,
): SourcedFigure => ({
  name,
  shown: show(value),
  ...where,
});
