import { useId } from 'react';
import { byKind, type LineKind } from '../../model/scenario/outcome/lines';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import { yearsInWords } from '../format';
import { CourseTable } from '../parts/tables/CourseTable';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import * as compareStrings from '../strings/compare';
import { monthsIn, type Period, yearsIn } from '../../model/scenario/outcome/periods';

const say = compareStrings.consists;

/** The costs by kind, such as the service, transition and contract management; nothing if there is only the service. */
export function CostBreakdown({ outcome, period }: { outcome: Outcome; period: Period }) {
  const shared = useSharedStyles();
  const id = useId();
  const kinds = byKind(outcome.lines, monthsIn(outcome, period));
  if (kinds.every(({ kind }) => kind === 'service')) return null;
  const over = say.over(
    period === 'first year'
      ? strings.answer.inFirstYear
      : strings.answer.over(yearsInWords(yearsIn(outcome, period))),
  );
  return (
    <section className={shared.section}>
      <h2 id={id} className={shared.title}>
        {say.title}
      </h2>
      <p className={shared.body}>{over}</p>
      <CourseTable labelledBy={id} councils={kinds.map((kind) => ({ ...kind, name: kindName(kind.kind) }))} />
    </section>
  );
}

const kindName = (kind: LineKind): string =>
  kind in say.kinds
    ? say.kinds[kind as keyof typeof say.kinds]
    : scenarioStrings.scenario.costKinds[kind as keyof typeof scenarioStrings.scenario.costKinds];
