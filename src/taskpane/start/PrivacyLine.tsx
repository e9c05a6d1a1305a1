import { Link, makeStyles } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { useId, useState } from 'react';
import { useSharedStyles } from '../parts/styles';
import { strings } from '../strings';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  icon: { flexShrink: 0, fontSize: '20px' },
  link: { padding: '14px 4px', fontSize: 'inherit' },
});

/** Says in one line where the figures stay, and in full once that is opened. */
export function PrivacyLine() {
  const shared = useSharedStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { stays, privacy, privacyText } = strings.start;
  return (
    <div>
      <div className={styles.line}>
        <ShieldCheckmarkRegular className={styles.icon} />
        <p className={shared.caption}>
          {stays}{' '}
          <Link
            as="button"
            inline
            className={styles.link}
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
      <p id={id} hidden={!open} className={shared.caption}>
        {privacyText}
      </p>
    </div>
  );
}
