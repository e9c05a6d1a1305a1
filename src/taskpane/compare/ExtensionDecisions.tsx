import { makeStyles, tokens } from '@fluentui/react-components';
import { notKnown } from '../../model/money/units';
import type { Expected } from '../../model/scenario/outcome/expected';
import type { Outcome } from '../../model/scenario/outcome/outcome';
import type { Scenario } from '../../model/scenario/scenario';
import type { PlacedExtension } from '../../model/scenario/terms';
import { capital, day, ratePercent, sizeInMillions, sizeInPercent } from '../format';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { expectedOf } from '../state/results';
import * as scenarioStrings from '../strings/scenario';
import * as compareStrings from '../strings/compare';

const say = compareStrings.decisions;

const useStyles = makeStyles({
  row: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Each extension with its decision, dates, likelihood and price, and the expected cost and saving while some are undecided. */
export function ExtensionDecisions({ scenario, outcome }: { scenario: Scenario; outcome: Outcome }) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { extensions } = outcome.contract;
  if (extensions.length === 0) return null;
  const result = expectedOf(scenario);
  const open = extensions.some(({ decision }) => decision === 'undecided');
  return (
    <Section title={say.title}>
      <ul className={shared.tightList}>
        {extensions.map((extension) => (
          <li key={extension.fromYear} className={styles.row}>
            <p className={shared.strong}>
              {`${say.years(extension.fromYear + 1, extension.toYear)}: ${decided(extension)}`}
            </p>
            <p className={shared.body}>{capital(facts(extension).join(', '))}.</p>
          </li>
        ))}
      </ul>
      {open && result.ok && <p className={shared.body}>{average(result.value)}</p>}
    </Section>
  );
}

const decided = ({ decision }: PlacedExtension) => scenarioStrings.scenario.decisions[decision].toLowerCase();

function facts({ from, noticeBy, decision, chance, priceChange }: PlacedExtension): string[] {
  const likely = chance === notKnown ? say.unknownChance : say.chance(sizeInPercent(chance));
  const change = `${priceChange > 0 ? '+' : ''}${ratePercent(priceChange)}`;
  return [
    say.from(day(from)),
    ...(noticeBy ? [say.notice(day(noticeBy))] : []),
    ...(decision === 'undecided' ? [likely] : []),
    ...(priceChange === 0 ? [] : [say.price(change)]),
  ];
}

function average({ charge, saving }: Expected): string {
  if (charge === notKnown || saving === notKnown) return say.expectedUnknown;
  return (saving >= 0 ? say.expected : say.expectedLoss)(sizeInMillions(charge), sizeInMillions(saving));
}
