import { themeChoices, type ThemeChoice } from '../state/state';

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
