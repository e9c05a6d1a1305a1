import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode } from 'react';
import { ColumnArrows } from './ColumnArrows';
import { useColumns } from './useColumns';
import { useWidth } from '../useWidth';

interface SidewaysTableProps {
  readonly name: string;
  /** The columns that scroll, by their names in a sentence; the one before them stays in view. */
  readonly columns: readonly string[];
  /** The widest text in the column that stays, if there is one, and in any column that scrolls, with the latter's class. */
  readonly widest: {
    readonly fixed?: string;
    readonly moving: string;
    readonly looks?: string | undefined;
  };
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The space between two columns, in pixels. */
const GAP = 4;

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    tableLayout: 'fixed',
    // A collapsed border would scroll away from under a sticky cell.
    borderCollapse: 'separate',
    borderSpacing: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  region: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  sample: {
    ...typographyStyles.body1Strong,
    fontVariantNumeric: 'tabular-nums',
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'nowrap',
  },
});

/** A table with more columns than fit, which arrows, arrow keys and scrolling move sideways under its first column. */
export function SidewaysTable({ name, columns, widest, className, children }: SidewaysTableProps) {
  const styles = useStyles();
  // Column widths are measured, since fonts differ between Windows and the Mac by more than a column has to spare.
  const [fixedSample, sampled] = useWidth<HTMLSpanElement>(54);
  const fixed = widest.fixed === undefined ? 0 : sampled + GAP;
  const [movingSample, least] = useWidth<HTMLSpanElement>(80);
  const { ref, first, count, width, move } = useColumns(columns.length, fixed, least + GAP);
  const keys = (event: KeyboardEvent) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    move(way);
  };
  const column = (place: number, of: number) => <col key={place} style={{ width: of }} />;
  return (
    <>
      {widest.fixed !== undefined && (
        <span ref={fixedSample} aria-hidden="true" className={styles.sample}>
          {widest.fixed}
        </span>
      )}
      <span ref={movingSample} aria-hidden="true" className={mergeClasses(styles.sample, widest.looks)}>
        {widest.moving}
      </span>
      {count < columns.length && <ColumnArrows columns={columns} first={first} count={count} onMove={move} />}
      <div ref={ref} role="region" aria-label={name} tabIndex={0} className={styles.region} onKeyDown={keys}>
        <table
          aria-label={name}
          className={mergeClasses(styles.table, className)}
          style={{ width: fixed + columns.length * width }}
        >
          <colgroup>
            {fixed > 0 && column(-1, fixed)}
            {columns.map((_, place) => column(place, width))}
          </colgroup>
          {children}
        </table>
      </div>
    </>
  );
}
