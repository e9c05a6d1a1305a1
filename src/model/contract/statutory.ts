import act from '../../../assets/statute/procurement-act-2023.json';
import { Decimal } from '../money/decimal';
import { penceFromPounds, roundedWithin } from '../money/rounding';
import { add, exact, type Pence, type Rate } from '../money/units';
import { andThen, fail, map, ok, type Result } from '../result';
import { type CalendarDate, isoFromDate } from './calendar';

/** One threshold that the law sets for a contract's value, and whether it applies. */
export interface StatutoryTest {
  readonly test: string;
  /** VAT included, except where `source` says otherwise. */
  readonly threshold: Pence;
  readonly applies: boolean;
  readonly source: string;
}

/** The VAT on a value, rounded to the penny. */
export const vatOn = (valueExVat: Pence, vatRate: Rate, figure = 'valueExVat'): Result<Pence> =>
  roundedWithin(new Decimal(valueExVat).times(exact(vatRate)), figure);

/**
 * What the law asks of a services contract of this estimated value: the Procurement Act's full rules, key
 * performance indicators, and consent during local government reorganisation. The value is the most that the
 * councils could expect to pay, every extension included (Schedule 3). Not legal advice.
 *
 * @param date the day whose rules apply; the latest rules known if undefined
 */
export function statutoryTests(
  valueExVat: Pence,
  vatRate: Rate,
  date: CalendarDate | undefined,
): Result<StatutoryTest[]> {
  return andThen(vatOn(valueExVat, vatRate), (tax) =>
    map(thresholdOn(date), ({ services, source }) => {
      const value = add(valueExVat, tax);
      const threshold = penceFromPounds(services);
      const indicators = penceFromPounds(act.keyPerformanceIndicators.over);
      const consent = penceFromPounds(act.reorganisation.over);
      return [
        { test: 'Full procurement rules', threshold, applies: value >= threshold, source },
        {
          test: 'Key performance indicators',
          threshold: indicators,
          applies: value > indicators,
          source: act.keyPerformanceIndicators.source,
        },
        {
          test: 'Ask about consent, if the council is to be dissolved',
          threshold: consent,
          // Sections 24 and 27 do not mention VAT; the value without it is what the council bears.
          applies: valueExVat > consent,
          source: act.reorganisation.source,
        },
      ];
    }),
  );
}

function thresholdOn(date: CalendarDate | undefined): Result<(typeof act.thresholds)[number]> {
  const day = date && isoFromDate(date);
  const [latest] = act.thresholds;
  const found = day === undefined ? latest : act.thresholds.find(({ from }) => from <= day);
  if (!found || (day !== undefined && day > act.knownUntil))
    return fail({
      code: 'law not known',
      noAnswer: true,
      at: { figure: 'date' },
      given: day ?? '',
      from: act.inForce,
      until: act.knownUntil,
    });
  return ok(found);
}
