import { Link, makeStyles } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { useId, useState } from 'react';
import { useStyles } from '../parts/styles';
import { strings } from '../strings';

const useOwnStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  icon: { flexShrink: 0, fontSize: '20px' },
  link: { padding: '14px 4px', fontSize: 'inherit' },
});

/** Where the figures go, in one line, and exactly, for who asks. */
export function PrivacyLine() {
  const styles = useStyles();
  const own = useOwnStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { stays, privacy, privacyText } = strings.start;
  return (
    <div>
      <div className={own.line}>
        <ShieldCheckmarkRegular className={own.icon} />
        <p className={styles.caption}>
          {stays}{' '}
          <Link
            as="button"
            inline
            className={own.link}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {privacy}
          </Link>
        </p>
      </div>
      <p id={id} hidden={!open} className={styles.caption}>
        {privacyText}
      </p>
    </div>
  );
}
