import { makeStyles, tokens } from '@fluentui/react-components';
import { sizeInMillions } from '../format';
import { contrast } from '../parts/theme';
import { strings } from '../strings';
import type { CostChartProps } from './costChartProps';
import type { YearCosts } from './yearCosts';

/** About the width of a letter of 12 px text in bold, and the height of a line of it. */
const [LETTER, WORDS] = [6.6, 14];

const useStyles = makeStyles({
  arrow: { fill: 'none', stroke: tokens.colorNeutralForeground1, [contrast]: { stroke: 'CanvasText' } },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // An outline in the colour of the background keeps the words legible over lines and bands.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '3px',
    strokeLinejoin: 'round',
    paintOrder: 'stroke',
    [contrast]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
});

/** An arrow from the joint cost to as-is, with the saving in words, in the first year and in the last. */
export function SavingArrows(placed: CostChartProps) {
  const { years } = placed;
  const [first, last] = [years[0], years.length > 1 ? years.at(-1) : undefined];
  return (
    <>
      {first && <SavingArrow {...placed} costs={first} side="right" />}
      {last && <SavingArrow {...placed} costs={last} side="left" />}
    </>
  );
}

function SavingArrow({
  years,
  costs,
  side,
  scales: { middleOf, y },
}: CostChartProps & { costs: YearCosts; side: 'left' | 'right' }) {
  const styles = useStyles();
  const { saving, asIs, joint, year } = costs;
  if (saving === 0) return null;
  const x = middleOf(year);
  const top = Math.min(y(asIs), y(joint)) + 3;
  const bottom = Math.max(y(asIs), y(joint)) - 2;
  const words = (saving > 0 ? strings.savesAmount : strings.costsMore)(sizeInMillions(saving));
  const hasRoom = bottom - top > WORDS;
  // Without room between as-is and the bar, the words stand above everything in the years that they reach across.
  const reached = years.filter((one) => Math.abs(middleOf(one.year) - x) < words.length * LETTER);
  const highest = Math.min(...reached.map((one) => Math.min(y(one.asIs), y(one.joint))));
  return (
    <>
      {bottom - top > 8 && (
        <path
          className={styles.arrow}
          d={`M${x} ${top}V${bottom}M${x - 3} ${top + 4}l3-4l3 4M${x - 3} ${bottom - 4}l3 4l3-4`}
        />
      )}
      <text
        x={side === 'right' ? x + 7 : x - 7}
        y={hasRoom ? (top + bottom) / 2 + 4 : highest - 6}
        textAnchor={side === 'right' ? 'start' : 'end'}
        className={styles.text}
      >
        {words}
      </text>
    </>
  );
}
