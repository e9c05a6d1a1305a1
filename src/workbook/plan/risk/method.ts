import { serialFromDate } from '../../../model/contract/calendar';
import { chancesOf } from '../../../model/scenario/risk/risks';
import { formats, styles } from '../styles';
import { FIRST, LABEL, openBlock, type RiskSheet } from './sheet';

/** The cells with the number of runs and the seed. */
export interface MethodCells {
  readonly runs: string;
  readonly seed: string;
}

/** Puts when and how the outcomes were worked out. */
export function methodRows(sheet: RiskSheet): MethodCells {
  const { draft, made, scenario } = sheet;
  openBlock(sheet, 'How the outcomes were worked out', []);
  const label = (text: string) => {
    draft.text(sheet.row, LABEL, text);
    return sheet.row++;
  };
  const number = (text: string, value: number, numberFormat: string) =>
    draft.number(label(text), FIRST, value, styles.right, { numberFormat }).here;
  number('Worked out on', serialFromDate(made.on), formats.date);
  const runs = number('Outcomes', made.report.runs, '#,##0');
  const seed = number('Seed', made.report.seed, formats.whole);
  draft.text(
    label('Method'),
    1,
    'Each outcome draws every range once and prices the contract to the penny. The same seed gives the same figures on every machine.',
  );
  if (scenario.contract.extensions.value.length > 0)
    draft.text(
      label('Extensions'),
      1,
      made.risks.extensions && chancesOf(scenario)
        ? 'Taken as often as Inputs says they are likely.'
        : 'Every extension still open is taken in all outcomes.',
    );
  sheet.row++;
  return { runs, seed };
}
