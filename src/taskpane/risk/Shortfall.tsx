import { useState } from 'react';
import { rate } from '../../model/money/units';
import { shortfalls } from '../../model/risk/shortfall';
import { councilCases } from '../../model/scenario/risk/cases';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { list, partPercent, pounds, sizeInMillions } from '../format';
import { PlainTable } from '../parts/PlainTable';
import { Section } from '../parts/Section';
import { useStyles } from '../parts/styles';
import { strings } from '../strings';
import { shortfall as say } from '../strings/risk';
import type { ReportProps } from './Report';

/** 3C ICT forecast 8.5% of the 15% that it had planned. */
const USUAL = rate(0.57);

/** What each council pays when only part of the saving comes. */
export function Shortfall({ scenario }: ReportProps) {
  const styles = useStyles();
  const [share, setShare] = useState(USUAL);
  const cases = councilCases(scenario);
  const found = shortfalls(cases, share);
  if (!found.ok || cases.length === 0) return null;
  const { councils, together } = found.value;
  const missing = scenario.councils
    .map(({ name }) => name)
    .filter((name) => !cases.some((one) => one.name === name));
  const headline = together.saving >= 0 ? say.headline : say.headlineLoss;
  return (
    <Section title={say.title}>
      <EntryField
        label={say.share}
        value={share}
        kind={kinds.delivered}
        onEntry={(entered) => {
          setShare(entered);
          return undefined;
        }}
      />
      {missing.length === 0 ? (
        <p className={styles.body}>
          {headline(partPercent(share), sizeInMillions(together.extra), sizeInMillions(together.saving))}
        </p>
      ) : (
        <p className={styles.body}>{say.notKnown(list(missing))}</p>
      )}
      <PlainTable
        stacked
        name={say.title}
        head={[say.name, say.pays, say.extra, say.saving]}
        rows={[
          ...councils.map(({ name, paid, extra, saving }) => [
            name,
            ...[paid, extra, saving].map((amount) => pounds(amount)),
          ]),
          ...(missing.length === 0
            ? [
                [
                  strings.total,
                  ...[together.paid, together.extra, together.saving].map((amount) => pounds(amount)),
                ],
              ]
            : []),
        ]}
      />
    </Section>
  );
}
