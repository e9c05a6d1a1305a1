import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useAppState } from '../parts/AppContext';
import type { WriteStep } from '../ports/workbook';
import { ActionButton } from '../parts/ActionButton';
import { useSharedStyles } from '../parts/styles';
import { ActionBar } from '../parts/ActionBar';
import { strings } from '../strings';
import { hasRisk, sheetsToWrite } from '../words/sheetsToWrite';
import { stepText } from '../words/stepText';

const useStyles = makeStyles({
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
export function WriteProgress({ step }: { step: WriteStep | undefined }) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const sheets = sheetsToWrite(useAppState(hasRisk));
  const { writing, ifCancelled, written, now } = strings.write;
  const done = step?.done ?? 0;
  const of = step?.of ?? sheets.length;
  return (
    <main className={shared.main}>
      <div className={shared.content}>
        <div className={shared.section}>
          <h2 className={shared.answer}>{writing}</h2>
          <p className={shared.body}>{step ? stepText(step) : strings.write.waiting}</p>
          <progress aria-label={writing} className={shared.progress} value={done} max={of} />
        </div>
        <ul className={shared.list}>
          {sheets.map(({ name }, place) => (
            <li
              key={name}
              className={mergeClasses(styles.sheet, place === done ? shared.strong : shared.body)}
            >
              <span className={styles.mark}>{place < done && <CheckmarkCircleFilled />}</span>
              {name}
              {place <= done && <span className={shared.unseen}>{place < done ? written : now}</span>}
            </li>
          ))}
        </ul>
        <p className={shared.caption}>{ifCancelled}</p>
      </div>
      <ActionBar>
        <ActionButton action="cancelWriting" />
      </ActionBar>
    </main>
  );
}
