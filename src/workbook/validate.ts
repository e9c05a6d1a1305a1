import type { PlannedRule } from './plan/plan';

/** What may be typed into cells. A blank always may: it says that a figure is not known. */
export function validate(validation: Excel.DataValidation, { rule, message }: PlannedRule): void {
  validation.rule = excelRule(rule);
  validation.ignoreBlanks = true;
  validation.errorAlert = { message, title: 'Joint ICT', showAlert: true, style: 'Stop' };
}

function excelRule(rule: PlannedRule['rule']): Excel.DataValidationRule {
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.source } };
  const between = { formula1: rule.lowest, formula2: rule.highest, operator: 'Between' } as const;
  if (rule.kind === 'date')
    // A date is given by its serial, which means the same day in every language.
    return { date: { ...between, formula1: `=${rule.lowest}`, formula2: `=${rule.highest}` } };
  return rule.kind === 'whole' ? { wholeNumber: between } : { decimal: between };
}
