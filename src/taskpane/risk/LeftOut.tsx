import { notKnown } from '../../model/money/units';
import { courses, type OtherCostKind } from '../../model/scenario/scenario';
import { list } from '../format';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import { leftOut as say } from '../strings/risk/ranges';
import type { ReportProps } from './reportProps';

/** What the outcomes leave out: kinds of costs that nobody entered, and figures that nobody knows. */
export function LeftOut({ scenario }: ReportProps) {
  const shared = useSharedStyles();
  const entered = new Set<OtherCostKind>(
    scenario.councils.flatMap(({ otherCosts }) => otherCosts.map(({ kind }) => kind)),
  );
  const missing = Object.entries(say.kinds).flatMap(([kind, words]) =>
    entered.has(kind as OtherCostKind) ? [] : [words],
  );
  const unknown = scenario.councils.flatMap((council) => [
    ...courses
      .filter((course) => council[course].value === notKnown)
      .map((course) => say.of(council.name, say.course[course])),
    ...council.otherCosts
      .filter(({ amount }) => amount.value === notKnown)
      .map(({ kind }) => say.of(council.name, kind)),
  ]);
  if (missing.length === 0 && unknown.length === 0) return null;
  return (
    <Section title={say.title}>
      {missing.length > 0 && <p className={shared.body}>{say.notEntered(list(missing))}</p>}
      {unknown.length > 0 && (
        <p className={shared.body}>
          <Sentence>{say.unknown(list(unknown))}</Sentence>
        </p>
      )}
    </Section>
  );
}
