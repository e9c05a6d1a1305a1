import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ChangeResult, FormulaKind } from '../ports/workbook';
import * as say from '../strings/changing';

const useStyles = makeStyles({
  buttons: { display: 'flex', columnGap: '8px', padding: '8px 0', '& > *': { minHeight: '44px' } },
});

interface AskChangeProps {
  readonly changed: Extract<ChangeResult, { ok: true }>;
  readonly to: FormulaKind;
  readonly onChange: () => void;
  readonly onLeave: () => void;
}

/** The question before formulas are changed, with what stays as it is. */
export function AskChange({ changed: { cells, kept, errors }, to, onChange, onLeave }: AskChangeProps) {
  const styles = useStyles();
  const text = [
    say.ask(cells, say.to[to]),
    to === 'values' ? say.frozen : '',
    say.errors(errors),
    say.keeps(kept),
  ];
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>
        {text.filter(Boolean).join(' ')}
        <div className={styles.buttons}>
          <Button onClick={onChange}>{say.confirm}</Button>
          <Button onClick={onLeave}>{say.leave}</Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
