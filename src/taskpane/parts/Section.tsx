import type { ReactNode } from 'react';
import { useSharedStyles } from './styles';

interface SectionProps {
  readonly title: string;
  /** The id of its title, to which a link can then move the focus. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** A titled part of a screen. */
export function Section({ title, id, children }: SectionProps) {
  const shared = useSharedStyles();
  return (
    <section className={shared.section}>
      <h2 className={shared.title} {...(id !== undefined && { id, tabIndex: -1 })}>
        {title}
      </h2>
      {children}
    </section>
  );
}
