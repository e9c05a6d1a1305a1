import { makeStyles } from '@fluentui/react-components';

export const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '16px' },
  notShown: { margin: '4px 0 0' },
  line: { margin: '4px 0 8px' },
  /** The focus can be led there; there is nothing to press. */
  choices: { scrollMarginTop: '16px', ':focus': { outlineStyle: 'none' } },
  /** What both sides changed, with the two to choose from. */
  one: { margin: '8px 0' },
  decide: { minHeight: '44px', margin: '4px 0' },
});

/** More than these are not read before the first are dealt with. */
export const SHOWN = 5;
