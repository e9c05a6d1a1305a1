import { call, literal } from '../formula';
import type { ModelNames } from '../names';
import { HOW } from '../savings/breakEven';
import { allYears, breakEvenBasisName, FIRST } from '../savings/sheet';
import { columnRange, fixedAddress, sheetInFormula } from '../address';
import { withheldName } from '../unlessWithheld';
import { type Check, type CheckedParts, waitKnown, waitRates, waitTerm } from './check';
import { cellIn, allOf } from '../timeline';

/** That break-even rates, paybacks and the expected saving agree with the savings they come from. */
export function savingChecks(parts: CheckedParts, names: ModelNames): Check[] {
  const { yearly, breakEvens, paybacks, expected } = parts.savings;
  const where = parts.savings.draft.name;
  const { chance, taken } = parts.contract.price;
  const saving = cellIn(yearly.saving.together, 0);
  const column = (at: number) => columnRange(where, at, breakEvens.first, breakEvens.last);
  const { led, used, how } = breakEvens.columns;
  const values = [HOW.value, HOW.outOfDate].map((word) => call('COUNTIF', column(how), literal(word)));
  const average = `${sheetInFormula(where)}!${fixedAddress(expected.row, FIRST)}`;
  const uncertain = call('COUNTIFS', allOf(taken), literal('>0'), allOf(chance), literal('<>1'));
  const waits = [waitTerm(names), waitRates(parts)];
  const known = waitKnown(saving, 'an as-is or a joint cost is not known');
  return [
    {
      name: 'At the break-even rate that a formula finds, the savings come to nought',
      where,
      holds: `ROUND(${call('SUMIF', column(led), literal('>0'), column(used))}-${call('SUM', column(led))},6)=0`,
      waits: [
        ...waits,
        {
          until: `${call('COUNT', column(led))}=0`,
          because: 'no formula finds a break-even rate here',
          never: true,
        },
      ],
    },
    {
      name: 'What break-even rates that are values rest on is as it was when they were worked out. If not, write the sheets again',
      where,
      holds: names.of(breakEvenBasisName),
      spot: breakEvens.changed,
      waits: [
        ...waits,
        { until: `${names.of(withheldName)}<>""`, because: 'a check of Inputs fails' },
        { until: `${values.join('+')}=0`, because: 'no break-even rate here is a value', never: true },
      ],
    },
    {
      name: 'The years by whose end the savings make up for what is spent are those of a running total of nought or more',
      where,
      holds: `${call('COUNT', allYears(paybacks.together))}=${call('COUNTIF', allYears(yearly.soFar), literal('>=0'))}`,
      waits: [...waits, known],
    },
    {
      name: 'Where every extension is certain, the saving on average is the saving in all',
      where,
      difference: `${average}-${saving}`,
      waits: [
        ...waits,
        { until: `${uncertain}>0`, because: 'an extension is not certain', never: true },
        known,
      ],
    },
  ];
}
