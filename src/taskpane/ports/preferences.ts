export const themeChoices = ['office', 'light', 'dark'] as const;
/** Office's own theme, or one chosen here whatever Office has. */
export type ThemeChoice = (typeof themeChoices)[number];

const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const THEME = 'joint-ict.theme';
const OFFICE = 'joint-ict.office';

/** The theme chosen last time; Office's where none was, or where the browser keeps nothing for us. */
export const rememberedTheme = (): ThemeChoice => kept(THEME, themeChoices) ?? 'office';

/** Keeps the choice for next time, where that is allowed. */
export const rememberTheme = (choice: ThemeChoice): void => {
  keep(THEME, choice);
};

/** Which of the two Office had last time, where it said. */
export const rememberedOffice = (): Scheme | undefined => kept(OFFICE, schemes);

/** Keeps what Office has for next time: it says so only once it has started, and something is painted before. */
export const rememberOffice = (scheme: Scheme | undefined): void => {
  keep(OFFICE, scheme);
};

/** What to paint before Office has started; nothing where only the system can be gone by. */
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
    // Blocked storage costs only the memory of it: what was kept holds until the pane is closed.
  }
}
