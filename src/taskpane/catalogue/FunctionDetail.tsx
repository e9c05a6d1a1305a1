import { Link } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { CopyLink } from '../parts/CopyLink';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { helpPage } from '../ports/help';
import type { Cells, Look } from '../ports/workbook';
import { BackBar } from '../parts/BackBar';
import { strings } from '../strings';
import { ArgumentFields } from './ArgumentFields';
import { type Arguments, missing } from './argument';
import { fromSelection } from './fromSelection';
import { Formula } from './Formula';
import type { FunctionHelp } from './functionHelp';
import { InsertBar } from './InsertBar';
import { FormulaWithResult } from './FormulaWithResult';
import { sizeOf, sizeOfExample } from './resultSize';
import { UnquotedGroups } from './UnquotedGroups';
import { unquoted } from './unquoted';
import { useLocalFormula } from './useLocalFormula';
import { useLook } from './useLook';

const oneCell = { rows: 1, columns: 1 };

interface FunctionDetailProps {
  readonly help: FunctionHelp;
  readonly onBack: () => void;
  /** Shows another function, by its id. */
  readonly onShow: (id: string) => void;
}

/** The page of one function: what it is for, its arguments, result and examples, and a bar to insert it in a cell. */
export function FunctionDetail({ help, onBack, onShow }: FunctionDetailProps) {
  const shared = useSharedStyles();
  const [given, setGiven] = useState<Arguments>({});
  const { id, purpose, parameters, returns, example, inPlainExcel } = help;
  const isReady = missing(help, given).length === 0;
  const size = isReady ? sizeOf(help, given) : example && sizeOfExample(example);
  const [inserts, setInserts] = useState(0);
  const look = useLook(size ?? oneCell, inserts);
  const read = usePrefilled(help, look, setGiven);
  const lacking = useMemo(() => unquoted(given, read), [given, read]);
  const local = useLocalFormula(look);
  const { syntax, argumentsTitle, noArguments, returnsTitle, exampleTitle, plainTitle } = strings.functions;
  const list = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ');
  return (
    <>
      <BackBar title={`ICT.${id}`} onBack={onBack} />
      <main className={shared.main}>
        <div className={shared.content}>
          <div className={shared.section}>
            <p className={shared.body}>{purpose}</p>
            <Formula name={syntax}>{local(`=ICT.${id}(${list})`)}</Formula>
          </div>
          <Section title={argumentsTitle}>
            {parameters.length === 0 && <p className={shared.caption}>{noArguments}</p>}
            <ArgumentFields parameters={parameters} given={given} look={look} onGive={setGiven} />
          </Section>
          <Section title={returnsTitle}>
            <p className={shared.body}>{returns}</p>
          </Section>
          {example && (
            <Section title={exampleTitle}>
              <FormulaWithResult what={example} local={local} />
              <CopyLink
                text={local(example.formula)}
                label={strings.functions.copyExample}
                copied={strings.copied.example}
              />
            </Section>
          )}
          {inPlainExcel && (
            <Section title={plainTitle}>
              <FormulaWithResult what={inPlainExcel} local={local} />
            </Section>
          )}
          <div className={shared.links}>
            <Link href={helpPage(id)} target="_blank" rel="noreferrer" inline>
              {strings.functions.helpPage(`ICT.${id}`)}
            </Link>
          </div>
        </div>
        <InsertBar
          help={help}
          given={given}
          look={look}
          size={size}
          local={local}
          onInserted={() => {
            setInserts(inserts + 1);
          }}
        >
          {lacking.length > 0 && <UnquotedGroups groups={lacking} onShow={onShow} />}
        </InsertBar>
      </main>
    </>
  );
}

/**
 * Fills the arguments from the cells that are selected when the page opens, unless some are given already. Returns these
 * cells.
 */
function usePrefilled(
  help: FunctionHelp,
  look: Look | undefined,
  change: (fill: (given: Arguments) => Arguments) => void,
): Cells | undefined {
  const done = useRef(false);
  const [read, setRead] = useState<Cells>();
  // Before anything is painted, so that remarks on the selection never stand beside empty arguments.
  useLayoutEffect(() => {
    if (done.current || !look) return;
    done.current = true;
    setRead(look.selected);
    change((given) => (Object.keys(given).length > 0 ? given : fromSelection(help, look.selected)));
  }, [help, look, change]);
  return read;
}
