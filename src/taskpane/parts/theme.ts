/** Our own colours as styles refer to them; theme.css says what they are in each theme. */
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

/** The height of the bar, by which the action bar above it is held up. */
export const BRAND_BAR = '44px';
