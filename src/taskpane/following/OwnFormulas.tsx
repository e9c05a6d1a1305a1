import { inBackground } from '../actions/background';
import { goToInputsCell } from '../link/repairing';
import { pushWhenFree } from '../link/settle';
import { useApp } from '../parts/AppContext';
import { Folded } from '../parts/Folded';
import type { OwnFormula } from '../ports/workbook';
import type { Linked } from '../state/link';
import { strings } from '../strings';
import { link as say } from '../strings/link';
import { NoticeLinks } from './NoticeLinks';
import { SHOWN, useStyles } from './styles';

interface OwnFormulasProps {
  readonly link: Linked;
  readonly formulas: readonly OwnFormula[];
  readonly notShown?: string | undefined;
}

/** The user's own formulas that work out what was changed in the pane: to be kept, or replaced by the change. */
export function OwnFormulas({ link, formulas, notShown }: OwnFormulasProps) {
  const styles = useStyles();
  const app = useApp();
  const listed = (some: readonly OwnFormula[]) => (
    <ul className={styles.list}>
      {some.map(({ address, formula }) => (
        <li key={address}>
          {say.formula(address, formula)}
          <NoticeLinks
            of={address}
            choices={{
              [say.goToCell]: () => {
                inBackground(app, () => goToInputsCell(app, address));
              },
            }}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <strong>{say.formulas(link.sheet?.name ?? 'Inputs')}</strong> {say.formulasText}
      {listed(formulas.slice(0, SHOWN))}
      {formulas.length > SHOWN && (
        <Folded title={strings.more(formulas.length - SHOWN)}>{listed(formulas.slice(SHOWN))}</Folded>
      )}
      {notShown !== undefined && <p className={styles.notShown}>{notShown}</p>}
      <NoticeLinks
        choices={{
          [say.keepFormulas(formulas.length)]: () => {
            inBackground(app, () => pushWhenFree(app, 'keep'));
          },
          [say.replaceFormulas(formulas.length)]: () => {
            inBackground(app, () => pushWhenFree(app, { replace: formulas }));
          },
        }}
      />
    </>
  );
}
