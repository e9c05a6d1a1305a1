import { sameName } from '../../../model/scenario/names';
import { outcome } from '../../../model/scenario/outcome/outcome';
import type { DriverName } from '../../../model/scenario/risk/choices';
import type { Scenario } from '../../../model/scenario/scenario';
import { columnRange } from '../address';
import { lineKinds } from '../costs/layout';
import { call, literal } from '../formula';
import { courseNames } from '../inputs/lists';
import { allOf, cellIn } from '../timeline';
import type { RiskSheet } from './sheet';

/** Plain formulas for the saving where it moves in proportion to one figure. */
export interface PlainSaving {
  /** The saving when a driver goes to the figure in a cell; undefined if it is not in proportion. */
  readonly saving: (driver: DriverName, to: string) => string | undefined;
  /** The saving when the first year's joint cost, or as-is cost, is the amount in a cell. */
  readonly atPrice?: (price: string) => string;
  readonly atAsIs?: (asIs: string) => string;
}

/**
 * The above, from Savings and Costs. The exact working rounds to the penny in every strand and year, so these formulas
 * agree with it to a few pence.
 */
export function plainSaving({ scenario, inputs, costs, savings }: RiskSheet): PlainSaving {
  const { yearly, firstYear, draft } = savings;
  const central = cellIn(yearly.saving.together, 0);
  const [service, beyond] = [total(costs.jointService), cellIn(yearly.unexplained, 0)];
  const first = (key: 'asIs' | 'joint') => draft.at(firstYear.totalRow, firstYear.columns[key]).elsewhere;
  const spentBy = (council: string) => {
    const place = inputs.councils.findIndex(({ name }) => sameName(name, council));
    return total(costs.of(place, 'asIs', 'service'));
  };
  const strands = (column: number) => columnRange(costs.sheetName, column, costs.area.first, costs.area.last);
  const spentByAll = call(
    'SUMIFS',
    strands(costs.columns.amount),
    ...[strands(costs.columns.course), literal(courseNames.asIs)],
    ...[strands(costs.columns.kind), literal(lineKinds.service)],
  );
  const planned = `(${first('asIs')}-${first('joint')})`;
  const alone = serviceAlone(scenario);
  return {
    saving: ({ kind, council }, to) => {
      switch (kind) {
        case 'Price':
          return alone ? `${central}-${to}*${service}` : undefined;
        case 'As-is':
          return alone
            ? `${central}+${to}*${council === undefined ? spentByAll : spentBy(council)}`
            : undefined;
        case 'Not explained':
          return alone ? `${central}+(1-${to})*${beyond}` : undefined;
        case 'Saving delivered':
          // All that is paid follows the price from the first year on.
          return alone && pays(scenario)
            ? `${central}-(1-${to})*${planned}*${service}/${first('joint')}`
            : undefined;
        case 'Extension':
          return endsAnywhere(scenario)
            ? call('IF', `${to}=0`, cellIn(yearly.saving.together, 1), central)
            : undefined;
        case 'Indexation':
        case 'As-is growth':
        case 'One-off costs':
          return undefined;
      }
    },
    ...(alone && {
      atPrice: (price: string) => `${central}-(${price}/${first('joint')}-1)*${service}`,
      atAsIs: (asIs: string) => `${central}+(${asIs}/${first('asIs')}-1)*${spentByAll}`,
    }),
  };
}

const total = (row: Parameters<typeof allOf>[0]) => call('SUM', allOf(row));

/** Whether the price moves only the service: no VAT, optimism bias or unrealised saving on top. */
function serviceAlone(scenario: Scenario): boolean {
  const worked = outcome(scenario);
  const added: readonly string[] = [lineKinds.vat, lineKinds.bias, lineKinds.shortfall];
  return (
    worked.ok && !worked.value.lines.some(({ course, kind }) => course === 'joint' && added.includes(kind))
  );
}

/** Whether every council pays something jointly, and still would if a little more than planned were saved. */
const pays = ({ councils }: Scenario) =>
  councils.every(({ asIs, joint }) => Number(joint.value) * 10 > Number(asIs.value));

/** Whether the committed years cost the same whether or not extensions are taken, and no open one is followed by a settled one. */
function endsAnywhere({ contract, councils }: Scenario): boolean {
  const open = contract.extensions.value.filter(({ decision }) => decision === 'undecided');
  const atTheEnd = councils.some(({ otherCosts }) =>
    otherCosts.some(({ timing }) => timing.kind === 'at the end'),
  );
  const [firstOpen] = open;
  const after = firstOpen
    ? contract.extensions.value.slice(contract.extensions.value.indexOf(firstOpen))
    : [];
  return !atTheEnd && after.every(({ decision }) => decision === 'undecided');
}
