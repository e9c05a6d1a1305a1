import { LAST_SERIAL, YEAR_SERIALS } from '../../../model/contract/calendar';
import type { ModelNames } from '../names';
import type { Area, PlannedRule } from '../plan';
import type { Rule } from './row';

/** A rule as Excel's data validation, with the message for any other entry. Blank is always allowed. */
export function plannedRule(area: Area, rule: Rule, names: ModelNames): PlannedRule {
  switch (rule.kind) {
    case 'one of named':
      return {
        area,
        rule: { kind: 'list', source: `=${names.of(rule.named)}` },
        message: `Choose one of ${rule.what}.`,
      };
    case 'one of':
      return {
        area,
        rule: { kind: 'list', source: rule.options.join(',') },
        message: `Choose one of: ${rule.options.join(', ')}.`,
      };
    case 'date':
      return {
        area,
        rule: { kind: 'date', lowest: YEAR_SERIALS.highest + 1, highest: LAST_SERIAL },
        message: 'Enter a day, such as 1 April 2011. A year alone is not enough.',
      };
    case 'fixed':
      return {
        area,
        rule: { kind: 'number', lowest: rule.value, highest: rule.value },
        message: 'Formulas count with this figure as it is. It is not an input.',
      };
    default:
      return {
        area,
        rule,
        message: `Enter a ${rule.kind === 'whole' ? 'whole ' : ''}number from ${rule.lowest} to ${rule.highest}, or leave the cell blank.`,
      };
  }
}
