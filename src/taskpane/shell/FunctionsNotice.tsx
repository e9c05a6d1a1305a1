import joint from '../../../package.json';
import { strings } from '../strings';
import { Message } from '../parts/Message';
import { useSharedStyles } from '../parts/styles';

/** Says that the functions in cells are of another version than the pane, or (undefined) are not loaded. */
export function FunctionsNotice({ version }: { version: string | undefined }) {
  const shared = useSharedStyles();
  const say = strings.functionsNotice;
  return (
    <Message intent="warning" className={shared.notice}>
      <strong>{version === undefined ? say.missing : say.otherVersion}</strong>{' '}
      {version === undefined ? say.notWorkedOut : say.versions(version, joint.version)} {say.reopen}
    </Message>
  );
}
