import type { Session } from './session';
import { useStore } from './store';

/** The add-in's own page in a frame. Closed, it is only hidden: the page is also where its functions run. */
export function Pane({ session }: { session: Session }) {
  const { paneOpen, load } = useStore(session.state);
  const { displayName, page } = session.manifest;
  return (
    <aside className="pane" aria-label={`${displayName} pane`} hidden={!paneOpen}>
      <div className="pane-title">
        <h2>{displayName}</h2>
        <button
          type="button"
          aria-label={`Close ${displayName}`}
          title="Close"
          onClick={() => {
            session.state.set({ paneOpen: false });
          }}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.2" />
          </svg>
        </button>
      </div>
      {load > 0 && (
        <iframe
          key={load}
          title={displayName}
          src={page}
          onLoad={(event) => {
            const frame = event.currentTarget.contentWindow;
            if (frame) void session.loaded(frame);
          }}
        />
      )}
    </aside>
  );
}
