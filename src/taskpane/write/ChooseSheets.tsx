import { ActionButton } from '../parts/ActionButton';
import { useApp, useAppState } from '../parts/AppContext';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import { ActionBar } from '../parts/ActionBar';
import { strings } from '../strings';
import { StandingModels } from '../changing/StandingModels';
import { FormulaKindChoice } from '../parts/FormulaKindChoice';
import { hasRisk, sheetsToWrite } from '../words/sheetsToWrite';

/** What writing would add, and how its formulas are to be written; and the models that are in the workbook already. */
export function ChooseSheets({ busy }: { busy: boolean }) {
  const shared = useSharedStyles();
  const { store } = useApp();
  const chosen = useAppState((state) => state.formulas);
  const withRisk = useAppState(hasRisk);
  const { promise, sheetsTitle, noRisk, taken, formulasTitle } = strings.write;
  return (
    <main className={shared.main}>
      <div className={shared.content}>
        <p className={shared.body}>{promise}</p>
        <Section title={sheetsTitle}>
          <ul className={shared.list}>
            {sheetsToWrite(withRisk).map(({ name, holds }) => (
              <li key={name}>
                <div className={shared.strong}>{name}</div>
                <div className={shared.caption}>{holds}</div>
              </li>
            ))}
          </ul>
          {!withRisk && <p className={shared.caption}>{noRisk}</p>}
        </Section>
        <Section title={formulasTitle}>
          <FormulaKindChoice
            name={formulasTitle}
            chosen={chosen}
            disabled={busy}
            onChoose={(formulas) => {
              store.dispatch({ type: 'formulas chosen', formulas });
            }}
          />
        </Section>
        <p className={shared.caption}>{taken}</p>
        <StandingModels busy={busy} />
      </div>
      <ActionBar>
        <ActionButton action="writeSheets" appearance="primary" />
        <ActionButton action={busy ? 'cancelWriting' : 'leaveWrite'} />
      </ActionBar>
    </main>
  );
}
