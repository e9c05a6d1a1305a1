import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type OrNotKnown, notKnown } from '../../model/money/units';
import { knownChange, type Money, pounds } from '../format';
import { strings } from '../strings';
import { contrast } from './theme';

const useStyles = makeStyles({
  missing: {
    color: tokens.colorStatusWarningForeground3,
    whiteSpace: 'nowrap',
    [contrast]: { color: 'CanvasText' },
  },
  follows: { color: tokens.colorNeutralForeground3 },
});

interface AmountProps {
  readonly of: OrNotKnown<Money>;
  readonly follows?: boolean;
  /** It is a difference: what is more has a plus. */
  readonly change?: boolean;
}

/**
 * An amount in a table. One that nobody has given stands out in amber; one that is only not known because
 * it follows from such a one does not.
 */
export function Amount({ of, follows = false, change = false }: AmountProps) {
  const styles = useStyles();
  if (of !== notKnown) return change ? knownChange(of) : pounds(of);
  return <span className={mergeClasses(styles.missing, follows && styles.follows)}>{strings.notKnown}</span>;
}
