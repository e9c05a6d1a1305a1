import { useId } from 'react';
import { notKnown } from '../../model/money/units';
import type { Comparison } from '../../model/scenario/comparison';
import type { Outcome } from '../../model/scenario/outcome';
import { capital, inWords, sizeInPercent, sizeInPounds } from '../format';
import { CourseTable } from '../parts/CourseTable';
import { useStyles as useShared } from '../parts/styles';
import { Words } from '../parts/Words';
import { strings } from '../strings';
import { gainSentence } from './answer';
import { costsOver, type Period, yearsIn } from './periods';

interface CostTableProps {
  readonly outcome: Outcome;
  readonly period: Period;
}

/** What each council pays on each course over the period, and what joint saves it. */
export function CostTable({ outcome, period }: CostTableProps) {
  const shared = useShared();
  const id = useId();
  const { councils, together } = costsOver(outcome, period);
  return (
    <section className={shared.section}>
      <h2 id={id} className={shared.title}>
        <Words>
          {strings.cost(period === 'first year' ? strings.first : capital(inWords(yearsIn(outcome, period))))}
        </Words>
      </h2>
      <CourseTable
        labelledBy={id}
        councils={councils.map((council) => ({ ...council, remark: savingOf(council) }))}
        total={{ ...together, name: strings.total, remark: savingOf(together) }}
      />
      <p className={shared.caption}>
        <Words>
          {period === 'first year'
            ? gainSentence(councils)
            : `${gainSentence(councils)} ${strings.gain.terms}`}
        </Words>
      </p>
    </section>
  );
}

function savingOf({ saving, savingShare }: Comparison): string {
  if (saving === notKnown || savingShare === notKnown) return strings.savingNotKnown;
  if (saving === 0) return strings.noSaving;
  return saving > 0
    ? strings.saves(sizeInPounds(saving), sizeInPercent(savingShare))
    : strings.costsMore(sizeInPounds(saving));
}
