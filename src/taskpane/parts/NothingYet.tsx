import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import * as compareStrings from '../strings/compare';
import { ActionButton, ActionLink } from './ActionButton';
import { useStyles as useShared } from './styles';
import { Words } from './Words';

const say = compareStrings.nothing;

const useStyles = makeStyles({
  content: { alignItems: 'center', textAlign: 'center', rowGap: '12px', paddingTop: '32px' },
  icon: { fontSize: '32px' },
  button: { minHeight: '44px' },
});

/** In place of a comparison while there is too little to compare: what is missing, and the way to it. */
export function NothingYet() {
  const styles = useStyles();
  const shared = useShared();
  return (
    <main className={mergeClasses(shared.content, styles.content)}>
      <TableSimpleRegular className={styles.icon} />
      <h1 tabIndex={-1} className={shared.answer}>
        {say.title}
      </h1>
      <p className={shared.body}>
        <Words>{say.text}</Words>
      </p>
      <ActionButton action="editScenario" appearance="primary" className={styles.button} />
      <div className={shared.links}>
        <ActionLink action="showExample" />
      </div>
    </main>
  );
}
