import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Scenario } from '../../model/scenario/scenario';
import { wayId } from '../../model/scenario/sharing/way';
import type { Sharing } from '../../model/scenario/sharing/testedShares';
import type { WaysOfSharing } from '../../model/scenario/sharing/waysOfSharing';
import { problemSentence } from '../../model/sentences';
import { capital, inWholePounds, pounds } from '../format';
import { useApp } from '../parts/AppContext';
import { Section } from '../parts/Section';
import { SidewaysTable } from '../parts/tables/SidewaysTable';
import { useSharedStyles } from '../parts/styles';
import { share as say } from '../strings/share';
import { objection, worst } from './shareAnswer';
import { needs, testable } from './missingCosts';
import { Verdict } from '../parts/Verdict';
import { wayText } from './wayText';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse' },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    textAlign: 'right',
    padding: '4px 2px',
    overflowWrap: 'anywhere',
    verticalAlign: 'bottom',
  },
  way: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  cell: { textAlign: 'left', padding: 0, fontWeight: 'inherit' },
  /** A way's name and remarks stay in view while its shares scroll sideways. */
  said: {
    position: 'sticky',
    left: 0,
    boxSizing: 'border-box',
    display: 'block',
    width: 'min(100%, 100vw - 32px)',
    padding: '8px 4px 0',
  },
  title: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px' },
  remarks: { paddingTop: 0, paddingBottom: '8px' },
  name: { ...typographyStyles.body1Strong, padding: '6px 0', margin: '-6px 0', textAlign: 'left' },
  block: { display: 'block' },
  figure: { padding: '2px 4px 8px', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  tight: { ...typographyStyles.caption1 },
});

interface WaysTableProps {
  readonly scenario: Scenario;
  readonly ways: WaysOfSharing;
  /** The id of the way that is shown above. */
  readonly chosen: string;
}

/** Every way of sharing with its shares, and whether it passes or who is overcharged. Pressing a name shows that way above. */
export function WaysTable({ scenario, ways, chosen }: WaysTableProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { councils } = ways;
  const tight = councils.length > 3 ? styles.tight : undefined;
  return (
    <Section title={say.ways}>
      <p className={shared.body}>{say.passMeans(ways.groups)}</p>
      <SidewaysTable
        name={say.ways}
        columns={councils}
        widest={{ moving: '£88,888,888', looks: tight }}
        className={styles.table}
      >
        <thead>
          <tr>
            {councils.map((council) => (
              <th key={council} scope="col" className={styles.head}>
                {council}
              </th>
            ))}
          </tr>
        </thead>
        {ways.ways.map((one) => (
          <Rows
            key={wayId(one.way)}
            scenario={scenario}
            one={one}
            councils={councils}
            isChosen={wayId(one.way) === chosen}
          />
        ))}
      </SidewaysTable>
      {ways.missing.length > 0 && (
        <p className={shared.caption}>{[say.need(needs(ways)), testable(ways)].join(' ')}</p>
      )}
      {scenario.councils.every(({ keys }) => keys.length === 0) && (
        <p className={shared.caption}>{say.addKeys}</p>
      )}
    </Section>
  );
}

interface RowsProps {
  readonly scenario: Scenario;
  readonly one: Sharing;
  readonly councils: readonly string[];
  readonly isChosen: boolean;
}

function Rows({ scenario, one, councils, isChosen }: RowsProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { store } = useApp();
  const { name, textbooks } = wayText(one, scenario);
  const { outcome } = one;
  const remarks = remarksOn(one, councils);
  const figure = mergeClasses(styles.figure, councils.length > 3 && styles.tight);
  return (
    <tbody className={mergeClasses(styles.way, isChosen && styles.chosen)}>
      <tr>
        <th scope="rowgroup" colSpan={councils.length} className={styles.cell}>
          <span className={styles.said}>
            <span className={styles.title}>
              <Link
                as="button"
                className={styles.name}
                aria-pressed={isChosen}
                onClick={() => {
                  store.dispatch({ type: 'way chosen', way: wayId(one.way) });
                }}
              >
                {name}
              </Link>{' '}
              {outcome.ok && <Verdict of={outcome.value.verdict} />}
            </span>{' '}
            {textbooks !== '' && (
              <span className={mergeClasses(shared.caption, styles.block)}>{textbooks}</span>
            )}
          </span>
        </th>
      </tr>
      {outcome.ok && (
        <tr>
          {inWholePounds(outcome.value.shares).map((share, place) => (
            <td key={place} className={figure}>
              {pounds(share)}
            </td>
          ))}
        </tr>
      )}
      {remarks.length > 0 && (
        <tr>
          <td colSpan={councils.length} className={styles.cell}>
            <span className={mergeClasses(styles.said, styles.remarks)}>
              {remarks.map(({ text, bad }) => (
                <span
                  key={text}
                  className={mergeClasses(bad ? shared.refused : shared.caption, styles.block)}
                >
                  {text}
                </span>
              ))}
            </span>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Why a way fails or has no answer, and whether its shares depend on groups that nobody has priced. */
function remarksOn({ outcome }: Sharing, councils: readonly string[]): { text: string; bad: boolean }[] {
  if (!outcome.ok) return [{ text: problemSentence(outcome.problem), bad: false }];
  const { value } = outcome;
  const over = worst(value).map((slack) => objection(councils, slack));
  return [
    ...(over.length > 0 ? [{ text: `${capital(over.join('; '))}.`, bad: true }] : []),
    ...(value.indicative ? [{ text: say.indicative, bad: false }] : []),
  ];
}
