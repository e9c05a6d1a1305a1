import { areaAddress } from './plan/address';
import type { Area, PlannedChart } from './plan/plan';

/** Draws a chart from cells of its sheet. The series are set one by one, because what lies between their rows is not drawn. */
export function drawChart(worksheet: Excel.Worksheet, plan: PlannedChart): void {
  const range = (area: Area) => worksheet.getRange(areaAddress(area));
  const chart = worksheet.charts.add(plan.kind, range(plan.seed), 'Rows');
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.numberFormat = plan.valueFormat;
  chart.setPosition(areaAddress({ ...plan.over, rows: 1, columns: 1 }), areaAddress(lastCell(plan.over)));
  for (const [place, series] of plan.series.entries()) {
    const drawn = place === 0 ? chart.series.getItemAt(0) : chart.series.add(titled(series.title));
    drawn.name = titled(series.title);
    drawn.setValues(range(series.values));
    drawn.setXAxisValues(range(plan.categories));
    drawn.format.fill.setSolidColor(series.colour);
  }
}

/** A title that begins with = would be read as a formula. */
const titled = (title: string) => title.replace(/^(?==)/, ' ');

const lastCell = ({ row, column, rows, columns }: Area): Area => ({
  row: row + rows - 1,
  column: column + columns - 1,
  rows: 1,
  columns: 1,
});
