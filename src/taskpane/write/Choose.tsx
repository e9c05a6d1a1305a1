import { ActionButton } from '../parts/ActionButton';
import { Section } from '../parts/Section';
import { useStyles } from '../parts/styles';
import { ActionBar } from '../shell/ActionBar';
import { strings } from '../strings';
import { FormulaChoice } from './FormulaChoice';

/** What writing would add, before anything is. */
export function Choose({ busy }: { busy: boolean }) {
  const styles = useStyles();
  const { promise, sheetsTitle, sheets, taken, formulasTitle } = strings.write;
  return (
    <main className={styles.main}>
      <div className={styles.content}>
        <p className={styles.body}>{promise}</p>
        <Section title={sheetsTitle}>
          <ul className={styles.list}>
            {sheets.map(({ name, holds }) => (
              <li key={name}>
                <div className={styles.strong}>{name}</div>
                <div className={styles.caption}>{holds}</div>
              </li>
            ))}
          </ul>
        </Section>
        <Section title={formulasTitle}>
          <FormulaChoice disabled={busy} />
        </Section>
        <p className={styles.caption}>{taken}</p>
      </div>
      <ActionBar>
        <ActionButton action="writeSheets" appearance="primary" />
        <ActionButton action={busy ? 'cancelWriting' : 'leaveWrite'} />
      </ActionBar>
    </main>
  );
}
