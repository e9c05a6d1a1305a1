import { makeStyles, tokens } from '@fluentui/react-components';
import { poundsFromPence } from '../../model/money/rounding';
import type { Pence } from '../../model/money/units';
import type { Reconciliation } from '../../model/scenario/outcome/reconcile';
import { sizeInMillions } from '../format';
import { colours, contrast } from '../parts/theme';
import { strings } from '../strings';
import { useChartStyles } from './chartStyles';
import { Drawing } from './Drawing';
import { linear } from './linear';

const [HEIGHT, MIDDLE] = [64, 32];
/** About the width of a letter of 12 px text, to keep labels inside the drawing. */
const LETTER = 6;

const useStyles = makeStyles({
  range: {
    fill: colours.allowedBand,
    stroke: colours.allowedLine,
    [contrast]: { fill: 'Canvas', stroke: 'LinkText' },
  },
  contract: {
    fill: colours.seriesA,
    stroke: colours.seriesA,
    [contrast]: { fill: 'CanvasText', stroke: 'CanvasText' },
  },
  implied: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5px',
    [contrast]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
});

/** Two marks, for the contract's price and for the cost that the announced savings imply, on the range that rounding allows. */
export function RoundingInterval({ reconciliation }: { reconciliation: Reconciliation }) {
  const { after, contractValue } = reconciliation;
  const shown = {
    contract: sizeInMillions(contractValue.stated),
    implied: sizeInMillions(after.stated),
    low: sizeInMillions(after.lowest),
    high: sizeInMillions(after.highest),
  };
  return (
    <Drawing
      height={HEIGHT}
      sentence={strings.reconcile.drawing(shown.contract, shown.implied, shown.low, shown.high)}
    >
      {(width) => <Interval of={reconciliation} shown={shown} width={width} />}
    </Drawing>
  );
}

interface IntervalProps {
  readonly of: Reconciliation;
  readonly shown: Readonly<Record<'contract' | 'implied' | 'low' | 'high', string>>;
  readonly width: number;
}

function Interval({ of: { after, contractValue }, shown, width }: IntervalProps) {
  const styles = useStyles();
  const drawn = useChartStyles();
  const ends = [after.lowest, after.highest, contractValue.lowest, contractValue.highest].map(
    poundsFromPence,
  );
  const scale = linear([Math.min(...ends), Math.max(...ends)], [56, width - 56]);
  const x = (amount: Pence) => scale(poundsFromPence(amount));
  const [contract, implied] = [x(contractValue.stated), x(after.stated)];
  const [low, high] = [x(after.lowest), x(after.highest)];
  const { contract: contractLabel, implied: impliedLabel } = strings.reconcile;
  const labels = sideBySide(
    [
      { at: contract, text: contractLabel(shown.contract) },
      { at: implied, text: impliedLabel(shown.implied) },
    ],
    width,
  );
  return (
    <>
      <line x1="0" x2={width} y1={MIDDLE} y2={MIDDLE} className={drawn.ground} />
      <rect
        x={low}
        y={MIDDLE - 9}
        width={Math.max(2, high - low)}
        height="18"
        rx="3"
        className={styles.range}
      />
      <circle cx={contract} cy={MIDDLE} r="5" className={styles.contract} />
      <path d={`M${implied} ${MIDDLE - 7}l7 7l-7 7l-7-7z`} className={styles.implied} />
      {labels.map(({ left, text }) => (
        <text key={text} x={left} y="14" className={drawn.text}>
          {text}
        </text>
      ))}
      <text x={low} y={HEIGHT - 6} textAnchor="middle" className={drawn.text}>
        {shown.low}
      </text>
      <text x={high} y={HEIGHT - 6} textAnchor="middle" className={drawn.text}>
        {shown.high}
      </text>
    </>
  );
}

/** Where two labels start: each as near to its mark as keeps them apart and inside the drawing. */
function sideBySide(labels: readonly { at: number; text: string }[], width: number) {
  const [first, second] = labels
    .map(({ at, text }) => ({ text, left: at - (text.length * LETTER) / 2, size: text.length * LETTER }))
    .sort((a, b) => a.left - b.left);
  if (!first || !second) return [];
  const overlap = Math.max(0, first.left + first.size + 12 - second.left);
  const right = Math.min(width - second.size, second.left + overlap / 2);
  const left = Math.max(0, Math.min(first.left - overlap / 2, right - first.size - 12));
  return [
    { text: first.text, left },
    { text: second.text, left: Math.max(right, left + first.size + 12) },
  ];
}
