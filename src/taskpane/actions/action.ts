import type { App } from './app';

/** Something that can be asked for, by a button in the pane or on the ribbon. */
export interface Action {
  /** What its button says. Without one only the pane itself asks for it. */
  readonly label?: (app: App) => string;
  readonly run: (app: App) => void | Promise<void>;
  /** The manifest has a button for it. */
  readonly onRibbon?: true;
}
