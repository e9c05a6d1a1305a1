import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import joint from '../../../package.json';
import { strings } from '../strings';

const useStyles = makeStyles({ bar: { margin: '8px 16px 0' } });

/** Says that the functions in cells are of another version than the pane, or are not there. */
export function FunctionsNotice({ version }: { version: string | undefined }) {
  const styles = useStyles();
  const say = strings.functionsNotice;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{version === undefined ? say.missing : say.otherVersion}</MessageBarTitle>{' '}
        {version === undefined ? say.notWorkedOut : say.versions(version, joint.version)} {say.reopen}
      </MessageBarBody>
    </MessageBar>
  );
}
