import { useStyles } from './styles';

/** Says why a cell that the user asked to see is not shown. */
export function NotShown({ why }: { why: string }) {
  const styles = useStyles();
  return <p className={styles.notShown}>{why}</p>;
}
