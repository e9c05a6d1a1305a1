import { useId } from 'react';
import type { Session } from './session';
import { useStore } from './store';

/** What only the workbench has: loading the add-in again, playing the different Excels, what a download has. */
export function WorkbenchTab({ session }: { session: Session }) {
  const { path, blank, downloaded } = useStore(session.state);
  return (
    <>
      <div className="group" role="group" aria-label="Add-in">
        <div className="buttons">
          <button
            type="button"
            className="command"
            title="Load the add-in’s page again, as after a new build. The workbook stays as it is."
            onClick={() => void session.reload()}
          >
            <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
              <path d="M25 16a9 9 0 1 1-3-6.7" fill="none" stroke="currentColor" strokeWidth="1.8" />
              <path d="M22.5 3.5v6.3h-6.3" fill="none" stroke="currentColor" strokeWidth="1.8" />
            </svg>
            <span>Reload the add-in</span>
          </button>
        </div>
        <div className="group-label" aria-hidden="true">
          Add-in
        </div>
      </div>
      <Choice
        label="Functions are called"
        value={path}
        options={{ direct: 'directly', batched: 'by messages, as Excel does' }}
        choose={(value) => {
          session.setPath(value);
        }}
      />
      <Choice
        label="Blank cells arrive as in Excel"
        value={blank}
        options={{ desktop: 'for desktop: 0', web: 'on the web: null' }}
        choose={(value) => {
          session.setBlank(value);
        }}
      />
      <Choice
        label="A download has"
        value={downloaded}
        options={{
          plain: 'formulas, the add-in’s as results',
          all: 'formulas, for Excel with the add-in',
          none: 'results only',
        }}
        choose={(value) => {
          session.setDownloaded(value);
        }}
      />
    </>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: Record<T, string>;
  choose: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, choose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="group choice">
      <div className="choices">
        {(Object.entries(options) as [T, string][]).map(([key, text]) => (
          <label key={key}>
            <input
              type="radio"
              name={name}
              checked={key === value}
              onChange={() => {
                choose(key);
              }}
            />
            {text}
          </label>
        ))}
      </div>
      <legend className="group-label">{label}</legend>
    </fieldset>
  );
}
