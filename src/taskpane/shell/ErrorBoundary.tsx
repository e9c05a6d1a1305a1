import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useApp, useAppState } from '../parts/AppContext';
import type { App } from '../actions/app';
import { Crash } from './Crash';

/** Shows the screens, or `Crash` after a fault in the add-in. Problems with figures are no faults, and are shown in place. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  const app = useApp();
  const fault = useAppState((state) => state.fault);
  if (fault !== undefined) return <Crash details={fault} />;
  return <Catcher app={app}>{children}</Catcher>;
}

interface CatcherProps {
  readonly app: App;
  readonly children: ReactNode;
}

/** A class, since React has no other way to catch what throws while it is drawn. */
class Catcher extends Component<CatcherProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.props.app.store.dispatch({ type: 'failed', error: `${details}\n${componentStack ?? ''}` });
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
