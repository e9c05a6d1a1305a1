import type { Session, SessionState } from './session';
import { useStore } from './store';

/** Under the formula bar: why the selected cell fails, what the workbench is doing, and what went wrong. */
export function StatusLine({ session }: { session: Session }) {
  const state = useStore(session.state);
  const { cell, problems } = state;
  return (
    <div className="status">
      {problems.length > 0 && (
        <div className="problem" role="alert">
          <span>
            {problems.length > 1 && `${problems.length} problems; the last: `}
            {problems.at(-1)}
          </span>
          <button
            type="button"
            onClick={() => {
              session.dismissProblems();
            }}
          >
            Dismiss
          </button>
        </div>
      )}
      <div className="status-line">
        <span role="status" aria-label="Selected cell" className={cell?.failure ? 'failure' : undefined}>
          {cell?.failure && (
            <>
              <b>
                {cell.address}: {cell.failure.code}
              </b>{' '}
              {cell.failure.sentence}
            </>
          )}
        </span>
        <span role="status" aria-label="Add-in">
          {doing(state, session.manifest.displayName)}
        </span>
      </div>
    </div>
  );
}

function doing({ addin, running }: SessionState, name: string): string {
  if (addin === 'starting') return `${name} is starting …`;
  return running === undefined ? 'Ready' : `${running} is running …`;
}
