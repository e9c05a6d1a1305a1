import type { Session } from './session';
import { useStore } from './store';

/** Beside the name of the workbook: the workbook as a file. */
export function Download({ session }: { session: Session }) {
  const { running } = useStore(session.state);
  return (
    <button
      type="button"
      className="download"
      title="The workbook as it is now, for Excel, LibreOffice and others. The Workbench tab says how it has the add-in’s functions."
      disabled={running !== undefined}
      onClick={() => {
        void session.download();
      }}
    >
      Download .xlsx
    </button>
  );
}
