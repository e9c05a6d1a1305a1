import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** How fields, and lines with what can be done about them, stand on a screen. */
export const useLayout = makeStyles({
  /** Two fields side by side. */
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: '12px',
    // The labels of a row end at the same height, and what stands under the fields moves neither: each field's label,
    // control, problem and hint are in rows of the grid itself.
    '& > *': { gridRow: 'span 4', gridTemplateRows: 'subgrid', alignContent: 'start' },
    '& > :nth-child(n + 3)': { marginTop: '12px' },
    '& > * > label': { alignSelf: 'end' },
  },
  /** As-is, alone and joint side by side. */
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
  /** A name with what can be done about it at the other end. */
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
