import {
  makeResetStyles,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
  typographyStyles,
  useAnnounce,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DiamondDismissFilled } from '@fluentui/react-icons/svg/diamond-dismiss';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { type ReactNode, useEffect, useRef } from 'react';

export type Intent = keyof typeof icons;

interface MessageProps {
  readonly intent: Intent;
  readonly icon?: ReactNode;
  /** Interrupts what is being read out. Errors do unless told otherwise. */
  readonly assertive?: boolean;
  /** What the message is about. When this is another object or value, the message is read out again. */
  readonly news?: unknown;
  /** A button that closes the message, at its right-hand end. */
  readonly close?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

const icons = {
  info: <InfoFilled />,
  success: <CheckmarkCircleFilled />,
  warning: <WarningFilled />,
  error: <DiamondDismissFilled />,
};

const useMessage = makeResetStyles({
  ...typographyStyles.body1,
  display: 'grid',
  gridTemplateColumns: 'auto 1fr auto',
  columnGap: '8px',
  padding: '10px 12px 8px',
  border: `1px solid ${tokens.colorNeutralStroke1}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground3,
});
const useStyles = makeStyles({
  icon: { fontSize: '20px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  body: { minWidth: 0, '& strong': { fontWeight: tokens.fontWeightSemibold } },
});
const useColours = makeStyles({
  info: {},
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
});
const useIconColours = makeStyles({
  info: {},
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

/** A framed notice with an icon. It reads itself out when it appears, so whoever shows it must not announce it too. */
export function Message({
  intent,
  icon = icons[intent],
  assertive = intent === 'error',
  news,
  close,
  className,
  children,
}: MessageProps) {
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  const { announce } = useAnnounce();
  useEffect(() => {
    announce(body.current?.textContent ?? '', { alert: assertive });
  }, [announce, assertive, news]);
  return (
    <div role="group" className={mergeClasses(useMessage(), useColours()[intent], className)}>
      <div className={mergeClasses(styles.icon, useIconColours()[intent])}>{icon}</div>
      <div ref={body} className={mergeClasses('message', styles.body)}>
        {children}
      </div>
      {close}
    </div>
  );
}
