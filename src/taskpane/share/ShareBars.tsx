import { makeStyles, mergeClasses, typographyStyles } from '@fluentui/react-components';
import { type OrNotKnown, notKnown, type Pence, pence } from '../../model/money/units';
import type { Scenario } from '../../model/scenario/scenario';
import type { TestedShares } from '../../model/scenario/sharing/testedShares';
import type { WaysOfSharing } from '../../model/scenario/sharing/waysOfSharing';
import { type BarFigures, furthest, ShareBar, ShareMark } from '../charts/ShareBar';
import { inWholePounds, pounds } from '../format';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { Sentence } from '../parts/Sentence';
import { share as say } from '../strings/share';
import { amount } from './shareAnswer';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column' },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  amount: { ...typographyStyles.body1Strong, marginLeft: 'auto' },
  key: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', listStyleType: 'none', margin: 0, padding: 0 },
  mark: { display: 'flex', alignItems: 'center', columnGap: '6px' },
});

interface ShareBarsProps {
  readonly scenario: Scenario;
  readonly ways: WaysOfSharing;
  readonly chosen: TestedShares;
}

/** A bar for each council's share by the chosen way, with its fair range and its cost alone, all on one scale from £0. */
export function ShareBars({ scenario, ways, chosen }: ShareBarsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const shown = inWholePounds(chosen.shares);
  const bars = scenario.councils.map((council, place) => ({
    name: council.name,
    pays: shown[place] ?? pence(0),
    // While the shares do not add up to the bill, no council can count on a gain.
    gain: chosen.left === 0 ? (chosen.gains[place] ?? notKnown) : notKnown,
    ...figuresOf(council, place, ways, chosen),
  }));
  const most = pence(Math.max(...bars.map(furthest)));
  const hasRanges = bars.some(({ range }) => range);
  const marks = (['share', 'range', 'alone'] as const).filter((mark) => mark !== 'range' || hasRanges);
  return (
    <Section title={say.shares}>
      <ul className={shared.list}>
        {bars.map(({ name, pays, gain, ...figures }) => (
          <li key={name} className={styles.item}>
            <span className={styles.head}>
              <span className={mergeClasses(shared.strong, styles.name)}>{name}</span>{' '}
              <span className={mergeClasses(shared.figures, styles.amount)}>{pounds(pays)}</span>
            </span>
            <ShareBar figures={figures} most={most} />
            <span className={mergeClasses(shared.caption, shared.figures)}>
              <Sentence>{caption(figures, gain)}</Sentence>
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles.key} aria-hidden="true">
        {marks.map((mark) => (
          <li key={mark} className={mergeClasses(shared.caption, styles.mark)}>
            <ShareMark of={mark} />
            {say.key[mark]}
          </li>
        ))}
      </ul>
      {hasRanges && <p className={shared.caption}>{say.rangeMeans}</p>}
    </Section>
  );
}

function figuresOf(
  { alone, asIs }: Scenario['councils'][number],
  place: number,
  { ranges }: WaysOfSharing,
  { shares }: TestedShares,
): BarFigures {
  const range = ranges?.ok ? ranges.value[place] : undefined;
  return {
    share: shares[place] ?? pence(0),
    ...(range && { range }),
    ...(alone.value !== notKnown && { alone: alone.value }),
    ...(alone.value === notKnown && asIs.value !== notKnown && { upTo: asIs.value }),
  };
}

function caption({ share, range, alone, upTo }: BarFigures, gain: OrNotKnown<Pence>): string {
  return [
    range && say.fairRange(pounds(range.lowest), pounds(range.highest)),
    alone !== undefined && say.alone(pounds(alone)),
    alone === undefined && say.aloneUnknown,
    upTo !== undefined && upTo > share && say.hatched(pounds(upTo)),
    gain !== notKnown && gain > 0 && say.gain(amount(gain)),
    gain !== notKnown && gain < 0 && say.loss(amount(gain)),
  ]
    .filter(Boolean)
    .join(' ');
}
