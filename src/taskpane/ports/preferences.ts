export const themeChoices = ['office', 'light', 'dark'] as const;
/** Office's own theme, or one chosen here whatever Office has. */
export type ThemeChoice = (typeof themeChoices)[number];

const THEME = 'joint-ict.theme';

/** The theme chosen last time; Office's where none was, or where the browser keeps nothing for us. */
export function rememberedTheme(): ThemeChoice {
  try {
    const kept = localStorage.getItem(THEME);
    return themeChoices.find((choice) => choice === kept) ?? 'office';
  } catch {
    return 'office';
  }
}

/** Keeps the choice for next time, where that is allowed. */
export function rememberTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(THEME, choice);
  } catch {
    // Blocked storage costs only the memory of it: the choice holds until the pane is closed.
  }
}
