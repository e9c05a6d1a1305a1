import { damageSentence, isMendable } from '../../workbook';
import { inBackground } from '../actions/background';
import { goToInputsCell, repair } from '../link/repairing';
import { useApp } from '../parts/AppContext';
import type { Damaged } from '../state/link';
import { strings } from '../strings';
import { link as say } from '../strings/link';
import { repairText } from '../words/repairText';
import { NoticeLinks } from './NoticeLinks';
import { SHOWN, useStyles } from './styles';
import { WriteAnewLink } from './WriteAnewLink';

interface DamagesProps extends Omit<Damaged, 'kind'> {
  readonly sheet: string;
}

/** What is broken on the sheet, each with a link to its cell, and to a repair if there is one. */
export function Damages({ sheet, damages, putBack, readable, known, notShown }: DamagesProps) {
  const styles = useStyles();
  const app = useApp();
  const gone = damages.some(({ kind }) => kind === 'sheet deleted');
  return (
    <>
      <strong>{readable ? say.astray(sheet) : say.damaged(sheet)}</strong>{' '}
      {readable ? say.astrayText : say.damagedText}
      <ul className={styles.list}>
        {damages.slice(0, SHOWN).map((damage, place) => {
          const put = putBack?.[place];
          const sentence = damageSentence(damage);
          return (
            <li key={sentence}>
              {sentence}
              <NoticeLinks
                of={sentence}
                choices={{
                  ...(damage.spot && {
                    [say.goToCell]: () => {
                      inBackground(app, () => goToInputsCell(app, damage.spot?.address ?? ''));
                    },
                  }),
                  ...(isMendable(damage, known) &&
                    (put !== undefined || !putBack) && {
                      [repairText(damage, put).does]: () => {
                        inBackground(app, () => repair(app, damage, put));
                      },
                    }),
                }}
              />
            </li>
          );
        })}
      </ul>
      {damages.length > SHOWN && strings.more(damages.length - SHOWN)}
      {notShown !== undefined && <p className={styles.notShown}>{notShown}</p>}
      {(gone || !damages.some((damage) => isMendable(damage, known))) && <WriteAnewLink />}
    </>
  );
}
