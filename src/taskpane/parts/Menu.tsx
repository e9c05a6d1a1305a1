import {
  Button,
  type ButtonProps,
  makeResetStyles,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { down, moveFocus } from './focus/moveFocus';
import { useSharedStyles } from './styles';
import { typeahead } from './typeahead';

export interface MenuChoice {
  readonly label: string;
  /** For choices of which one is in force: whether it is this one, which then has a tick. */
  readonly holds?: boolean;
  readonly onChoose: () => void;
}

interface MenuProps extends Pick<ButtonProps, 'aria-label' | 'className' | 'icon' | 'iconPosition' | 'size'> {
  readonly children?: string;
  readonly choices: readonly MenuChoice[];
}

/** Find all choices, and the one that is in force. */
const CHOICE = '[role^="menuitem"]';
const HELD = '[aria-checked="true"]';

const useList = makeResetStyles({
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
});
const useStyles = makeStyles({
  menu: { position: 'relative', flexShrink: 0 },
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

/**
 * A button that opens a list of choices, which closes when one is chosen or the focus leaves. It is worked by arrow keys
 * and first letters, as menus of the system are.
 */
export function Menu({ choices, className, ...button }: MenuProps) {
  const styles = useStyles();
  const list = useList();
  const shared = useSharedStyles();
  const [opened, setOpened] = useState<'below' | 'above'>();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [find] = useState(typeahead);
  const entersAtLast = useRef(false);
  useEffect(() => {
    if (!opened) return;
    const items = choicesIn(menu.current);
    const held = items.find((one) => one.matches(HELD));
    (entersAtLast.current ? items.at(-1) : (held ?? items[0]))?.focus();
  }, [opened]);
  const open = (atLast = false) => {
    entersAtLast.current = atLast;
    const { bottom = 0 } = menu.current?.getBoundingClientRect() ?? {};
    setOpened(bottom > window.innerHeight / 2 ? 'above' : 'below');
  };
  const close = () => {
    menu.current?.querySelector('button')?.focus();
    setOpened(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const arrow = down.find((one) => one === key);
    if (!opened) {
      if (!arrow) return;
      event.preventDefault();
      open(arrow === 'ArrowUp');
    } else if (key === 'Escape') {
      // So that the screen around the menu, which Esc would leave, stays open.
      event.preventDefault();
      close();
    } else if (key === 'Tab') {
      // The browser then moves the focus on from the button, to what stands before or after it.
      close();
    } else if (arrow && !isChoice(event.target)) {
      event.preventDefault();
      choicesIn(menu.current)
        .at(arrow === 'ArrowUp' ? -1 : 0)
        ?.focus();
    } else if (isLetter(event)) {
      const items = choicesIn(menu.current);
      const from = items.findIndex((one) => one === event.target);
      const labels = items.map(({ textContent }) => textContent);
      items[find(key, labels, from, event.timeStamp)]?.focus();
    } else moveFocus(event, down, CHOICE);
  };
  return (
    <div
      ref={menu}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => {
        // Safari gives no focus to a button that is clicked: the menu would lose the focus and close before the click.
        if (opened) event.preventDefault();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpened(undefined);
      }}
    >
      <Button
        {...button}
        appearance="transparent"
        className={mergeClasses(className, button.children === undefined && shared.bare)}
        aria-haspopup="menu"
        aria-expanded={opened !== undefined}
        aria-controls={opened && id}
        onClick={
          opened
            ? close
            : () => {
                open();
              }
        }
      />
      {opened && (
        <div
          id={id}
          role="menu"
          aria-label={button['aria-label']}
          className={mergeClasses(list, styles[opened])}
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

const choicesIn = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>(CHOICE) ?? [])];

const isChoice = (target: EventTarget) => target instanceof Element && target.closest(CHOICE) !== null;

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  /^\S$/u.test(key) && !ctrlKey && !metaKey && !altKey;
