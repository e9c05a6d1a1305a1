import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { notKnown } from '../../model/money/units';
import { savedShare } from '../../model/scenario/outcome/comparison';
import { seemsInMillions } from '../../model/scenario/doubt';
import { type Council, type Course, courses } from '../../model/scenario/scenario';
import { useEntry } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { percentToOne } from '../format';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import * as scenarioStrings from '../strings/scenario';
import { useLayout } from '../parts/layout';

const say = scenarioStrings.scenario;

const useStyles = makeStyles({ remark: { minHeight: '16px' } });

interface CouncilCostProps {
  readonly council: Council;
  readonly place: number;
  readonly course: Course;
  /** Whether some cost in the scenario is as large as a service's usually is: one of a few pounds may then mean millions. */
  readonly amongDear: boolean;
}

/** The field for one council's cost on one course, in that course's column, with how it compares with as-is below it. */
export function CouncilCost({ council, place, course, amongDear }: CouncilCostProps) {
  const styles = useStyles();
  const layout = useLayout();
  const shared = useSharedStyles();
  const label = say.field(council.name, strings.courses[course]);
  const entry = useEntry(
    ['councils', place, course],
    strings.sources.council(council.name, strings.courses[course]),
  );
  const column = courses.indexOf(course) + 1;
  return (
    <>
      <EntryField
        label={label}
        hideLabel
        filled
        column={column}
        value={council[course].value}
        doubt={amongDear && seemsInMillions(council[course].value) ? strings.inMillions : undefined}
        kind={kinds.cost}
        {...entry}
      />
      <p
        className={mergeClasses(shared.caption, shared.figures, layout.right, styles.remark)}
        style={{ gridColumn: column, gridRow: 2 }}
      >
        {course === 'asIs' ? '' : comparedWithNow(council, course)}
      </p>
    </>
  );
}

function comparedWithNow({ asIs, ...council }: Council, course: 'alone' | 'joint'): string {
  const saved = savedShare(asIs.value, council[course].value);
  if (saved === notKnown) return '';
  if (saved === 0) return say.sameAs;
  return (saved > 0 ? say.less : say.more)(percentToOne(saved));
}
