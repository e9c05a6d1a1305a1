import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../ports/clipboard';
import { strings } from '../strings';
import { useApp } from './AppContext';
import { useSharedStyles } from './styles';

interface CopyLinkProps {
  readonly text: string;
  readonly label: string;
  /** Names the link among others with the same label. */
  readonly name?: string;
  /** Said, and shown, once it is copied. */
  readonly copied: string;
}

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  text: {
    margin: 0,
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '160px',
    overflowY: 'auto',
    userSelect: 'all',
  },
});

/** Copies a text and says so. Where the browser does not allow that, it shows the text to be copied by hand. */
export function CopyLink({ text, label, name, copied }: CopyLinkProps) {
  const shared = useSharedStyles();
  const styles = useStyles();
  const { store } = useApp();
  const [state, setState] = useState<'copied' | 'not copied'>();
  const copy = async () => {
    const done = await copyText(text);
    setState(done ? 'copied' : 'not copied');
    store.dispatch({ type: 'announced', text: done ? copied : strings.notCopied });
  };
  return (
    <div className={styles.place}>
      <div className={shared.links}>
        <Link
          as="button"
          inline
          {...(name !== undefined && { 'aria-label': name })}
          onClick={() => void copy()}
        >
          {label}
        </Link>
        {state === 'copied' && <span className={shared.caption}>{copied}</span>}
      </div>
      {state === 'not copied' && (
        <>
          <p className={shared.caption}>{strings.notCopied}</p>
          <p className={mergeClasses(shared.caption, styles.text)} tabIndex={0}>
            {text}
          </p>
        </>
      )}
    </div>
  );
}
