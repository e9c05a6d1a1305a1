import { useId, useState, type KeyboardEvent } from 'react';
import type { RibbonButton, RibbonTab } from '../manifest';
import type { Session } from './session';
import { useStore } from './store';
import { WorkbenchTab } from './WorkbenchTab';

const own = 'workbench';

/** The add-in's tabs as its manifest has them, and one more for the workbench itself. */
export function Ribbon({ session }: { session: Session }) {
  const id = useId();
  const tabs = [...session.manifest.tabs, { id: own, label: 'Workbench', groups: [] }];
  const [chosen, choose] = useState(tabs[0]?.id ?? own);
  const tab = tabs.find((t) => t.id === chosen);

  /** Left and right arrows move between tabs, as the pattern for tabs has it. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const next = tabs[(tabs.findIndex((t) => t.id === chosen) + step + tabs.length) % tabs.length];
    if (!next) return;
    choose(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
    event.preventDefault();
  };

  return (
    <nav className="ribbon" aria-label="Ribbon">
      <div className="tabs" role="tablist" aria-label="Ribbon tabs" onKeyDown={onKeyDown}>
        {tabs.map((t) => (
          <button
            key={t.id}
            id={`${id}-${t.id}`}
            type="button"
            role="tab"
            aria-selected={t.id === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={t.id === chosen ? 0 : -1}
            onClick={() => {
              choose(t.id);
            }}
          >
            {t.label}
          </button>
        ))}
      </div>
      <div className="groups" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {chosen === own ? <WorkbenchTab session={session} /> : tab && <Groups tab={tab} session={session} />}
      </div>
    </nav>
  );
}

function Groups({ tab, session }: { tab: RibbonTab; session: Session }) {
  return tab.groups.map((group) => (
    <div key={group.id} className="group" role="group" aria-label={group.label}>
      <div className="buttons">
        {group.buttons.map((button) => (
          <Command key={button.id} button={button} session={session} />
        ))}
      </div>
      <div className="group-label" aria-hidden="true">
        {group.label}
      </div>
    </div>
  ));
}

function Command({ button, session }: { button: RibbonButton; session: Session }) {
  const { addin } = useStore(session.state);
  const { title, description } = button.tip;
  return (
    <button
      type="button"
      className="command"
      title={[title, description].filter(Boolean).join('\n')}
      disabled={addin !== 'ready'}
      onClick={() => {
        void session.act(button.action, button.label);
      }}
    >
      {button.icon && <img src={button.icon} alt="" width="32" height="32" />}
      <span>{button.label}</span>
    </button>
  );
}
