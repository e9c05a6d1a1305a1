/** What the pane asks of Office around it. Nothing here waits for Office, or needs it to be there. */
export interface Host {
  /** Resolves once Office has started: never where the page is open by itself. */
  readonly ready: Promise<void>;
  /** Whether Office's own theme is dark; undefined if it does not say. */
  readonly isDark: () => boolean | undefined;
  /** Has a ribbon button run this; `done` tells Office that it has finished. */
  readonly onRibbon: (id: string, run: (done: () => void) => void) => void;
  readonly showPane: () => Promise<void>;
  /** The version of the functions that this page has registered with Excel; undefined if none were. */
  readonly functionsVersion: () => string | undefined;
  /**
   * Listens to this page's functions, until the returned function is called, which gives the sentence with which one of
   * them refused its arguments. Undefined if none did, or if there was more than one, some of which may be of other cells.
   */
  readonly hearFunctions: () => () => string | undefined;
}

/** What the script of the functions leaves on the page: its version. And what it finds there: a list to add refusals to. */
const page = globalThis as { jointIctFunctions?: string; jointIctRefusals?: string[] };

/** The Office of this page. `window.Office` is missing where Office.js could not be loaded. */
export function officeHost(): Host {
  const office = (globalThis as { Office?: typeof Office }).Office;
  return {
    ready: office ? office.onReady().then(() => undefined) : new Promise(() => undefined),
    isDark: () => isDark(themeOf(office)),
    onRibbon: (id, run) => {
      office?.actions.associate(id, (event: Office.AddinCommands.Event) => {
        run(() => {
          event.completed();
        });
      });
    },
    showPane: async () => office?.addin.showAsTaskpane(),
    functionsVersion: () => page.jointIctFunctions,
    hearFunctions: () => {
      const heard: string[] = [];
      page.jointIctRefusals = heard;
      return () => {
        delete page.jointIctRefusals;
        const [reason, ...others] = new Set(heard);
        return others.length === 0 ? reason : undefined;
      };
    },
  };
}

type Theme = Partial<Pick<Office.OfficeTheme, 'isDarkTheme' | 'bodyBackgroundColor'>>;

/** The theme has been missing in Excel on the web, and the context is not there before Office has started. */
const themeOf = (office?: typeof Office) =>
  (office?.context as { officeTheme?: Theme } | undefined)?.officeTheme;

/** Whether a theme is dark: as it says itself, or else by its background, since older Office gives colours only. */
export function isDark(theme: Theme | undefined): boolean | undefined {
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const [, red, green, blue] =
    /^#(..)(..)(..)$/.exec(theme?.bodyBackgroundColor ?? '')?.map((part) => parseInt(part, 16)) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
