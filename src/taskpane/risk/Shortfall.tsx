import { useState } from 'react';
import { notKnown } from '../../model/money/units';
import { LEAST_DELIVERED } from '../../model/scenario/risk/risks';
import { type Shortfall as ShortfallOf, shortfalls } from '../../model/scenario/risk/shortfall';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { knownPounds, list, partPercent, sizeInMillions } from '../format';
import { PlainTable } from '../parts/tables/PlainTable';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';
import { shortfall as say } from '../strings/risk/decisions';
import type { ReportProps } from './reportProps';

/** What each council pays over the term if only a part of the planned saving comes; the part can be changed. */
export function Shortfall({ scenario }: ReportProps) {
  const shared = useSharedStyles();
  const [share, setShare] = useState(LEAST_DELIVERED);
  const found = shortfalls(scenario, share);
  if (!found.ok) return null;
  const { councils, together } = found.value;
  const missing = councils.flatMap(({ name, saving }) => (saving === notKnown ? [name] : []));
  const cells = ({ paid, extra, saving }: ShortfallOf) =>
    [paid, extra, saving].map((amount) => knownPounds(amount));
  return (
    <Section title={say.title}>
      <EntryField
        label={say.share}
        value={share}
        kind={kinds.delivered}
        at={['risk', 'part that comes']}
        onEntry={(entered) => {
          setShare(entered);
          return undefined;
        }}
      />
      <p className={shared.body}>
        {missing.length > 0 ? say.notKnown(list(missing)) : headline(share, together)}
      </p>
      <PlainTable
        stacked
        name={say.title}
        head={[say.name, say.pays, say.extra, say.saving]}
        rows={[
          ...councils.map((council) => [council.name, ...cells(council)]),
          ...(missing.length === 0 ? [[strings.total, ...cells(together)]] : []),
        ]}
      />
    </Section>
  );
}

function headline(share: number, { extra, saving }: ShortfallOf): string {
  if (extra === notKnown || saving === notKnown) return '';
  const pays = extra > 0 ? say.more : extra < 0 ? say.less : say.same;
  return say.headline(
    partPercent(share),
    pays(sizeInMillions(extra)),
    (saving >= 0 ? say.save : say.lose)(sizeInMillions(saving)),
  );
}
