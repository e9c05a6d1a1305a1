import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** How fields, and lines with a link or button at their end, are laid out on every screen. */
export const useLayout = makeStyles({
  /** Two fields side by side. */
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '12px',
    // Each field's label, control, problem and hint are in rows of the shared grid, so that two fields stay level
    // whatever is above or below them.
    '& > *': { gridRow: 'span 4', gridTemplateRows: 'subgrid', alignContent: 'start' },
    '& > :nth-child(n + 3)': { marginTop: '12px' },
    '& > * > label': { alignSelf: 'end' },
  },
  /** As-is, alone and joint side by side, and their headings. */
  three: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: '8px',
    alignItems: 'start',
  },
  heads: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    '& > *': { textAlign: 'right', paddingRight: '8px' },
  },
  stack: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  /** A name at the left, and a link or button about it at the right. */
  line: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '12px',
  },
  /** Fields that have been opened under a line. */
  opened: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  right: { textAlign: 'right', paddingRight: '8px' },
  button: { minHeight: '44px', alignSelf: 'flex-start' },
  fill: { minHeight: '44px', paddingLeft: 0, alignSelf: 'flex-start' },
  link: { paddingTop: '12px', paddingBottom: '12px', margin: '-8px 0', flexShrink: 0 },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  rule: { borderTop: `1px solid ${tokens.colorNeutralForeground3}`, paddingTop: '8px' },
});
