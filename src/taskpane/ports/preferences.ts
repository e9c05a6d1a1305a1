export const themeChoices = ['office', 'light', 'dark'] as const;
/** Office's own theme, or one chosen here whatever Office has. */
export type ThemeChoice = (typeof themeChoices)[number];

const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const THEME = 'joint-ict.theme';
const OFFICE = 'joint-ict.office';

/** The theme that was chosen last; Office's if none was, or if the browser stores nothing for us. */
export const rememberedTheme = (): ThemeChoice => kept(THEME, themeChoices) ?? 'office';

/** Remembers the choice for next time, if the browser allows that. */
export const rememberTheme = (choice: ThemeChoice): void => {
  keep(THEME, choice);
};

/** Which of the two Office's theme was last time, if it said. */
export const rememberedOffice = (): Scheme | undefined => kept(OFFICE, schemes);

/** Remembers Office's theme for next time, since Office tells it only after something has been painted. */
export const rememberOffice = (scheme: Scheme | undefined): void => {
  keep(OFFICE, scheme);
};

/** The theme to paint before Office has started; undefined if only the system's theme is known. */
export function firstScheme(): Scheme | undefined {
  const chosen = rememberedTheme();
  return chosen === 'office' ? rememberedOffice() : chosen;
}

function kept<T extends string>(key: string, known: readonly T[]): T | undefined {
  try {
    const text = localStorage.getItem(key);
    return known.find((one) => one === text);
  } catch {
    return undefined;
  }
}

function keep(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Where storage is blocked, the choice holds until the pane is closed.
  }
}
