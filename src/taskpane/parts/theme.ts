/** Our own colours, as styles refer to them; shell/theme.css has their values in each theme. */
export const colours = {
  seriesA: 'var(--seriesA)',
  seriesB: 'var(--seriesB)',
  asIsLine: 'var(--asIsLine)',
  indexedBand: 'var(--indexedBand)',
  optionBand: 'var(--optionBand)',
  hatch: 'var(--hatch)',
  allowedBand: 'var(--allowedBand)',
  allowedLine: 'var(--allowedLine)',
  /** Outcomes that are unlikely. */
  tail: 'var(--tail)',
  /** What the user has typed. */
  entry: 'var(--entry)',
} as const;

/** Windows contrast themes, which replace colours: drawings name the system's own instead. */
export const contrast = '@media (forced-colors: active)';

/** A pane so low that bars which stay in place would leave too little of the page. */
export const low = '@media (max-height: 499px)';

/** The height of the bar at the foot of the pane, above which the action bar stays. */
export const BRAND_BAR = '44px';
