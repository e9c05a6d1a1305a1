import { Message } from '../parts/Message';
import { CopyLink } from '../parts/CopyLink';
import { useSharedStyles } from '../parts/styles';
import type { Failure } from '../ports/workbook';
import { strings } from '../strings';
import * as say from '../strings/checks';

/** Why the checks could not be run, and what to do. */
export function NotRead({ failure }: { failure: Failure | undefined }) {
  const shared = useSharedStyles();
  const detail = failure && say.failures[failure.reason] === undefined ? failure.detail : undefined;
  const text = failure ? (say.failures[failure.reason] ?? say.failedHint) : say.busy;
  return (
    <Message intent="error">
      <strong>{say.notRead}</strong> {text}
      {detail !== undefined && (
        <>
          <p className={shared.caption}>{detail}</p>
          <CopyLink text={detail} label={strings.write.copyDetails} copied={strings.copied.details} />
        </>
      )}
    </Message>
  );
}
