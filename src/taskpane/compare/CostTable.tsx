import { useId } from 'react';
import { notKnown } from '../../model/money/units';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import { capital, inWords, sizeInPercent, sizeInPounds } from '../format';
import { CourseTable } from '../parts/tables/CourseTable';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import { strings } from '../strings';
import { gainSentence } from '../words/answer';
import { type Period, yearsIn } from '../../model/scenario/outcome/periods';
import type { AnyComparison, View } from '../../model/scenario/outcome/periodView';

interface CostTableProps {
  readonly outcome: Outcome;
  readonly view: View;
  readonly period: Period;
}

/** What each council pays as-is, alone and jointly over the period, and what joint saves it. */
export function CostTable({ outcome, view: { councils, together }, period }: CostTableProps) {
  const shared = useSharedStyles();
  const id = useId();
  return (
    <section className={shared.section}>
      <h2 id={id} className={shared.title}>
        <Sentence>
          {strings.cost(period === 'first year' ? strings.first : capital(inWords(yearsIn(outcome, period))))}
        </Sentence>
      </h2>
      <CourseTable
        labelledBy={id}
        councils={councils.map((council) => ({ ...council, remark: savingOf(council) }))}
        total={{ ...together, name: strings.total, remark: savingOf(together) }}
      />
      <p className={shared.caption}>
        <Sentence>
          {period === 'first year'
            ? gainSentence(councils)
            : `${gainSentence(councils)} ${strings.gain.terms}`}
        </Sentence>
      </p>
    </section>
  );
}

function savingOf({ saving, savingShare }: AnyComparison): string {
  if (saving === notKnown || savingShare === notKnown) return strings.savingNotKnown;
  if (saving === 0) return strings.noSaving;
  return saving > 0
    ? strings.saves(sizeInPounds(saving), sizeInPercent(savingShare))
    : strings.costsMore(sizeInPounds(saving));
}
