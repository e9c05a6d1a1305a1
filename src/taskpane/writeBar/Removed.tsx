import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { strings } from '../strings';
import { Dismiss } from './Dismiss';

/** How many sheets were removed, and how many were no longer there. */
export function Removed({ removed, gone }: { removed: number; gone: number }) {
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{strings.write.removed(removed, gone)}</MessageBarTitle>
      </MessageBarBody>
      <MessageBarActions containerAction={<Dismiss />} />
    </MessageBar>
  );
}
