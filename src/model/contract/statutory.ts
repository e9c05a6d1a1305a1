import act from '../../../assets/statute/procurement-act-2023.json';
import { Decimal } from '../money/decimal';
import { penceFromPounds, roundedWithin } from '../money/rounding';
import { add, exact, type Pence, type Rate } from '../money/units';
import { andThen, fail, map, ok, type Result } from '../result';
import { type CalendarDate, isoFromDate } from './calendar';

/** One threshold that the law sets for a contract's value. */
export interface StatutoryRule {
  readonly test: string;
  readonly threshold: Pence;
  /** The value that is held against it. */
  readonly of: 'value with VAT' | 'value without VAT';
  /** Whether it applies from the threshold on, or only above it. */
  readonly applies: 'from' | 'above';
  readonly source: string;
}

/** A threshold, and whether it applies. */
export interface StatutoryTest extends Pick<StatutoryRule, 'test' | 'source'> {
  /** VAT included, except where `source` says otherwise. */
  readonly threshold: Pence;
  readonly applies: boolean;
}

/** The VAT on a value, rounded to the penny. */
export const vatOn = (valueExVat: Pence, vatRate: Rate, figure = 'valueExVat'): Result<Pence> =>
  roundedWithin(new Decimal(valueExVat).times(exact(vatRate)), figure);

/**
/**
 * What the law may ask of a services contract by its estimated value: the Procurement Act's full rules, key
 * performance indicators, and consent during local government reorganisation. Not legal advice.
 *
 * @param date the day whose rules apply; the latest rules known if undefined
 */
export const statutoryRules = (date: CalendarDate | undefined): Result<StatutoryRule[]> =>
  map(thresholdOn(date), ({ services, source }) => [
    {
      test: 'Full procurement rules',
      threshold: penceFromPounds(services),
      of: 'value with VAT',
      applies: 'from',
      source,
    },
    {
      test: 'Key performance indicators',
      threshold: penceFromPounds(act.keyPerformanceIndicators.over),
      of: 'value with VAT',
      applies: 'above',
      source: act.keyPerformanceIndicators.source,
    },
    {
      test: 'Ask about consent, if the council is to be dissolved',
      threshold: penceFromPounds(act.reorganisation.over),
      // Sections 24 and 27 do not mention VAT; the value without it is what the council bears.
      of: 'value without VAT',
      applies: 'above',
      source: act.reorganisation.source,
    },
  ]);

/**
 * Which of them apply. The value is the most that the councils could expect to pay, every extension included
 * (Schedule 3).
 */
export function statutoryTests(
  valueExVat: Pence,
  vatRate: Rate,
  date: CalendarDate | undefined,
): Result<StatutoryTest[]> {
  return andThen(vatOn(valueExVat, vatRate), (tax) =>
    map(statutoryRules(date), (rules) =>
      rules.map(({ test, threshold, of, applies, source }) => {
        const value = of === 'value with VAT' ? add(valueExVat, tax) : valueExVat;
        return {
          test,
          threshold,
          applies: applies === 'from' ? value >= threshold : value > threshold,
          source,
        };
      }),
    ),
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
