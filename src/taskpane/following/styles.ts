import { makeStyles } from '@fluentui/react-components';

/** The styles of notices about the sheets. */
export const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '16px' },
  /** Why a cell that the user asked to see is not shown. */
  notShown: { margin: '4px 0 0' },
  line: { margin: '4px 0 8px' },
  /** It can be given the focus, but there is nothing to press, so no ring is drawn. */
  choices: { scrollMarginTop: '16px', ':focus': { outlineStyle: 'none' } },
  /** One conflict, with the two sides to choose from. */
  one: { margin: '8px 0' },
  decide: { minHeight: '44px', margin: '4px 0' },
});

/** How many lines of a notice are shown at once: more are not read before the first are dealt with. */
export const SHOWN = 5;
