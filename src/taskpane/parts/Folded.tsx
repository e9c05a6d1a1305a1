import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

const useTitle = makeResetStyles({
  ...typographyStyles.body1,
  minHeight: '44px',
  boxSizing: 'border-box',
  padding: '12px 0',
  color: tokens.colorBrandForegroundLink,
  cursor: 'pointer',
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
});

interface FoldedProps {
  readonly title: string;
  /** Whether it is shown as it appears; from then on it is the user's to open and shut. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something that is shown when it is asked for, such as the table behind a chart. */
export function Folded({ title, open = false, children }: FoldedProps) {
  const [isOpen] = useState(open);
  return (
    <details open={isOpen}>
      <summary className={useTitle()}>{title}</summary>
      {children}
    </details>
  );
}
