import type { App } from './app';

/** Something that can be asked for, by a button in the pane or on the ribbon. */
export interface Action {
  readonly label: (app: App) => string;
  readonly run: (app: App) => void | Promise<void>;
  /** The manifest has a button for it. */
  readonly onRibbon?: true;
}
