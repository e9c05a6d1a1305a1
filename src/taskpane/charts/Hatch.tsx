import { makeStyles } from '@fluentui/react-components';
import { colours, contrast } from '../parts/theme';

const useStyles = makeStyles({
  line: { stroke: colours.hatch, [contrast]: { stroke: 'CanvasText', strokeOpacity: '0.4' } },
});

/** A pattern of slanted lines, for what is only possible, such as an option to extend. */
export function Hatch({ id }: { id: string }) {
  const styles = useStyles();
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" x2="0" y1="0" y2="7" className={styles.line} />
    </pattern>
  );
}
