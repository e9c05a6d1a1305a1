import { sameName } from '../../../model/scenario/names';
import { outcome } from '../../../model/scenario/outcome';
import type { DriverName } from '../../../model/scenario/risk/choices';
import type { Scenario } from '../../../model/scenario/scenario';
import { columnRange } from '../address';
import { all, cell } from '../checks/check';
import { lineKinds } from '../costs/layout';
import { call, literal } from '../formula';
import { courseNames } from '../inputs/lists';
import type { RiskSheet } from './sheet';

/** What of the saving moves in proportion to one figure, and so can be worked out again by a plain formula. */
export interface PlainSaving {
  /** The saving when a driver goes to the figure in a cell; nothing where it is in no proportion to it. */
  readonly saving: (driver: DriverName, to: string) => string | undefined;
  /** The saving when all that is paid jointly, or all that is spent as-is, begins at the amount in a cell. */
  readonly atPrice?: (price: string) => string;
  readonly atAsIs?: (asIs: string) => string;
}

/**
 * Formulas of the saving as Savings and Costs have it now. Whole pence are rounded in every strand and year, so
 * that they agree with the exact working to a few pence, not to the penny.
 */
export function plainSaving({ scenario, inputs, costs, savings }: RiskSheet): PlainSaving {
  const { yearly, firstYear, draft } = savings;
  const central = cell(yearly.saving.together, 0);
  const [service, beyond] = [total(costs.jointService), cell(yearly.unexplained, 0)];
  const first = (key: 'asIs' | 'joint') => draft.at(firstYear.totalRow, firstYear.columns[key]).elsewhere;
  const spentBy = (council: string) => {
    const place = inputs.councils.findIndex(({ name }) => sameName(name, council));
    return total(costs.of(place, 'asIs', 'service'));
  };
  const strands = (column: number) => columnRange(costs.sheetName, column, costs.area.first, costs.area.last);
  const spentByAll = call(
    'SUMIFS',
    strands(costs.amountColumn),
    ...[strands(costs.courseColumn), literal(courseNames.asIs)],
    ...[strands(costs.kindColumn), literal(lineKinds.service)],
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
          // What follows the price follows it from the first year on.
          return alone && pays(scenario)
            ? `${central}-(1-${to})*${planned}*${service}/${first('joint')}`
            : undefined;
        case 'Extension':
          return endsAnywhere(scenario)
            ? call('IF', `${to}=0`, cell(yearly.saving.together, 1), central)
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

const total = (row: Parameters<typeof all>[0]) => call('SUM', all(row));

/** Whether the service is all that its price moves: no VAT, no optimism bias and no part of the saving comes on top. */
function serviceAlone(scenario: Scenario): boolean {
  const worked = outcome(scenario);
  const added: readonly string[] = [lineKinds.vat, lineKinds.bias, lineKinds.shortfall];
  return (
    worked.ok && !worked.value.lines.some(({ course, kind }) => course === 'joint' && added.includes(kind))
  );
}

/** Whether every council pays something jointly, and still would if a little more were saved than planned. */
const pays = ({ councils }: Scenario) =>
  councils.every(({ asIs, joint }) => Number(joint.value) * 10 > Number(asIs.value));

/** Whether the years up to an open extension cost the same whether or not it is taken, one extension being left to try. */
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
