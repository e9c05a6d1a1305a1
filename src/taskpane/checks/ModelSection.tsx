import { MessageBar, MessageBarBody, tokens, makeStyles, mergeClasses } from '@fluentui/react-components';
import { Folded } from '../parts/Folded';
import { Section } from '../parts/Section';
import { useStyles as useShared } from '../parts/styles';
import type { CheckLine, ModelChecks } from '../ports/workbook';
import { Verdict } from '../share/Verdict';
import * as say from '../strings/checks';
import { Damages } from './Damages';
import { GoTo } from './GoTo';
import { passes } from './headline';

const useStyles = makeStyles({
  line: { paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '8px' },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** What is wrong in one model, each with the way to its cell; then what passes, folded. */
export function ModelSection({ of: { model, sheet, lines } }: { of: ModelChecks }) {
  const shared = useShared();
  const failing = lines.filter((line) => !passes(line));
  const passing = lines.filter(passes);
  const unknowns = passing.filter(({ outcome }) => outcome === 'not known').length;
  return (
    <>
      <Damages model={model} />
      {sheet === undefined ? (
        // Where Inputs are gone too, that says it all.
        model.sheet && <Warning>{say.gone}</Warning>
      ) : (
        <Section title={say.of(sheet.name)}>
          {model.frozen && <Warning>{say.frozen}</Warning>}
          {failing.length > 0 && (
            <ul className={shared.list} aria-label={say.failing(failing.length)}>
              {failing.map((line) => (
                <Line key={line.cell} line={line} sheet={sheet} />
              ))}
            </ul>
          )}
          {unknowns > 0 && <p className={shared.caption}>{say.unknowns(unknowns)}</p>}
          {passing.length > 0 && (
            <Folded title={say.passing(passing.length)}>
              <ul className={shared.list}>
                {passing.map((line) => (
                  <Line key={line.cell} line={line} sheet={sheet} />
                ))}
              </ul>
            </Folded>
          )}
        </Section>
      )}
    </>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

interface LineProps {
  readonly line: CheckLine;
  readonly sheet: NonNullable<ModelChecks['sheet']>;
}

const verdicts = {
  holds: 'pass',
  'not known': 'not known',
  fails: 'fail',
  error: 'fail',
  replaced: 'fail',
} as const;

function Line({ line, sheet }: LineProps) {
  const styles = useStyles();
  const shared = useShared();
  const hasPassed = passes(line);
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={mergeClasses(hasPassed ? shared.body : shared.strong, styles.name)}>
          {line.name}
        </span>
        <Verdict of={verdicts[line.outcome]} />
      </div>
      {hasPassed ? (
        line.difference !== undefined &&
        line.difference !== 0 && <p className={shared.caption}>{say.difference(line.difference)}</p>
      ) : (
        <>
          <p className={shared.body}>{say.whyNot(line)}</p>
          <GoTo sheet={sheet.id} cell={line.cell} address={`${sheet.name}!${line.cell}`} name={line.name} />
        </>
      )}
    </li>
  );
}
