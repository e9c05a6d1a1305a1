import { makeStyles } from '@fluentui/react-components';
import joint from '../../../package.json';
import { strings } from '../strings';
import { Message } from '../parts/Message';

const useStyles = makeStyles({ bar: { margin: '8px 16px 0' } });

/** Says that the functions in cells are of another version than the pane, or are not there. */
export function FunctionsNotice({ version }: { version: string | undefined }) {
  const styles = useStyles();
  const say = strings.functionsNotice;
  return (
    <Message intent="warning" className={styles.bar}>
      <strong>{version === undefined ? say.missing : say.otherVersion}</strong>{' '}
      {version === undefined ? say.notWorkedOut : say.versions(version, joint.version)} {say.reopen}
    </Message>
  );
}
