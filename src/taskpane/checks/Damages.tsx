import { damageSentence } from '../../workbook';
import { withoutSheet } from '../../workbook/plan/address';
import { Section } from '../parts/Section';
import { useSharedStyles } from '../parts/styles';
import type { ModelChecks } from '../ports/workbook';
import * as say from '../strings/checks';
import { GoTo } from './GoTo';

/** What was broken by hand on a model's Inputs, so that its checks may not see every figure. */
export function Damages({ model: { sheet, damages } }: Pick<ModelChecks, 'model'>) {
  const shared = useSharedStyles();
  if (damages.length === 0) return null;
  return (
    <Section title={sheet ? say.brokenOn(sheet.name) : say.broken}>
      <ul className={shared.list}>
        {damages.map((damage, place) => {
          const text = damageSentence(damage);
          const address = damage.spot?.address;
          return (
            <li key={place}>
              <p className={shared.body}>{text}</p>
              {sheet && address !== undefined && (
                <GoTo sheet={sheet.id} cell={withoutSheet(address)} address={address} name={text} />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
