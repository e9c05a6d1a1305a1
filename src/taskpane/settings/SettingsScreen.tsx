import { Link } from '@fluentui/react-components';
import joint from '../../../package.json';
import { ActionLink } from '../parts/ActionButton';
import { useApp, useAppState, usePerform } from '../parts/AppContext';
import { Choices } from '../parts/Choices';
import { onEscape } from '../parts/onEscape';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { helpPage } from '../ports/help';
import { rememberTheme, themeChoices } from '../ports/preferences';
import { BackBar } from '../parts/BackBar';
import { strings } from '../strings';

/** The screen Settings: the theme, checks, privacy, and the version. */
export function SettingsScreen() {
  const shared = useSharedStyles();
  const { store } = useApp();
  const perform = usePerform();
  const theme = useAppState((state) => state.theme);
  const { title, themeTitle, themes, themeHint, checks, checksHint, about, version, help } = strings.settings;
  const leave = () => {
    perform('goBack');
  };
  return (
    <div onKeyDown={onEscape(leave)} style={{ display: 'contents' }}>
      <BackBar title={title} onBack={leave} />
      <main className={shared.content}>
        <Section title={themeTitle}>
          <Choices
            name={themeTitle}
            choices={themeChoices.map((value) => ({ value, label: themes[value] }))}
            chosen={theme}
            onChoose={(chosen) => {
              store.dispatch({ type: 'theme chosen', theme: chosen });
              rememberTheme(chosen);
            }}
          />
          <p className={shared.caption}>{themeHint}</p>
        </Section>
        <Section title={checks}>
          <p className={shared.body}>{checksHint}</p>
          <div className={shared.links}>
            <ActionLink action="runChecks" />
          </div>
        </Section>
        <Section title={strings.start.privacy}>
          <p className={shared.body}>
            {strings.start.stays} {strings.start.privacyText}
          </p>
        </Section>
        <Section title={about}>
          <p className={shared.body}>{version(joint.version)}</p>
          <div className={shared.links}>
            <Link href={helpPage()} target="_blank" rel="noreferrer" inline>
              {help}
            </Link>
          </div>
        </Section>
      </main>
    </div>
  );
}
