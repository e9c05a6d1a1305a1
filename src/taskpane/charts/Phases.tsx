import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { phaseRuns } from '../../model/contract/views';
import { colours, contrast } from '../parts/theme';
import { strings } from '../strings';
import { Hatch } from './Hatch';
import { useChartStyles } from './chartStyles';
import type { CostChartProps } from './costChartProps';

/** About the width of a letter of 12 px text. */
const LETTER = 6.2;

const useStyles = makeStyles({
  fixed: { fill: 'none' },
  indexed: { fill: colours.indexedBand, [contrast]: { fill: 'none' } },
  option: { fill: colours.optionBand, [contrast]: { fill: 'none' } },
  edge: { stroke: tokens.colorNeutralStroke1, [contrast]: { stroke: 'CanvasText' } },
  optionEdge: {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: '3 2',
    [contrast]: { stroke: 'CanvasText' },
  },
});

/** The bands behind the bars, with their names above: years at a fixed price, indexed years, and the option to extend. */
export function Phases({ years, scales: { startOf, endOf }, plot: { top, bottom, right } }: CostChartProps) {
  const styles = useStyles();
  const drawn = useChartStyles();
  const hatch = useId();
  const runs = phaseRuns(years.map(({ phase }) => phase));
  const band = { Fixed: styles.fixed, Indexed: styles.indexed, Extension: styles.option };
  return runs.map(({ phase, first, last }, place) => {
    const [from, to] = [startOf(first), endOf(last)];
    const name = strings.chart.phases[phase];
    const fits = name.length * LETTER <= to - from || place === runs.length - 1;
    // The last name may reach back over a short phase; any other name without room is left out, as the table has it.
    const x = Math.min(from + 3, right - name.length * LETTER);
    const leansBack = x < from && place > 0;
    return (
      <g key={phase}>
        <rect x={from} y={top - 4} width={to - from} height={bottom - top + 4} className={band[phase]} />
        {phase === 'Extension' && (
          <>
            <Hatch id={hatch} />
            <rect x={from} y={top - 4} width={to - from} height={bottom - top + 4} fill={`url(#${hatch})`} />
          </>
        )}
        {place > 0 && (
          <line
            x1={from}
            x2={from}
            y1={0}
            y2={bottom}
            className={phase === 'Extension' ? styles.optionEdge : styles.edge}
          />
        )}
        {fits && !leansBack && (
          <text x={x} y="12" className={drawn.text}>
            {name}
          </text>
        )}
        {leansBack && (
          <text x={right} y="12" textAnchor="end" className={drawn.text}>
            {name}
          </text>
        )}
      </g>
    );
  });
}
