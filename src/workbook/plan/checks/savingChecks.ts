import { call, either, NOT_KNOWN, words } from '../formula';
import { FIRST } from '../savings/sheet';
import { fixedAddress, sheetInFormula } from '../address';
import { all, cell, type Check, type CheckedParts, down, unless, years } from './check';

/** Whether what is worked out of the savings says the same as the savings. */
export function savingChecks({ contract, savings }: CheckedParts): Check[] {
  const { yearly, breakEvens, paybacks, expected } = savings;
  const where = savings.draft.name;
  const { chance, taken } = contract.price;
  const saving = cell(yearly.saving.together, 0);
  const column = (at: number) => down(where, at, breakEvens.first, breakEvens.last);
  const { led, used } = breakEvens.columns;
  const average = `${sheetInFormula(where)}!${fixedAddress(expected.row, FIRST)}`;
  const uncertain = call('COUNTIFS', all(taken), words('>0'), all(chance), words('<>1'));
  return [
    {
      name: 'Break-even rates that formulas find lead to the price factors that use the savings up',
      where,
      holds: `ROUND(${call('SUMIF', column(led), words('>0'), column(used))}-${call('SUM', column(led))},6)=0`,
    },
    {
      name: 'The years by whose end the savings make up for what is spent are those of a running total of nought or more',
      where,
      holds: `${call('COUNT', years(paybacks.together))}=${either(
        `${saving}="not known"`,
        '0',
        call('COUNTIF', years(yearly.soFar), words('>=0')),
      )}`,
    },
    {
      name: 'Where every extension is certain, the saving on average is the saving in all',
      where,
      difference: either(
        `${uncertain}>0`,
        NOT_KNOWN,
        unless(average, unless(saving, `${average}-${saving}`)),
      ),
    },
  ];
}
