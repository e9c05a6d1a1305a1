import type { Chart } from '../host/model/chart';

export function ChartPicture({ chart }: { chart: Chart }) {
  return <figure role="img" aria-label={chart.title || chart.name} />;
}
