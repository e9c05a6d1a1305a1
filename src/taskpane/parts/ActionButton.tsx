import { Button, type ButtonProps, Link, type LinkProps } from '@fluentui/react-components';
import type { Ref } from 'react';
import { actions, type ButtonId } from '../actions/registry';
import { useApp, usePerform } from './AppContext';
import { buttonRef } from './buttonRef';

interface Asks {
  /** The action that pressing it performs, which also gives the label. */
  readonly action: ButtonId;
}

/** A button that performs an action of the registry. */
export function ActionButton({
  action,
  ref,
  ...props
}: Asks & Pick<ButtonProps, 'appearance' | 'className' | 'icon'> & { ref?: Ref<HTMLButtonElement> }) {
  const app = useApp();
  const perform = usePerform();
  return (
    <Button
      {...props}
      ref={buttonRef(ref)}
      onClick={() => {
        perform(action);
      }}
    >
      {actions[action].label(app)}
    </Button>
  );
}

/** The same as a link. */
export function ActionLink({ action, ...props }: Asks & Pick<LinkProps, 'className'>) {
  const app = useApp();
  const perform = usePerform();
  return (
    <Link
      {...props}
      as="button"
      inline
      onClick={() => {
        perform(action);
      }}
    >
      {actions[action].label(app)}
    </Link>
  );
}
