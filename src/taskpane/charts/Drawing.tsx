import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useWidth } from '../parts/useWidth';

interface DrawingProps {
  readonly height: number;
  /** What it shows, in full sentences, for screen readers. */
  readonly sentence: string;
  readonly children: (width: number) => ReactNode;
}

const useStyles = makeStyles({
  drawing: {
    display: 'block',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** An SVG drawing as wide as its container, with `sentence` as its name. `children` is given the width in pixels. */
export function Drawing({ height, sentence, children }: DrawingProps) {
  const styles = useStyles();
  const id = useId();
  const [ref, width] = useWidth<SVGSVGElement>(318);
  return (
    <svg
      ref={ref}
      className={styles.drawing}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>{sentence}</title>
      <g aria-hidden="true">{children(width)}</g>
    </svg>
  );
}
