import { courses } from '../../../model/scenario/scenario';
import { fixedAddress } from '../address';
import { factNames } from '../contract/facts';
import { call, either, words } from '../formula';
import { courseNames } from '../inputs/lists';
import { figureNames } from '../inputs/names';
import type { ModelNames } from '../names';
import { SPANS } from '../savings/sheet';
import type { TimeRow } from '../timeline';
import { all, cell, type Check, type CheckedParts, down, strands, unless, years } from './check';

/** Whether all views of the contract come to the same. */
export function contractChecks({ contract }: CheckedParts, names: ModelNames): Check[] {
  const { totals, price, contractYears, financialYears } = contract;
  const where = contract.draft.name;
  const whole = totals.whole.elsewhere;
  const same = (what: string, row: TimeRow): Check => ({
    name: `${what} add up to the whole contract`,
    where,
    difference: `SUM(${all(row)})-${whole}`,
  });
  const term = `${names.of(factNames.termYears)}*${names.of(figureNames.monthsInAYear)}`;
  return [
    same('Contract years', contractYears.charge),
    same('Financial years', financialYears.charge),
    same('Part-years', price.costTaken),
    {
      name: 'The contract has twelve months in every year that it runs',
      where,
      holds: `SUM(${all(price.taken)})=${term}`,
    },
  ];
}

/** Whether councils, strands, years and terms all come to the same. */
export function costChecks(parts: CheckedParts): Check[] {
  const { costs, savings } = parts;
  const { yearly, real } = savings;
  const where = savings.draft.name;
  const saving = cell(yearly.saving.together, 0);
  const joint = cell(yearly.joint.together, 0);
  const sums = courses.map(
    (course) =>
      down(costs.sheetName, costs.amountColumn, costs.together(course).row, costs.together(course).row).split(
        ':',
      )[0],
  );
  const anyUnknown = call('OR', ...sums.map((sum) => `${sum}="not known"`));
  const firstReal = cell(real.together.asIs, SPANS.length);
  const list: [string, string][] = [
    [
      'The strands of cost add up to all that councils pay',
      either(
        anyUnknown,
        words('not known'),
        `SUM(${strands(parts, costs.amountColumn)})-(${sums.join('+')})`,
      ),
    ],
    [
      'The savings of the years add up to as-is less joint',
      unless(saving, `SUM(${years(yearly.saving.together)})-(${cell(yearly.asIs.together, 0)}-${joint})`),
    ],
    [
      'Contract price, what is not explained and what comes beside it add up to the joint cost',
      unless(
        joint,
        `${cell(yearly.price, 0)}+${cell(yearly.unexplained, 0)}+${cell(yearly.beside, 0)}-${joint}`,
      ),
    ],
    [
      'In the first year, today’s prices are cash',
      unless(firstReal, `${firstReal}-${cell(yearly.asIs.together, SPANS.length)}`),
    ],
  ];
  return [
    ...courses.flatMap((course) => courseChecks(parts, course)),
    ...list.map(([name, difference]) => ({ name, where, difference })),
  ];
}

/** A course's cost in its councils, its years, and its committed and optional part. */
function courseChecks({ savings }: CheckedParts, course: (typeof courses)[number]): Check[] {
  const { together, councils } = savings.yearly[course];
  const where = savings.draft.name;
  const total = cell(together, 0);
  const same = (what: string, sum: string): Check => ({
    name: `${what} add up to the cost ${courseNames[course]}`,
    where,
    difference: unless(total, `${sum}-${total}`),
  });
  const [first, last] = [councils[0], councils.at(-1)];
  return [
    ...(first && last
      ? [same('Councils', `SUM(${cell(first, 0)}:${fixedAddress(last.row, last.first)})`)]
      : []),
    same('Financial years', `SUM(${years(together)})`),
    same('Committed years and option', `${cell(together, 1)}+${cell(together, 2)}`),
  ];
}
