import type { PlannedRule } from './plan/plan';

/** Sets what may be typed into cells. Blank is always allowed: it means that a figure is not known. */
export function validate(validation: Excel.DataValidation, { rule, message }: PlannedRule): void {
  validation.rule = excelRule(rule);
  validation.ignoreBlanks = true;
  validation.errorAlert = { message, title: 'Joint ICT', showAlert: true, style: 'Stop' };
}

function excelRule(rule: PlannedRule['rule']): Excel.DataValidationRule {
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.source } };
  const between = { formula1: rule.lowest, formula2: rule.highest, operator: 'Between' } as const;
  if (rule.kind === 'date')
    // As a serial, which is the same day in every language.
    return { date: { ...between, formula1: `=${rule.lowest}`, formula2: `=${rule.highest}` } };
  return rule.kind === 'whole' ? { wholeNumber: between } : { decimal: between };
}
