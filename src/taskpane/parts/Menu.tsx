import { Button, type ButtonProps, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { down, moveFocus } from './moveFocus';

export interface MenuChoice {
  readonly label: string;
  /** Where one of the choices holds: whether it is this one. */
  readonly holds?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps extends Pick<ButtonProps, 'aria-label' | 'className' | 'icon' | 'iconPosition' | 'size'> {
  readonly children?: string;
  readonly choices: readonly MenuChoice[];
}

const CHOICE = '[role^="menuitem"]';
const HELD = '[aria-checked="true"]';

const useStyles = makeStyles({
  menu: { position: 'relative', flexShrink: 0 },
  list: {
    position: 'absolute',
    right: 0,
    zIndex: 3,
    display: 'flex',
    flexDirection: 'column',
    minWidth: '138px',
    padding: '4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  below: { top: '100%' },
  above: { bottom: '100%' },
  choice: {
    justifyContent: 'flex-start',
    minHeight: '44px',
    padding: '0 8px',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  passedOver: { visibility: 'hidden' },
});

/** A button that shows what can be chosen, until something is, or the user turns to something else. */
export function Menu({ choices, ...button }: MenuProps) {
  const styles = useStyles();
  const [opened, setOpened] = useState<'below' | 'above'>();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const find = (selector: string) => menu.current?.querySelector<HTMLElement>(selector);
    if (opened) (find(HELD) ?? find(CHOICE))?.focus();
  }, [opened]);
  const open = () => {
    const { bottom = 0 } = menu.current?.getBoundingClientRect() ?? {};
    setOpened(bottom > window.innerHeight / 2 ? 'above' : 'below');
  };
  const close = () => {
    menu.current?.querySelector('button')?.focus();
    setOpened(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (opened && event.key === 'Escape') {
      // So that the screen round it stays open.
      event.preventDefault();
      close();
    } else if (!opened && event.key === 'ArrowDown') {
      event.preventDefault();
      open();
    } else moveFocus(event, down, CHOICE);
  };
  return (
    <div
      ref={menu}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        // Safari gives a pressed button no focus: the focus would leave, and close the menu before it is pressed.
        if (opened) event.preventDefault();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpened(undefined);
      }}
    >
      <Button
        {...button}
        appearance="transparent"
        aria-haspopup="menu"
        aria-expanded={opened !== undefined}
        onClick={opened ? close : open}
      />
      {opened && (
        <div
          role="menu"
          aria-label={button['aria-label']}
          className={mergeClasses(styles.list, styles[opened])}
        >
          {choices.map(({ label, holds, onChoose }) => (
            <Button
              key={label}
              appearance="subtle"
              role={holds === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={holds}
              tabIndex={-1}
              className={styles.choice}
              {...(holds !== undefined && {
                icon: <CheckmarkRegular className={mergeClasses(!holds && styles.passedOver)} />,
              })}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
