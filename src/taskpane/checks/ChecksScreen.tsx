import { Message } from '../parts/Message';
import { ActionButton } from '../parts/ActionButton';
import { useAppState, usePerform } from '../parts/AppContext';
import { onEscape } from '../parts/onEscape';
import { useSharedStyles } from '../parts/styles';
import { ActionBar } from '../parts/ActionBar';
import { BackBar } from '../parts/BackBar';
import type { Checking } from '../state/checks';
import { currentScenario } from '../state/state';
import * as say from '../strings/checks';
import { useSlow } from '../parts/useSlow';
import { headline } from '../words/checksHeadline';
import { ModelSection } from './ModelSection';
import { NotRead } from './NotRead';

/** The screen Run checks: what the checks of every model in the workbook say, the failures first. */
export function ChecksScreen() {
  const shared = useSharedStyles();
  const perform = usePerform();
  const checks = useAppState((state) => state.checks);
  const hasScenario = useAppState((state) => currentScenario(state) !== undefined);
  const slow = useSlow(checks.kind === 'running');
  const leave = () => {
    perform('goBack');
  };
  return (
    <div onKeyDown={onEscape(leave)} style={{ display: 'contents' }}>
      <BackBar title={say.title} onBack={leave} />
      <main className={shared.main}>
        <div className={shared.content}>
          {slow && (
            <>
              <p className={shared.body}>{say.running}</p>
              <progress aria-label={say.running} className={shared.progress} />
            </>
          )}
          {checks.kind === 'failed' && <NotRead failure={checks.failure} />}
          {checks.kind === 'read' && <CheckResults checks={checks} />}
        </div>
        <ActionBar>
          <ActionButton action="runChecksAgain" appearance="primary" />
          {checks.kind === 'read' && checks.models.length === 0 && (
            <ActionButton action={hasScenario ? 'chooseSheets' : 'goToStart'} />
          )}
        </ActionBar>
      </main>
    </div>
  );
}

function CheckResults({ checks }: { checks: Extract<Checking, { kind: 'read' }> }) {
  const shared = useSharedStyles();
  const { models, notShown } = checks;
  return (
    <>
      <div className={shared.section}>
        <h2 className={shared.answer}>{headline(models)}</h2>
        <p className={shared.body}>{models.length === 0 ? say.noModelHint : say.why}</p>
      </div>
      {notShown !== undefined && (
        <Message intent="warning" assertive news={checks}>
          {notShown}
        </Message>
      )}
      {models.map((one) => (
        <ModelSection key={one.model.number} of={one} />
      ))}
    </>
  );
}
