import type { ExtensionOption } from '../../model/risk/extensionOption';
import { alternativesOf } from '../../model/scenario/risk/usual';
import { openExtensions } from '../../model/scenario/terms';
import { useEntry, useWaits } from '../entry/editing';
import { EntryField } from '../entry/EntryField';
import { kinds } from '../entry/kinds';
import { sizeInMillions } from '../format';
import { Folded } from '../parts/Folded';
import { PlainTable } from '../parts/tables/PlainTable';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { option as say } from '../strings/risk/decisions';
import type { ReportProps } from './reportProps';

/** What it is worth that the councils can decide on each notice date whether to extend, and the alternatives they then have. */
export function ExtensionValue({ scenario, report: { option } }: ReportProps) {
  const shared = useSharedStyles();
  const market = useEntry(['risk', 'market'], say.market);
  const volatility = useEntry(['risk', 'marketVolatility'], say.volatility);
  const reTenderCost = useEntry(['risk', 'reTenderCost'], say.reTenderCost);
  const inHouseCost = useEntry(['risk', 'inHouseCost'], say.inHouseCost);
  const waits = useWaits([market.at, volatility.at, reTenderCost.at, inHouseCost.at]);
  // A refused entry keeps the section, or the user could not get back to it.
  if (openExtensions(scenario).length === 0 && !waits) return null;
  const alternatives = alternativesOf(scenario);
  return (
    <Section title={say.title}>
      {option ? (
        <>
          <p className={shared.body}>
            {option.value > 0 ? say.worth(sizeInMillions(option.value)) : say.nothing}
          </p>
          <p className={shared.caption}>
            {say.explanation(sizeInMillions(option.planned), planOf(option), sizeInMillions(option.chosen))}
          </p>
          <PlainTable
            name={say.table}
            head={[say.date, ...Object.values(say.ways)]}
            rows={option.parts.map((parts, place) => [
              say.notice(place + 1),
              ...(['extend', 're-tender', 'in-house'] as const).map(
                (way) => `${Math.round(parts[way] * 100)}%`,
              ),
            ])}
          />
        </>
      ) : (
        <p className={shared.body}>{say.missing}</p>
      )}
      <Folded title={say.alternatives} open={waits}>
        <div className={shared.section}>
          <EntryField label={say.market} value={alternatives.market} kind={kinds.amount} late {...market} />
          <EntryField
            label={say.volatility}
            hint={say.volatilityHint}
            value={alternatives.volatility}
            kind={kinds.volatility}
            late
            {...volatility}
          />
          <EntryField
            label={say.reTenderCost}
            value={alternatives.reTenderCost}
            kind={kinds.amount}
            late
            {...reTenderCost}
          />
          <EntryField
            label={say.inHouseCost}
            value={alternatives.inHouseCost}
            kind={kinds.amount}
            late
            {...inHouseCost}
          />
          <p className={shared.caption}>{say.assumed}</p>
        </div>
      </Folded>
    </Section>
  );
}

function planOf({ plan: { extensions, then } }: ExtensionOption): string {
  if (then === undefined) return say.plans.extendAll;
  return extensions === 0
    ? say.plans.never(say.plans[then])
    : say.plans.extendThen(extensions, say.plans[then]);
}
