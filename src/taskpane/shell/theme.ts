import { webDarkTheme, webLightTheme } from '@fluentui/react-components';

/** Fluent's colours, and the few of our own that its tokens have no role for. */
export const themes = {
  light: {
    ...webLightTheme,
    seriesA: '#0c3b5e',
    seriesB: '#2886de',
    asIsLine: '#616161',
    indexedBand: '#ebf3fc',
    optionBand: '#f5f5f5',
    hatch: '#d1d1d1',
    allowedBand: '#d3e6fb',
    allowedLine: '#2886de',
    tail: '#8f8f8f',
    entry: '#0b4fb3',
  },
  dark: {
    ...webDarkTheme,
    seriesA: '#d6e9fb',
    seriesB: '#2886de',
    asIsLine: '#d6d6d6',
    indexedBand: '#082338',
    optionBand: '#333333',
    hatch: '#525252',
    allowedBand: '#0e4775',
    allowedLine: '#62abf5',
    tail: '#8a8a8a',
    entry: '#8ec5ff',
  },
};

/** Our own colours as styles refer to them. */
export const colours = {
  seriesA: 'var(--seriesA)',
  seriesB: 'var(--seriesB)',
  asIsLine: 'var(--asIsLine)',
  indexedBand: 'var(--indexedBand)',
  optionBand: 'var(--optionBand)',
  hatch: 'var(--hatch)',
  allowedBand: 'var(--allowedBand)',
  allowedLine: 'var(--allowedLine)',
  /** What seldom comes. */
  tail: 'var(--tail)',
  /** What a user can type. */
  entry: 'var(--entry)',
} as const;

/** Windows contrast themes replace colours; drawings name the system's own instead. */
export const contrast = '@media (forced-colors: active)';

/** Below this height the bars at the bottom would leave too little of the page. */
export const low = '@media (max-height: 499px)';
