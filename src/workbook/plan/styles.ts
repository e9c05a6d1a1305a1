import type { Style } from './plan';
import { heightOf } from './wrapped';

const colours = {
  navy: '#0C3B5E',
  white: '#FFFFFF',
  /** The band that opens a block. */
  band: '#EBF1F7',
  line: '#9DB2C4',
  grey: '#595959',
  /** The colour that modellers everywhere know for a cell they may change. */
  input: '#0000FF',
  notKnown: '#8A3707',
  notKnownFill: '#FFF4E5',
};

/** Negative amounts have a minus sign as well as red, for printouts without colour. */
const money = (digits: string) => `${digits};[Red]-${digits};${digits.replaceAll('#,##', '')}`;

/** In points: the type that sheets are written in. */
export const TYPE = 11;

export const formats = {
  pounds: money('#,##0'),
  pence: money('#,##0.00'),
  /** For amounts that should be nought: a few pence below it show no minus. */
  nextToNothing: '[>=0.5]#,##0;[Red][<=-0.5]-#,##0;0',
  percent: '0.0%',
  /** A share of simulated outcomes. Never all and never none, for no number of runs makes anything certain. */
  outcomes: '[>=0.9995]">99.9%";[<0.0005]"<0.1%";0.0%',
  /** A rate as it was given: 3.0%, but 2.75%. */
  rate: '0.0##%',
  factor: '0.0000',
  date: 'd mmm yyyy',
  month: 'mmm yyyy',
  /** The date of a source, to the day or to the month: the format tells which. */
  sourceDay: 'd mmmm yyyy',
  sourceMonth: 'mmmm yyyy',
  whole: '0',
  /** 1, and nothing where it is 0. */
  member: '0;;',
  thousandths: '0.000',
  scientific: '0E+00',
  general: 'General',
  count: '#,##0',
  weight: '#,##0.########',
};

export const styles = {
  /** Given its height, because not every spreadsheet fits a row to larger type. */
  title: { bold: true, size: 16, height: 24 },
  answer: { bold: true },
  note: { colour: colours.grey },
  header: { bold: true, colour: colours.white, fill: colours.navy },
  band: { bold: true, fill: colours.band },
  strong: { bold: true },
  input: { colour: colours.input },
  black: { colour: '#000000' },
  notKnown: { colour: colours.notKnown, fill: colours.notKnownFill },
  /** Two lines, given their height because a table's own header comes too late for Excel to fit the row to it. */
  twoLines: { wrap: true, height: heightOf(2) },
  threeLines: { wrap: true, height: heightOf(3) },
  left: { align: 'Left' },
  right: { align: 'Right' },
  indent: { align: 'Left', indent: 1 },
  centre: { align: 'Center' },
  block: { lineAbove: colours.line },
} as const satisfies Record<string, Style>;

export const chartColours = {
  joint: '#2886DE',
  asIs: '#616161',
  /** Beside and above each other: dark, mid, grey, light. */
  councils: ['#0C3B5E', '#2886DE', '#9A9A9A', '#B4D5F3'],
};
