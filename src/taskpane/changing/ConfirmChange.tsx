import { Button } from '@fluentui/react-components';
import type { ChangeResult, FormulaKind } from '../ports/workbook';
import * as say from '../strings/changing';
import { Message } from '../parts/Message';
import { useSharedStyles } from '../parts/styles';

interface ConfirmChangeProps {
  readonly changed: Extract<ChangeResult, { ok: true }>;
  readonly to: FormulaKind;
  readonly onChange: () => void;
  readonly onLeave: () => void;
}

/** Asks before formulas are changed, and says which cells stay as they are. */
export function ConfirmChange({
  changed: { cells, kept, errors },
  to,
  onChange,
  onLeave,
}: ConfirmChangeProps) {
  const shared = useSharedStyles();
  const text = [
    say.ask(cells, say.to[to]),
    to === 'values' ? say.frozen : '',
    say.errors(errors),
    say.keeps(kept),
  ];
  return (
    <Message intent="warning">
      {text.filter(Boolean).join(' ')}
      <div className={shared.buttons}>
        <Button onClick={onChange}>{say.confirm}</Button>
        <Button onClick={onLeave}>{say.leave}</Button>
      </div>
    </Message>
  );
}
