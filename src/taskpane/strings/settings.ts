/** Words of the settings. */

export const settings = {
  title: 'Settings',
  themeTitle: 'Theme',
  themes: { office: 'Office', light: 'Light', dark: 'Dark' },
  themeHint: 'Office follows the theme of Excel. Windows contrast themes are always followed.',
  checks: 'Checks',
  checksHint: 'Whether the sums on the sheets that were written agree, and figures are in the right units.',
  about: 'About',
  version: (version: string) => `Joint ICT ${version}`,
  help: 'Help pages',
} as const;
