import { courses } from '../../../model/scenario/scenario';
import { columnRange } from '../address';
import { factNames } from '../contract/facts';
import { call, literal } from '../formula';
import { courseNames } from '../inputs/lists';
import type { ModelNames } from '../names';
import { allYears, SPANS } from '../savings/sheet';
import { allOf, cellIn, type TimeRow } from '../timeline';
import {
  type Check,
  type CheckedParts,
  strands,
  type Wait,
  waitKnown,
  waitPrice,
  waitRates,
  waitTerm,
} from './check';

/** That all views of the contract add up to the same. */
export function contractChecks(parts: CheckedParts, names: ModelNames): Check[] {
  const { totals, price, contractYears, financialYears } = parts.contract;
  const where = parts.contract.draft.name;
  const whole = totals.whole.elsewhere;
  const waits = [waitTerm(names), waitPrice(names), waitRates(parts)];
  const same = (what: string, row: TimeRow): Check => ({
    name: `${what} add up to the whole contract`,
    where,
    difference: `SUM(${allOf(row)})-${whole}`,
    waits,
  });
  const year = names.figure('monthsInAYear');
  const unrounded = `${names.figure('annualCharge')}*${call('SUMPRODUCT', allOf(price.factor), allOf(price.taken))}/${year}`;
  return [
    {
      name: 'Units match: the first year’s price, the price factors and the months come to the whole contract, to a penny for each part-year',
      where,
      difference: `${unrounded}-${whole}`,
      allowed: `COLUMNS(${allOf(price.taken)})/${names.figure('penceInAPound')}`,
      waits,
    },
    same('Contract years', contractYears.charge),
    same('Financial years', financialYears.charge),
    same('Part-years', price.costTaken),
    {
      name: 'The contract has twelve months in every year that it runs',
      where,
      holds: `SUM(${allOf(price.taken)})=${names.of(factNames.termYears)}*${year}`,
      waits: [waitTerm(names)],
    },
  ];
}

/** That the costs add up to the same by council, strand, year and phase. */
export function costChecks(parts: CheckedParts, names: ModelNames): Check[] {
  const { yearly, real } = parts.savings;
  const where = parts.savings.draft.name;
  const saving = cellIn(yearly.saving.together, 0);
  const joint = cellIn(yearly.joint.together, 0);
  const firstReal = cellIn(real.together.asIs, SPANS.length);
  const term = waitTerm(names);
  const rates = waitRates(parts);
  return [
    ...courses.flatMap((course) => courseChecks(parts, course, course === 'asIs' ? [term] : [term, rates])),
    {
      name: 'The savings of the years add up to as-is less joint',
      where,
      difference: `SUM(${allYears(yearly.saving.together)})-(${cellIn(yearly.asIs.together, 0)}-${joint})`,
      waits: [term, rates, waitKnown(saving, 'an as-is or a joint cost is not known')],
    },
    {
      name: 'Contract price, what is not explained and what comes beside it add up to the joint cost',
      where,
      difference: `${cellIn(yearly.price, 0)}+${cellIn(yearly.unexplained, 0)}+${cellIn(yearly.extras, 0)}-${joint}`,
      waits: [term, waitPrice(names), rates, waitKnown(joint, 'a joint cost is not known')],
    },
    {
      name: 'In the first year, cash and the prices of that year are the same',
      where,
      difference: `${firstReal}-${cellIn(yearly.asIs.together, SPANS.length)}`,
      waits: [term, waitKnown(firstReal, 'an as-is cost is not known')],
    },
  ];
}

const COSTS = { asIs: 'as-is cost', alone: 'cost alone', joint: 'joint cost' } as const;

/** The checks of one course (as-is, alone or joint), after these waits. */
function courseChecks(
  parts: CheckedParts,
  course: (typeof courses)[number],
  before: readonly Wait[],
): Check[] {
  const { savings, costs } = parts;
  const { together, councils } = savings.yearly[course];
  const total = cellIn(together, 0);
  const article = course === 'asIs' ? 'an' : 'a';
  const waits = [...before, waitKnown(total, `${article} ${COSTS[course]} is not known`)];
  const same = (what: string, sum: string): Check => ({
    name: `${what} add up to the ${COSTS[course]}`,
    where: savings.draft.name,
    difference: `${sum}-${total}`,
    waits,
  });
  const [first, last] = [councils[0], councils.at(-1)];
  const broken = savings.breakdown.filter((one) => one.course === course).map(({ row }) => row);
  const [top, bottom] = [broken[0], broken.at(-1)];
  const ofCourse = call(
    'SUMIF',
    strands(parts, costs.columns.course),
    literal(courseNames[course]),
    strands(parts, costs.columns.amount),
  );
  return [
    ...(first && last
      ? [same('Councils', `SUM(${columnRange(first.sheet, first.first, first.row, last.row)})`)]
      : []),
    same('The strands on Costs', ofCourse),
    ...(top && bottom
      ? [
          same(
            'The parts of each council’s cost',
            `SUM(${columnRange(top.sheet, top.first, top.row, bottom.row)})`,
          ),
        ]
      : []),
    same('Financial years', `SUM(${allYears(together)})`),
    same('Committed years and option', `${cellIn(together, 1)}+${cellIn(together, 2)}`),
  ];
}
