import { makeStyles, shorthands, tokens, typographyStyles } from '@fluentui/react-components';
import { contrast } from './theme';

/** The text styles and blocks that every screen uses. Font sizes are Fluent's, none under 12 px. */
export const useSharedStyles = makeStyles({
  /** Items down the page, without bullets. */
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
  },
  /** The same without space between the items. */
  tightList: { listStyleType: 'none', margin: 0, padding: 0 },
  bullets: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  /** A screen's content, above its action bar. */
  content: {
    boxSizing: 'border-box',
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '24px',
    padding: '16px 16px 24px',
    // Or an element that gets the focus could end up behind the bars at the bottom.
    '& :is(a, button, input, textarea, select, summary, [tabindex])': { scrollMarginBottom: '120px' },
  },
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  answer: {
    ...typographyStyles.subtitle1,
    margin: 0,
    // It gets the focus when a screen opens, for screen readers; there is nothing to press, so no ring is drawn.
    ':focus': { outlineStyle: 'none' },
  },
  title: { ...typographyStyles.subtitle2, margin: 0, ':focus': { outlineStyle: 'none' } },
  body: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  strong: { ...typographyStyles.body1Strong, margin: 0 },
  caption: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  /** Why something that was chosen or typed is refused. */
  refused: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground3 },
  /** A button of an icon alone. Contrast themes would frame its 44 px, which overlap what stands next to it. */
  bare: { [contrast]: shorthands.borderStyle('none') },
  /** A message above the screens, which belongs to none of them. */
  notice: { margin: '8px 16px 0' },
  /** Buttons below the question that they answer. */
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    padding: '8px 0',
    '& > *': { minHeight: '44px' },
  },
  /** The browser's own progress bar. */
  progress: { width: '100%', height: '8px', accentColor: tokens.colorCompoundBrandBackground },
  figures: { fontVariantNumeric: 'tabular-nums' },
  /** Text links in a row, each 44 px high to the touch. */
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    '& > *': { paddingTop: '12px', paddingBottom: '12px', margin: '-8px 0' },
  },
  /** Heard by screen readers and not seen. */
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
