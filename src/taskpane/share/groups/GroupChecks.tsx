import { pence } from '../../../model/money/units';
import type { Problem } from '../../../model/problem';
import type { Result } from '../../../model/result';
import type { Finding, Findings } from '../../../model/sharing/dataChecks';
import { type Coalition, membersOf } from '../../../model/sharing/game';
import { problemSentence } from '../../../model/sentences';
import { list } from '../../format';
import { Section } from '../../parts/Section';
import { useSharedStyles } from '../../parts/styles';
import { strings } from '../../strings';
import { groups as say } from '../../strings/share';
import { amount } from '../shareAnswer';
import { needs } from '../missingCosts';

/** How many findings are asked for, which come contradictions first, and how many are shown; the rest are counted. */
export const MOST_FINDINGS = 100;
const MOST_SHOWN = 6;

interface GroupChecksProps {
  readonly councils: readonly string[];
  readonly found: Result<Findings> | undefined;
}

/** Costs of groups that contradict each other, a sentence each. What a missing cost is taken as stands beside its field. */
export function GroupChecks({ councils, found }: GroupChecksProps) {
  const shared = useSharedStyles();
  const said = found?.ok ? found.value.findings.flatMap((finding) => saying(councils, finding) ?? []) : [];
  return (
    <Section title={say.checks}>
      {found && !found.ok && <p className={shared.body}>{whyNot(councils, found.problem)}</p>}
      {found?.ok && said.length === 0 && <p className={shared.body}>{say.nothing}</p>}
      {said.length > 0 && (
        <ul className={shared.bullets}>
          {said.slice(0, MOST_SHOWN).map((text) => (
            <li key={text} className={shared.body}>
              {text}
            </li>
          ))}
        </ul>
      )}
      {said.length > MOST_SHOWN && <p className={shared.caption}>{strings.more(said.length - MOST_SHOWN)}</p>}
    </Section>
  );
}

/** A finding as a sentence; undefined for a cost that is only missing. */
function saying(councils: readonly string[], finding: Finding): string | undefined {
  const named = (group: Coalition) => list(membersOf(group).map((council) => councils[council] ?? ''));
  const size = amount(pence(finding.amount));
  switch (finding.kind) {
    case 'dearer than its parts':
      return say.dearer(
        named(finding.coalition),
        size,
        finding.parts.map((part) => `“${named(part)}”`).join(' plus '),
      );
    case 'above a larger quote':
      return say.above(named(finding.coalition), size, named(finding.larger));
    case 'not quoted':
      return undefined;
  }
}

const whyNot = (councils: readonly string[], problem: Problem): string =>
  problem.code === 'not quoted'
    ? say.needs(needs({ councils, missing: problem.coalitions }))
    : problemSentence(problem);
