import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type OrNotKnown, notKnown, type Money } from '../../../model/money/units';
import { knownChange, pounds } from '../../format';
import { strings } from '../../strings';
import { contrast } from '../theme';

const useStyles = makeStyles({
  missing: {
    color: tokens.colorStatusWarningForeground3,
    whiteSpace: 'nowrap',
    [contrast]: { color: 'CanvasText' },
  },
  derived: { color: tokens.colorNeutralForeground3 },
});

interface AmountProps {
  readonly of: OrNotKnown<Money>;
  /** Worked out from other amounts, such as a total. */
  readonly derived?: boolean;
  /** A difference, shown with a plus or a minus. */
  readonly change?: boolean;
}

/**
 * An amount in a table, or “Not known”: in amber where somebody could give the amount, in grey where it only follows from
 * one that nobody has given.
 */
export function Amount({ of, derived = false, change = false }: AmountProps) {
  const styles = useStyles();
  if (of !== notKnown) return change ? knownChange(of) : pounds(of);
  return <span className={mergeClasses(styles.missing, derived && styles.derived)}>{strings.notKnown}</span>;
}
