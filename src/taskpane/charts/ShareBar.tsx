import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { poundsFromPence } from '../../model/money/rounding';
import type { Pence } from '../../model/money/units';
import { useWidth } from '../parts/useWidth';
import { colours, contrast } from '../parts/theme';
import { Hatch } from './Hatch';
import { linear } from './linear';

const [HEIGHT, MIDDLE] = [32, 15];

const useStyles = makeStyles({
  drawing: { display: 'block', width: '100%', height: `${HEIGHT}px` },
  ground: { stroke: tokens.colorNeutralStroke1, [contrast]: { stroke: 'CanvasText' } },
  range: {
    fill: colours.allowedBand,
    stroke: colours.allowedLine,
    [contrast]: { fill: 'Canvas', stroke: 'LinkText' },
  },
  share: { fill: colours.seriesA, [contrast]: { fill: 'CanvasText' } },
  alone: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px', [contrast]: { stroke: 'CanvasText' } },
  open: {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: '3 2',
    [contrast]: { stroke: 'CanvasText' },
  },
});

/** What the bar of a council shows, a year. */
export interface BarFigures {
  readonly share: Pence;
  readonly range?: { readonly lowest: Pence; readonly highest: Pence };
  readonly alone?: Pence;
  /** How far the cost alone may go, where it is not known. */
  readonly upTo?: Pence;
}

/** The largest amount of a bar, in pence: the largest of all bars is where their common scale ends. */
export const furthest = ({ share, range, alone, upTo }: BarFigures): number =>
  Math.max(share, range?.highest ?? 0, alone ?? 0, upTo ?? 0);

/** One council's share, on its fair range, with a mark at its cost alone. Hidden from screen readers: words below say the same. */
export function ShareBar({ figures, most }: { figures: BarFigures; most: Pence }) {
  const styles = useStyles();
  const [ref, width] = useWidth<SVGSVGElement>(318);
  const hatch = useId();
  const scale = linear([0, poundsFromPence(most) || 1], [0, width - 2]);
  const x = (amount: Pence) => scale(poundsFromPence(amount));
  const { share, range, alone, upTo } = figures;
  const band = (from: Pence, to: Pence) => ({
    x: x(from),
    y: MIDDLE - 10,
    height: 20,
    rx: 2,
    width: Math.max(2, x(to) - x(from)),
  });
  return (
    <svg ref={ref} className={styles.drawing} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
      <defs>
        <Hatch id={hatch} />
      </defs>
      <line x1="0" x2={width} y1={MIDDLE + 13} y2={MIDDLE + 13} className={styles.ground} />
      {range && <rect {...band(range.lowest, range.highest)} className={styles.range} />}
      {upTo !== undefined && upTo > share && (
        <rect {...band(share, upTo)} fill={`url(#${hatch})`} className={styles.open} />
      )}
      <rect x="0" y={MIDDLE - 5} width={Math.max(1, x(share))} height="10" rx="2" className={styles.share} />
      {alone !== undefined && (
        <line x1={x(alone)} x2={x(alone)} y1={MIDDLE - 14} y2={MIDDLE + 13} className={styles.alone} />
      )}
    </svg>
  );
}

/** One of the bar's three marks, for the key. */
export function ShareMark({ of }: { of: 'share' | 'range' | 'alone' }) {
  const styles = useStyles();
  return (
    <svg width="18" height="14" aria-hidden="true" style={{ flexShrink: 0 }}>
      {of === 'share' && <rect x="0" y="3" width="18" height="8" rx="2" className={styles.share} />}
      {of === 'range' && <rect x="1" y="1" width="16" height="12" rx="2" className={styles.range} />}
      {of === 'alone' && <line x1="9" x2="9" y1="0" y2="14" className={styles.alone} />}
    </svg>
  );
}
