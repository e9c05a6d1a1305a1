import { makeStyles, tokens } from '@fluentui/react-components';
import { colours, contrast } from '../parts/theme';

/** The styles that several charts share. */
export const useChartStyles = makeStyles({
  text: { fill: tokens.colorNeutralForeground2, [contrast]: { fill: 'CanvasText' } },
  ground: { stroke: tokens.colorNeutralStroke1, [contrast]: { stroke: 'CanvasText' } },
  mark: { stroke: tokens.colorNeutralStroke2, [contrast]: { stroke: 'none' } },
  /** Where eight in ten outcomes are. */
  band: {
    fill: colours.indexedBand,
    [contrast]: { fill: 'none', stroke: 'CanvasText', strokeDasharray: '2 2' },
  },
  likely: { fill: colours.seriesB, [contrast]: { fill: 'CanvasText' } },
  tail: { fill: colours.tail, [contrast]: { fill: 'GrayText' } },
  spread: { fill: colours.allowedBand, [contrast]: { fill: 'Canvas', stroke: 'CanvasText' } },
  middle: {
    fill: 'none',
    stroke: colours.seriesB,
    strokeWidth: '2px',
    [contrast]: { stroke: 'CanvasText' },
  },
  worse: { fill: colours.seriesA, [contrast]: { fill: 'CanvasText' } },
  better: { fill: colours.seriesB, [contrast]: { fill: 'Canvas', stroke: 'CanvasText' } },
  tick: { stroke: tokens.colorNeutralForeground1, [contrast]: { stroke: 'CanvasText' } },
});
