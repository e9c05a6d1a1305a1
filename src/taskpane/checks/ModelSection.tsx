import { tokens, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Message } from '../parts/Message';
import { Folded } from '../parts/Folded';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import type { CheckLine, ModelChecks } from '../ports/workbook';
import { Verdict } from '../parts/Verdict';
import * as say from '../strings/checks';
import { Damages } from './Damages';
import { GoTo } from './GoTo';
import { appliesNot, fails, passes, waits } from '../words/checksHeadline';

const useStyles = makeStyles({
  line: { paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
});

/**
 * The checks of one model: those that fail, each with a link to its cell, and folded below them those that cannot be made
 * yet, pass, or do not apply.
 */
export function ModelSection({ of: { model, sheet, lines } }: { of: ModelChecks }) {
  const shared = useSharedStyles();
  const [failing, waiting] = [lines.filter(fails), lines.filter(waits)];
  const [passing, never] = [lines.filter(passes), lines.filter(appliesNot)];
  return (
    <>
      <Damages model={model} />
      {sheet === undefined ? (
        // If Inputs has gone too, `Damages` above says so.
        model.sheet && <Message intent="warning">{say.gone}</Message>
      ) : (
        <Section title={say.of(sheet.name)}>
          {model.frozen && <Message intent="warning">{say.frozen}</Message>}
          {failing.length > 0 && (
            <ul className={shared.list} aria-label={say.failing(failing.length)}>
              {failing.map((line) => (
                <Line key={line.cell} line={line} sheet={sheet} inputs={model.sheet} />
              ))}
            </ul>
          )}
          <FoldedLines title={say.waiting(waiting.length)} lines={waiting} sheet={sheet} />
          <FoldedLines title={say.passing(passing.length)} lines={passing} sheet={sheet} />
          <FoldedLines title={say.noUse(never.length)} lines={never} sheet={sheet} />
        </Section>
      )}
    </>
  );
}

function FoldedLines({
  title,
  lines,
  sheet,
}: {
  title: string;
  lines: readonly CheckLine[];
  sheet: LineProps['sheet'];
}) {
  const shared = useSharedStyles();
  if (lines.length === 0) return null;
  return (
    <Folded title={title}>
      <ul className={shared.list}>
        {lines.map((line) => (
          <Line key={line.cell} line={line} sheet={sheet} />
        ))}
      </ul>
    </Folded>
  );
}

interface LineProps {
  readonly line: CheckLine;
  readonly sheet: NonNullable<ModelChecks['sheet']>;
  /** The model's Inputs, where a check that fails may name a cell. */
  readonly inputs?: ModelChecks['sheet'];
}

const verdicts = {
  holds: 'pass',
  'not yet': 'not known',
  fails: 'fail',
  error: 'fail',
  replaced: 'fail',
} as const;

function Line({ line, sheet, inputs }: LineProps) {
  const styles = useStyles();
  const shared = useSharedStyles();
  const { outcome, name, spot } = line;
  // The cell of Inputs that makes it fail, or else the check's own cell.
  const [on, cell] = spot && inputs ? [inputs, spot.cell] : [sheet, line.cell];
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={mergeClasses(fails(line) ? shared.strong : shared.body, styles.name)}>{name}</span>
        {outcome === 'does not apply' ? (
          <span className={shared.caption}>{say.doesNotApply}</span>
        ) : (
          <Verdict of={verdicts[outcome]} {...(waits(line) && { said: say.notYet })} />
        )}
      </div>
      {fails(line) ? (
        <>
          <p className={shared.body}>{say.whyNot(line)}</p>
          <GoTo sheet={on.id} cell={cell} address={`${on.name}!${cell}`} name={name} />
        </>
      ) : (
        <Remark text={say.remark(line)} />
      )}
    </li>
  );
}

function Remark({ text }: { text: string | undefined }) {
  const shared = useSharedStyles();
  return text === undefined ? null : <p className={shared.caption}>{text}</p>;
}
