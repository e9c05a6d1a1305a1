import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useAppState } from '../parts/AppContext';
import type { WriteStep } from '../ports/workbook';
import { ActionButton } from '../parts/ActionButton';
import { useStyles } from '../parts/styles';
import { ActionBar } from '../parts/ActionBar';
import { strings } from '../strings';
import { hasRisk, sheetsToWrite } from '../words/sheetsToWrite';
import { stepText } from '../words/stepText';

const useOwnStyles = makeStyles({
  sheet: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  mark: {
    width: '16px',
    height: '16px',
    display: 'flex',
    fontSize: '16px',
    color: tokens.colorStatusSuccessForeground1,
  },
});

/** How far writing has got, sheet by sheet. */
export function Progress({ step }: { step: WriteStep | undefined }) {
  const styles = useStyles();
  const own = useOwnStyles();
  const sheets = sheetsToWrite(useAppState(hasRisk));
  const { writing, ifCancelled, written, now } = strings.write;
  const done = step?.done ?? 0;
  const of = step?.of ?? sheets.length;
  return (
    <main className={styles.main}>
      <div className={styles.content}>
        <div className={styles.section}>
          <h2 className={styles.answer}>{writing}</h2>
          <p className={styles.body}>{step ? stepText(step) : strings.write.waiting}</p>
          <progress aria-label={writing} className={styles.progress} value={done} max={of} />
        </div>
        <ul className={styles.list}>
          {sheets.map(({ name }, place) => (
            <li key={name} className={mergeClasses(own.sheet, place === done ? styles.strong : styles.body)}>
              <span className={own.mark}>{place < done && <CheckmarkCircleFilled />}</span>
              {name}
              {place <= done && <span className={styles.unseen}>{place < done ? written : now}</span>}
            </li>
          ))}
        </ul>
        <p className={styles.caption}>{ifCancelled}</p>
      </div>
      <ActionBar>
        <ActionButton action="cancelWriting" />
      </ActionBar>
    </main>
  );
}
