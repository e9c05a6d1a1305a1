import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { insertFormula, replaceable } from '../actions/inserting';
import { list } from '../format';
import { Message } from '../parts/Message';
import { useApp } from '../parts/AppContext';
import { useSharedStyles } from '../parts/styles';
import type { Look, Size } from '../ports/workbook';
import { ActionBar } from '../parts/ActionBar';
import { strings } from '../strings';
import { type Arguments, formulaFor, missing } from './argument';
import { Formula } from './Formula';
import type { FunctionHelp } from './functionHelp';
import { reasonOf, roomFor } from './roomText';
import { sizeOfExample } from './resultSize';

const oneCell = { rows: 1, columns: 1 };

interface InsertBarProps {
  readonly help: FunctionHelp;
  readonly given: Arguments;
  readonly look: Look | undefined;
  /** How many cells the results fill, if that is known. */
  readonly size: Size | undefined;
  readonly local: (formula: string) => string;
  readonly onInserted: () => void;
  /** Remarks on the arguments, shown until something is inserted. */
  readonly children: ReactNode;
}

/** What came of the last insertion, and the cell and arguments that it was for: with others it is no longer shown. */
interface Insertion {
  readonly intent: 'success' | 'warning';
  readonly text: string;
  readonly place: string;
  readonly given: Arguments;
}

/** The formula as it would be inserted, whether its results have room, and the buttons that insert it or its example. */
export function InsertBar({ help, given, look, size, local, onInserted, children }: InsertBarProps) {
  const shared = useSharedStyles();
  const app = useApp();
  const [inserted, setInserted] = useState<Insertion>();
  if (!app.workbook) return null;
  const { example } = help;
  const { insert, insertIn, replaceIn } = strings.functions;
  const target = look?.target;
  const place = target ? `${target.sheet}!${target.cell}` : '';
  const own = target && replaceable(app, target);
  const lacking = missing(help, given);
  const formula = formulaFor(help, given, look);
  const tell = (intent: Insertion['intent'], text: string) => {
    setInserted({ intent, text, place, given });
  };
  const put = async (what: string, needs: Size | undefined) => {
    if (!target) {
      tell('warning', strings.functions.noCell);
      return;
    }
    const result = await insertFormula(app, what, { ...target, replaces: own }, needs ?? oneCell);
    onInserted();
    if (result?.ok && result.error !== undefined)
      tell('warning', strings.functions.insertedError(result.area, result.error, result.why));
    else if (result?.ok) tell('success', strings.functions.inserted(result.area));
    else tell('warning', result ? reasonOf(result, needs) : strings.busy);
  };
  const insertOwn = () => {
    if (lacking.length > 0) tell('warning', strings.functions.lacking(list(lacking)));
    else void put(formula, size);
  };
  const isNews = inserted?.place === place && inserted.given === given;
  return (
    <ActionBar
      notice={
        <>
          {Object.keys(given).length > 0 && (
            <Formula name={strings.functions.yours}>{local(formula)}</Formula>
          )}
          {isNews ? (
            <Message intent={inserted.intent} assertive={inserted.intent === 'warning'} news={inserted}>
              {inserted.text}
            </Message>
          ) : (
            <>
              {children}
              <p className={shared.caption}>{roomFor(look, size, own)}</p>
            </>
          )}
        </>
      }
    >
      <Button appearance="primary" onClick={insertOwn}>
        {target ? (own ? replaceIn : insertIn)(target.cell) : insert}
      </Button>
      {example && (
        <Button onClick={() => void put(example.formula, sizeOfExample(example))}>
          {strings.functions.insertExample}
        </Button>
      )}
    </ActionBar>
  );
}
