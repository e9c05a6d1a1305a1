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
  /** Whether it is open at first; from then on the user opens and closes it. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Content that is hidden until its title is pressed, such as the table behind a chart. */
export function Folded({ title, open = false, children }: FoldedProps) {
  const [isOpen] = useState(open);
  return (
    <details open={isOpen}>
      <summary className={useTitle()}>{title}</summary>
      {children}
    </details>
  );
}
