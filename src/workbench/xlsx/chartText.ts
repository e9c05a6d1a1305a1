import type { ChartRichText, ChartTextProperties } from '@cj-tech-master/excelts/chart';
import type { ChartFont } from '../host/model/charts/chartFormat';
import type { ChartTitle } from '../host/model/charts/chartLabels';

/** How Excel writes on a new chart: grey, in no font of its own. */
const USUAL = { bold: false, color: { srgb: '595959' } };
const CHART_TITLE = { ...USUAL, size: 1400 };
const AXIS_TITLE = { ...USUAL, size: 1000 };
const LABELS = { ...USUAL, size: 900 };

export const chartTitle = (text: string, title: ChartTitle) => written(text, title.format.font, CHART_TITLE);

export const axisTitle = (text: string, title: ChartTitle) => written(text, title.format.font, AXIS_TITLE);

/** The font of an axis, a legend or a label. */
export const labelText = (font: ChartFont) => fontOf(font, LABELS);

function written(text: string, font: ChartFont, usual: ChartTextProperties): ChartRichText {
  const properties = fontOf(font, usual);
  return { paragraphs: [{ properties: { defaultRunProperties: properties }, runs: [{ text, properties }] }] };
}

/** What the add-in chose, and for the rest Excel's own. Sizes in files are hundredths of points. */
function fontOf(font: ChartFont, usual: ChartTextProperties): ChartTextProperties {
  const { chosen } = font;
  return {
    ...usual,
    ...(chosen.has('size') && { size: font.size * 100 }),
    ...(chosen.has('bold') && { bold: font.bold }),
    ...(chosen.has('italic') && { italic: font.italic }),
    ...(chosen.has('color') && { color: { srgb: hex(font.color) } }),
    ...(chosen.has('name') && { fontFamily: font.name }),
  };
}

/** `#AABBCC` as drawings write it. */
export const hex = (colour: string) => colour.replace('#', '');
