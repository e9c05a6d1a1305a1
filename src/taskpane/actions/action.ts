import type { App } from './app';

/** Something that a button in the pane or on the ribbon does. */
export interface Action {
  /** The label of its buttons. Without one it has none, and only the code of the pane performs it. */
  readonly label?: (app: App) => string;
  readonly run: (app: App) => void | Promise<void>;
  /** Whether the manifest has a ribbon button for it. */
  readonly onRibbon?: true;
}
