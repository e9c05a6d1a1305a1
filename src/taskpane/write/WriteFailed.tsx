import type { Failure } from '../../workbook';
import { Message } from '../parts/Message';
import { ActionButton } from '../parts/ActionButton';
import { CopyLink } from '../parts/CopyLink';
import { useSharedStyles } from '../parts/styles';
import { ActionBar } from '../parts/ActionBar';
import { strings } from '../strings';

/** Says that nothing was written, why, and what to do. */
export function WriteFailed({ failure: { reason, detail } }: { failure: Failure }) {
  const shared = useSharedStyles();
  const { title, text } = strings.write.failures[reason];
  return (
    <main className={shared.main}>
      <div className={shared.content}>
        <Message intent="error">
          <strong>{title}</strong> {text}
          {reason === 'failed' && detail !== undefined && (
            <CopyLink text={detail} label={strings.write.copyDetails} copied={strings.copied.details} />
          )}
        </Message>
        {reason === 'failed' && detail !== undefined && <p className={shared.caption}>{detail}</p>}
        {reason !== 'failed' && <p className={shared.body}>{strings.write.nothingChanged}</p>}
      </div>
      <ActionBar>
        <ActionButton action="retryWriting" appearance="primary" />
        <ActionButton action="leaveWrite" />
      </ActionBar>
    </main>
  );
}
